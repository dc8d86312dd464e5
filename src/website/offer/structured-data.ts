// Describes an entitlement to search engines: schema.org's GovernmentService, as JSON-LD in its page.
import { reachOf } from '../../analysis/reach.ts'
import { ageFact } from '../../core/rules/derive.ts'
import type { Authority } from '../../core/rules/model.ts'
import type { TabledEntitlement, Domain } from '../../core/tables/domain.ts'

type AudienceAges = { readonly suggestedMinAge?: number; readonly suggestedMaxAge?: number }

/** The ages at which somebody gets something, from the entitlement's decision table. */
const audienceAges = (domain: Domain, { table }: TabledEntitlement): AudienceAges => {
  const years = ageFact(domain.catalogue)
  const ages = years && reachOf(domain, table)?.[years.id]
  if (ages === undefined || 'map' in ages) return {}
  const { from, to } = ages
  return {
    ...(from === undefined ? {} : { suggestedMinAge: from }),
    ...(to === undefined ? {} : { suggestedMaxAge: to }),
  }
}

type ServiceDescription = {
  readonly tabled: TabledEntitlement
  readonly council: Authority
  /** The page's URL, if the site's URL is known. */
  readonly url?: string
  readonly theme: string
  /** The government's name, for national entitlements. */
  readonly government: string
}

/** A GovernmentService. `audience` has the ages in whole years; a missing bound is open. */
export const structuredData = (domain: Domain, { tabled, council, url, theme, government }: ServiceDescription) => {
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
    audience: { '@type': 'PeopleAudience', ...audienceAges(domain, tabled) },
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

/** JSON that is safe inside a script element: it contains no `<`. */
export const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
