// Every point still to confirm, by version: about the offer, and about who counts as a care leaver.
import { openPoints } from '../../analysis/to-confirm.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { ruleSetPath } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'

export const toConfirmPage = ({ show, words }: Site, { book, statuses }: WebsiteDeps): Resource =>
  page('/audit/to-confirm', {
    get: (_req, res) => {
      const points = [book, ...(statuses ? [statuses] : [])].flatMap(({ rules }) => openPoints(rules))
      const withPages = new Set(book.rules.versions.map(({ id }) => id))
      const versions = [...new Set(points.map(({ version }) => version))].map((id) => ({
        id,
        href: withPages.has(id) ? ruleSetPath(id) : undefined,
        points: points.filter(({ version }) => version === id),
      }))
      const heading = words().say('audit.to-confirm.heading')
      show(res, { template: 'audit/to-confirm', heading, isPublic: true, values: { versions, count: points.length } })
    },
  })
