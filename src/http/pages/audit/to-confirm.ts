// Everything that the council has yet to confirm, version by version.
import { openPoints } from '../../../analysis/to-confirm.ts'
import type { Deps } from '../../deps.ts'
import type { Resource } from '../../resource.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { ruleSetPath } from './names.ts'

export const toConfirm = ({ show, words }: Site, { book }: Deps): Resource =>
  page('/audit/to-confirm', {
    get: (_req, res) => {
      const points = openPoints(book.rules)
      const versions = [...new Set(points.map(({ version }) => version))].map((id) => ({
        id,
        href: ruleSetPath(id),
        points: points.filter(({ version }) => version === id),
      }))
      const heading = words().say('audit.to-confirm.heading')
      show(res, { template: 'audit/to-confirm', heading, isPublic: true, values: { versions, count: points.length } })
    },
  })
