// An entitlement for machines: schema.org's GovernmentService, as JSON-LD in its page.
import { reachOf } from '../../analysis/reach.ts'
import { yearsFact } from '../../core/rules/derive.ts'
import type { Authority } from '../../core/rules/model.ts'
import type { Tabled, Domain } from '../../core/tables/domain.ts'

type Ages = { readonly suggestedMinAge?: number; readonly suggestedMaxAge?: number }

/** The ages at which somebody gets something of it, read from its decision table. */
const agesOf = (domain: Domain, { table }: Tabled): Ages => {
  const years = yearsFact(domain.catalogue)
  const ages = years && reachOf(domain, table)?.[years.id]
  if (ages === undefined || 'map' in ages) return {}
  const { from, to } = ages
  return {
    ...(from === undefined ? {} : { suggestedMinAge: from }),
    ...(to === undefined ? {} : { suggestedMaxAge: to }),
  }
}

type Described = {
  readonly tabled: Tabled
  readonly council: Authority
  /** The page's own address, where the site's is known. */
  readonly url?: string
  readonly theme: string
  /** How the government is called. */
  readonly government: string
}

/** A GovernmentService; `audience` has the ages, and a bound that is not there is open. */
export const structuredData = (domain: Domain, { tabled, council, url, theme, government }: Described) => {
  const { title, summary, owedBy } = tabled.entitlement
  const contact = owedBy === 'national' ? undefined : council.contacts[owedBy]
  const organization = contact ? { name: council.name, url: council.website } : { name: government }
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: title,
    description: summary,
    serviceType: theme,
    ...(url === undefined ? {} : { url }),
    provider: { '@type': 'GovernmentOrganization', ...organization },
    jurisdiction: { '@type': 'AdministrativeArea', name: 'England' },
    audience: { '@type': 'PeopleAudience', ...agesOf(domain, tabled) },
    ...(contact?.phone === undefined
      ? {}
      : {
          availableChannel: {
            '@type': 'ServiceChannel',
            servicePhone: { '@type': 'ContactPoint', telephone: contact.phone },
          },
        }),
  }
}

/** JSON that may stand in a script element: no markup can begin or end in it. */
export const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
