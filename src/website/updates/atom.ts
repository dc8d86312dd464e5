// The updates as an Atom feed (RFC 4287).
import type { Request } from 'express'
import { Feed } from 'feed'
import { serviceAddress } from '../../http/address.ts'
import type { Resource } from '../../http/resource.ts'
import { recordId } from '../../oruk/identity.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { type UpdateView, updatesView } from './updates-view.ts'

/** A permanent id, whatever the site's URL: the same names always give the same id. */
const feedId = (...names: readonly string[]): string => `urn:uuid:${recordId('update', ...names)}`

const updateTitle = ({ versions }: UpdateView): string => versions.map(({ title }) => title).join('; ')
const updateSummary = ({ versions }: UpdateView): string => versions.map(({ summary }) => summary).join(' ')

const feedXml = (site: Site, updates: readonly UpdateView[], address: string): string => {
  const { say, language } = site.words()
  const { id: council, name } = site.council()
  const days = updates.map(({ publishedOn }) => new Date(publishedOn))
  const feed = new Feed({
    id: feedId(council),
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
      id: feedId(update.offer),
      title: say('updates.feed-item', { title: updateTitle(update), day: update.from }),
      link: `${address}/updates#${update.offer}`,
      date: new Date(update.publishedOn),
      description: updateSummary(update),
    })
  return feed.atom1()
}

export const updatesFeed = (deps: WebsiteDeps, site: Site): Resource =>
  page('/updates.atom', {
    get: (req: Request, res) => {
      res.set({ 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'no-cache' })
      res.send(feedXml(site, updatesView(deps, site), serviceAddress(deps, req)))
    },
  })
