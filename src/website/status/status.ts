// The routes of "Do I count as a care leaver?": from plain questions about time in care to a legal status.
import type { Book } from '../../core/book.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { addPage, changePage } from './add.ts'
import { birthPage } from './birth.ts'
import { partPages } from './part.ts'
import { statusParts } from './parts.ts'
import { resultPage, usePage } from './result.ts'
import { statusSite } from './status-site.ts'

/** @param rules The rules that decide a legal status. */
export const statusPages = (site: Site, deps: WebsiteDeps, rules: Book): Resource => {
  const stays = statusParts.filter((part) => part.stays !== undefined)
  const pages = statusSite(site, deps, rules)
  const start = page('/status', {
    get: (_req, res) => {
      const heading = site.words().say('status.heading')
      site.show(res, { template: 'status/start', heading, section: 'check', isPublic: true })
    },
  })
  return (app) => {
    start(app)
    birthPage(pages)(app)
    for (const part of stays) {
      partPages(pages, part)(app)
      addPage(pages, part)(app)
      changePage(pages, part)(app)
    }
    resultPage(pages)(app)
    usePage(pages)(app)
  }
}
