// Every point still to confirm, about the offer and about who counts as a care leaver: those for most people first.
import { openPoints } from '../../analysis/to-confirm.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { ruleSetPath } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'

export const toConfirmPage = ({ show, words }: Site, { book, statuses }: WebsiteDeps): Resource =>
  page('/audit/to-confirm', {
    get: (_req, res) => {
      const points = [book, ...(statuses ? [statuses] : [])].flatMap(openPoints).toSorted((a, b) => b.kinds - a.kinds)
      const withPages = new Set(book.rules.versions.map(({ id }) => id))
      const linked = points.map((one) => ({
        ...one,
        href: withPages.has(one.version) ? ruleSetPath(one.version) : undefined,
      }))
      const heading = words().say('audit.to-confirm.heading')
      show(res, {
        template: 'audit/to-confirm',
        heading,
        isPublic: true,
        values: { points: linked, count: points.length },
      })
    },
  })
