// The updates as an Atom feed (RFC 4287), for those who want to be told.
import { createHash } from 'node:crypto'
import { Feed } from 'feed'
import type { Request } from 'express'
import type { Deps } from '../../deps.ts'
import type { Resource } from '../../resource.ts'
import { page } from '../page.ts'
import { siteAddress } from '../site-address.ts'
import type { Site } from '../site.ts'
import { type UpdateView, updatesView } from './updates-view.ts'

/** A name for good, wherever the site is reached: the same for the same offer. */
const nameOf = (what: string): string => {
  const hash = createHash('sha256').update(what).digest('hex')
  // The form of a UUID made from a name by a rule of our own (RFC 9562, version 8).
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

const titleOf = ({ versions }: UpdateView): string => versions.map(({ title }) => title).join('; ')
const textOf = ({ versions }: UpdateView): string => versions.map(({ summary }) => summary).join(' ')

const feedOf = (site: Site, updates: readonly UpdateView[], address: string): string => {
  const { say, language } = site.words()
  const { id: council, name } = site.council()
  const days = updates.map(({ publishedOn }) => new Date(publishedOn))
  const feed = new Feed({
    id: nameOf(`${council} updates`),
    title: say('updates.feed-title'),
    link: `${address}/updates`,
    feedLinks: { atom: `${address}/updates.atom` },
    author: { name },
    generator: false,
    language,
    ...(days.length > 0 ? { updated: days.reduce((latest, day) => (day > latest ? day : latest)) } : {}),
  })
  for (const update of updates)
    feed.addItem({
      id: nameOf(update.offer),
      title: say('updates.feed-item', { title: titleOf(update), day: update.from }),
      link: `${address}/updates#${update.offer}`,
      date: new Date(update.publishedOn),
      description: textOf(update),
    })
  return feed.atom1()
}

export const atom = (deps: Deps, site: Site): Resource => {
  const view = updatesView(deps, site)
  return page('/updates.atom', {
    get: (req: Request, res) => {
      res.set({ 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'no-cache' })
      res.send(feedOf(site, view(), siteAddress(deps, req)))
    },
  })
}
