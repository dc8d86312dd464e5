// The page of one theme: entitlements by law, and separately those that the council chooses to offer.
import { isByLaw } from '../../analysis/statutory-coverage.ts'
import type { Entitlement } from '../../core/rules/model.ts'
import { Refusal } from '../../http/problem.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { inForceToday, entitlementPath, offerThemes } from './in-force.ts'

const entitlementLink = (entitlement: Entitlement) => ({
  title: entitlement.title,
  summary: entitlement.summary,
  href: entitlementPath(entitlement),
  isBoth: isByLaw(entitlement) && entitlement.grounds.some(({ basis }) => basis === 'local-offer'),
})

export const themePage = (deps: WebsiteDeps, site: Site): Resource => {
  const inForce = inForceToday(deps, site)
  return page('/local-offer/:theme', {
    get: (req, res) => {
      const found = inForce()
      const id = found && offerThemes(found.offer).find((one) => one === req.params['theme'])
      if (!found || id === undefined) throw new Refusal('unknown-route')
      const entitlements = found.offer.entitlements.filter((one) => one.theme === id)
      const values = {
        id,
        byLaw: entitlements.filter(isByLaw).map(entitlementLink),
        byChoice: entitlements.filter((one) => !isByLaw(one)).map(entitlementLink),
      }
      const heading = site.words().say(`themes.${id}.title`)
      site.show(res, { template: 'offer/theme', heading, section: 'local-offer', isPublic: true, values })
    },
  })
}
