// The form that chooses two versions to compare, and redirects to their report.
import type { Request } from 'express'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { offerChoices, comparePath } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'

const queryValue = (req: Request, name: string): string | undefined => {
  const value = req.query[name]
  return typeof value === 'string' ? value : undefined
}

export const chooseComparisonPage = ({ show, words, council }: Site, { book }: WebsiteDeps): Resource => {
  const named = (id: string | undefined) => (id === undefined ? undefined : book.offers.withId(id))
  return page('/audit/compare', {
    get: (req, res) => {
      const fields = ['offer', 'base'] as const
      const [offer, base] = fields.map((name) => named(queryValue(req, name)))
      if (offer && base) {
        res.set('Cache-Control', 'no-cache').redirect(303, comparePath(offer, base))
        return
      }
      const { say } = words()
      const isAsked = Object.keys(req.query).length > 0
      const missing = fields.filter((name) => isAsked && !named(queryValue(req, name)))
      const errors = missing.map((name) => ({ text: say(`audit.compare.errors.${name}`), href: `#${name}` }))
      const values = { choices: offerChoices(book, council().id), chosen: { offer: offer?.id, base: base?.id }, errors }
      const heading = say('audit.compare.heading')
      const hasErrors = errors.length > 0
      const status = hasErrors ? 422 : 200
      show(res, { template: 'audit/compare', heading, status, hasErrors, isPublic: !hasErrors, values })
    },
  })
}
