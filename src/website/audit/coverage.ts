// The statutory headings of a local offer, and which of them the offer in force covers.
import { dutyCoverage } from '../../analysis/duty-coverage.ts'
import { statutoryCoverage } from '../../analysis/statutory-coverage.ts'
import { Refusal } from '../../http/problem.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { ruleSetPath } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'

export const coveragePage = ({ show, words, council }: Site, { book, today }: WebsiteDeps): Resource =>
  page('/audit/coverage', {
    get: (_req, res) => {
      const offer = book.offers.inForce(council().id, today())
      if (!offer) throw new Refusal('no-offer-in-force')
      const { headings, besides } = statutoryCoverage(offer)
      const href = ruleSetPath(offer.id)
      const entitlement = (id: string) => ({
        title: offer.entitlements.find((one) => one.id === id)!.title,
        href: `${href}#${id}`,
      })
      const values = {
        rules: { id: offer.id, href },
        headings: headings.map(({ byLaw, byChoice, ...one }) => ({
          ...one,
          byLaw: byLaw.map(entitlement),
          byChoice: byChoice.map(entitlement),
        })),
        besides: besides.map(entitlement),
        act: book.rules.duties,
        duties: book.rules.duties
          ? dutyCoverage(book.rules.duties, offer).map((duty) => ({
              ...duty,
              answeredBy: duty.answeredBy.map(entitlement),
            }))
          : [],
      }
      const heading = words().say('audit.coverage.heading')
      show(res, { template: 'audit/coverage', heading, isPublic: true, values })
    },
  })
