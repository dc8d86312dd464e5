// The page of one entitlement: what it is, who can get it, how to ask, what to do about a no, and the law.
import { remembered } from '../../core/remember.ts'
import type { TabledEntitlement } from '../../core/tables/domain.ts'
import { Refusal } from '../../http/problem.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { entitlementView } from './entitlement-view.ts'
import { type InForce, inForceToday, entitlementPath } from './in-force.ts'
import { inScript, structuredData } from './structured-data.ts'

const pageValues = (
  { book, publicUrl }: WebsiteDeps,
  { words }: Site,
  { inForce, tabled }: { inForce: InForce; tabled: TabledEntitlement },
) => {
  const { entitlement } = tabled
  const { say } = words()
  const theme = say(`themes.${entitlement.theme}.title`)
  const described = {
    tabled,
    council: inForce.council,
    theme,
    government: say('entitlement.government'),
    ...(publicUrl === undefined ? {} : { url: `${publicUrl}${entitlementPath(entitlement)}` }),
  }
  return {
    ...entitlementView(inForce, entitlement, words()),
    hasPeers: entitlement.need === book.rules.peers?.need,
    theme: { title: theme, href: `/local-offer/${entitlement.theme}` },
    structuredData: inScript(structuredData(book.domain, described)),
  }
}

export const entitlementPage = (deps: WebsiteDeps, site: Site): Resource => {
  const inForce = inForceToday(deps, site)
  // A table belongs to one offer, and so to one council.
  const view = remembered((tabled: TabledEntitlement) => pageValues(deps, site, { inForce: inForce()!, tabled }))
  return page('/local-offer/:theme/:entitlement', {
    get: (req, res) => {
      const tabled = inForce()?.checker.tabled.find((one) => entitlementPath(one.entitlement) === req.path)
      if (!tabled) throw new Refusal('unknown-route')
      const heading = tabled.entitlement.title
      const values = view(tabled)
      site.show(res, { template: 'offer/entitlement', heading, section: 'local-offer', isPublic: true, values })
    },
  })
}
