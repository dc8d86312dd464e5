// The site: what every page is made with, and the frame that every page stands in.
import { createHash } from 'node:crypto'
import type { Response } from 'express'
import { remembered } from '../core/remember.ts'
import type { Authority } from '../core/rules/model.ts'
import { brandSheet } from './brand.ts'
import { councilOn } from './council.ts'
import type { WebsiteDeps } from './deps.ts'
import type { Sealing } from './kept-answers.ts'
import { type Sessions, sessionsOf } from './session.ts'
import { templatesIn } from './templates.ts'
import { type Words, wordsOf } from './words.ts'

type Section = 'check' | 'local-offer' | 'your-rights' | 'updates'

type View = {
  /** `start` is `views/start.njk`. */
  readonly template: string
  /** The h1, and the first part of the title: never anything that a person said. */
  readonly heading: string
  /** The part of the navigation that the page belongs to. */
  readonly section?: Section
  readonly status?: number
  /** Whether a form came back with mistakes: the title says so first. */
  readonly hasErrors?: boolean
  /** The same for everybody, so that browsers may show it again; otherwise nobody keeps it. */
  readonly isPublic?: boolean
  /** What else the template needs, by the names it uses. */
  readonly values?: object
}

export type Site = {
  readonly sessions: Sessions
  /** How the site's cookies are sealed. */
  readonly sealing: Sealing
  /** The council of today. */
  readonly council: () => Authority
  /** The words of the site in the names of the council of today. */
  readonly words: () => Words
  /** Answers with a page. */
  readonly show: (res: Response, view: View) => void
}

const navigation: readonly { readonly section: Section; readonly href: string }[] = [
  { section: 'check', href: '/' },
  { section: 'local-offer', href: '/local-offer' },
  { section: 'your-rights', href: '/your-rights' },
  { section: 'updates', href: '/updates' },
]

const footer = ['about', 'contact', 'privacy', 'cookies', 'accessibility', 'adviser', 'audit', 'docs'] as const

/** What the frame of a page says, whatever the page. */
const frameOf = (words: Words, { heading, section, hasErrors = false }: View) => {
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

/** Weak, as the same page may be sent compressed or not. */
const etagOf = (html: string): string => `W/"${createHash('sha256').update(html).digest('base64url')}"`

/** @throws Error if there is no one council whose website it is. */
export const siteOf = ({ book, today, publicUrl = '', website }: WebsiteDeps): Site => {
  const { files, cookieSecrets, council: named } = website
  const render = templatesIn(files.templates)
  const wordsIn = remembered(({ name, area }: Authority) => wordsOf(files.locale, { council: name, area }))
  const council = () => councilOn(book.rules.authorities, today(), named)
  const asset = (name: string): string => `/assets/${files.assets.names.get(name) ?? name}`
  const show: Site['show'] = (res, view) => {
    const host = council()
    const words = wordsIn(host)
    const offer = book.offers.inForce(host.id, today())?.id
    const common = { ...frameOf(words, view), say: words.say, list: words.list, council: host, offer, asset, publicUrl }
    const context = { ...common, brand: brandSheet(host), heading: view.heading, ...view.values }
    res.status(view.status ?? 200)
    const html = render(view.template, context)
    if (view.isPublic) res.set({ 'Cache-Control': 'no-cache', ETag: etagOf(html) })
    res.type('html').send(html)
  }
  council()
  const sealing = { secrets: cookieSecrets, isSecure: publicUrl.startsWith('https:') }
  return { sessions: sessionsOf(sealing), sealing, council, words: () => wordsIn(council()), show }
}
