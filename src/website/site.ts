// The site: everything that pages share, and the layout around each page.
import { createHash } from 'node:crypto'
import type { Response } from 'express'
import { remembered } from '../core/remember.ts'
import type { Authority } from '../core/rules/model.ts'
import { brandSheet } from './brand.ts'
import { councilOn } from './council.ts'
import type { WebsiteDeps } from './deps.ts'
import type { Sealing } from './kept-answers.ts'
import { type Sessions, answerSessions } from './session.ts'
import { templateRenderer } from './templates.ts'
import { type Words, siteWords } from './words.ts'

type Section = 'check' | 'local-offer' | 'your-rights' | 'updates'

type PageView = {
  /** The template's name: `start` for `views/start.njk`. */
  readonly template: string
  /** The h1, and the first part of the title. Never contains an answer. */
  readonly heading: string
  /** The navigation item to mark as current. */
  readonly section?: Section
  readonly status?: number
  /** Whether the page shows a form with errors: the title then starts with "Error". */
  readonly hasErrors?: boolean
  /** Whether the page is the same for everybody, so that browsers may cache it. Others are not stored. */
  readonly isPublic?: boolean
  /** The template's own variables. */
  readonly values?: object
}

export type Site = {
  readonly sessions: Sessions
  /** The secrets and lifetime of the site's cookies. */
  readonly sealing: Sealing
  /** The council that exists today. */
  readonly council: () => Authority
  /** The site's texts, with the name and area of today's council. */
  readonly words: () => Words
  /** Renders a template in the layout. */
  readonly html: (view: PageView) => string
  /** Renders a template and sends it. */
  readonly show: (res: Response, view: PageView) => void
}

const navigation: readonly { readonly section: Section; readonly href: string }[] = [
  { section: 'check', href: '/' },
  { section: 'local-offer', href: '/local-offer' },
  { section: 'your-rights', href: '/your-rights' },
  { section: 'updates', href: '/updates' },
]

const footer = ['about', 'contact', 'privacy', 'cookies', 'accessibility', 'adviser', 'audit', 'docs'] as const

/** The layout's variables. */
const frameOf = (words: Words, { heading, section, hasErrors = false }: PageView) => {
  const title = words.say('site.title', { heading })
  return {
    language: words.language,
    title: hasErrors ? words.say('site.error-title', { title }) : title,
    navigation: navigation.map(({ section: id, href }) => ({
      text: words.say(`navigation.${id}`),
      href,
      active: id === section,
    })),
    footer: footer.map((id) => ({ text: words.say(`footer.${id}`), href: `/${id}` })),
  }
}

/** A weak ETag, as the same page goes out both compressed and uncompressed. */
const etagOf = (html: string): string => `W/"${createHash('sha256').update(html).digest('base64url')}"`

/** @throws Error if the website's council is not exactly one today. */
export const createSite = ({ book, today, publicUrl = '', website }: WebsiteDeps): Site => {
  const { files, cookieSecrets, council: named } = website
  const render = templateRenderer(files.templates)
  const wordsIn = remembered(({ name, area }: Authority) => siteWords(files.locale, { council: name, area }))
  const council = () => councilOn(book.rules.authorities, today(), named)
  const asset = (name: string): string => `/assets/${files.assets.names.get(name) ?? name}`
  const html: Site['html'] = (view) => {
    const host = council()
    const words = wordsIn(host)
    const offer = book.offers.inForce(host.id, today())?.id
    const common = { ...frameOf(words, view), say: words.say, list: words.list, council: host, offer, asset, publicUrl }
    return render(view.template, {
      ...common,
      brand: `/assets/${brandSheet(host)[0]}`,
      heading: view.heading,
      ...view.values,
    })
  }
  const show: Site['show'] = (res, view) => {
    res.status(view.status ?? 200)
    const text = html(view)
    if (view.isPublic) res.set({ 'Cache-Control': 'no-cache', ETag: etagOf(text) })
    res.type('html').send(text)
  }
  council()
  const sealing = { secrets: cookieSecrets, isSecure: publicUrl.startsWith('https:') }
  return { sessions: answerSessions(sealing), sealing, council, words: () => wordsIn(council()), html, show }
}
