// Maps an entitlement of a council's offer to a service of Open Referral UK.
import { versionsOf } from '../analysis/comparison/history.ts'
import { reachOf } from '../analysis/reach.ts'
import type { Checker } from '../core/checker.ts'
import { ageFact } from '../core/rules/derive.ts'
import type { Authority, Entitlement, Offer } from '../core/rules/model.ts'
import type { TabledEntitlement, Domain } from '../core/tables/domain.ts'
import type { Region } from '../core/tables/region.ts'
import { descriptionOf } from './description.ts'
import { recordId } from './identity.ts'
import { areaOf, contactsOf, organizationOf } from './organizations.ts'
import type { Service } from './records.ts'
import { attributesOf } from './taxonomies.ts'

const ageBounds = ({ catalogue }: Domain, reach: Region): Pick<Service, 'minimum_age' | 'maximum_age'> => {
  const years = ageFact(catalogue)
  const ages = years === undefined ? undefined : reach[years.id]
  if (ages === undefined || 'map' in ages) return {}
  const { from, to } = ages
  return { ...(from === undefined ? {} : { minimum_age: from }), ...(to === undefined ? {} : { maximum_age: to }) }
}

/** The earliest day on which a source of the entitlement was read: a service is as fresh as its oldest source. */
const assuredOn = ({ grounds }: Entitlement): string =>
  grounds
    .flatMap(({ citations }) => citations.map(({ readOn }) => readOn))
    .reduce((oldest, day) => (day < oldest ? day : oldest))

/**
 * The start, in UTC, of the last day on which a version with the entitlement was published or took effect. The feed
 * changes when the day starts in London: never after that time, so a harvest of what changed since the last misses none.
 */
const lastModifiedAt = (offer: Offer, { id }: Entitlement): string => {
  const days = versionsOf(offer, id).flatMap(({ publishedOn, effectiveFrom }) => [publishedOn, effectiveFrom])
  return `${days.reduce((latest, day) => (day > latest ? day : latest))}T00:00:00.000Z`
}

/** The path of the website's page about an entitlement. */
const entitlementPagePath = ({ theme, id }: Entitlement): string => `/local-offer/${theme}/${id}`

/** Makes a mapper for a council's entitlements. Ages, areas and circumstances come from the decision tables. */
export const serviceMapper = (domain: Domain, { offer, catalogue }: Checker, authority: Authority) => {
  return ({ entitlement, table }: TabledEntitlement): Service => {
    const id = recordId('service', authority.id, entitlement.id)
    const reached = reachOf(domain, table)
    const reach = reached ?? {}
    const organization = organizationOf(catalogue, authority, entitlement)
    const contacts = contactsOf(id, authority, entitlement)
    return {
      id,
      organization_id: organization.id,
      name: entitlement.title,
      status: reached ? 'active' : 'inactive',
      url: entitlementPagePath(entitlement),
      description: descriptionOf(catalogue, { offer, entitlement, table, reach }),
      ...ageBounds(domain, reach),
      assured_date: assuredOn(entitlement),
      last_modified: lastModifiedAt(offer, entitlement),
      organization,
      service_areas: [{ id: recordId('service-area', id), ...areaOf({ authority, catalogue }, entitlement, reach) }],
      cost_options: [{ id: recordId('cost-option', id), amount: 0, amount_description: 'Asking is free' }],
      ...(contacts.length === 0 ? {} : { contacts }),
      attributes: attributesOf(id, catalogue, { entitlement, reach }),
    }
  }
}
