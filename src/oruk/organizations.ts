// The organization, contacts and area of a service.
import { capitalize } from '../core/answers/phrases.ts'
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Authority, Entitlement } from '../core/rules/model.ts'
import type { Region } from '../core/tables/region.ts'
import { recordId } from './identity.ts'
import type { Contact, Organization, ServiceArea } from './records.ts'

/** The URI of an area by its code in the register of statistical geography. */
const areaUri = (code: string): string => `http://statistics.data.gov.uk/id/statistical-geography/${code}`
const englandArea = { name: 'England', uri: areaUri('E92000001') }

const councilOrganization = ({ id, name, area, code, website }: Authority): Organization => ({
  id: recordId('organization', id),
  name,
  description: `The council for ${area}.`,
  website,
  organization_identifiers: [
    {
      id: recordId('organization-identifier', id),
      identifier_type: 'Code of the council’s area (Office for National Statistics)',
      identifier: code,
    },
  ],
})

const nationalOrganization = ({ owedBy }: Catalogue): Organization => ({
  id: recordId('organization', 'national'),
  name: capitalize(owedBy.national.text),
  description: 'Gives what is the same in all of England and is owed by no council.',
})

/** The organization that provides an entitlement of a council's offer: the council, or the nation. */
export const organizationOf = (catalogue: Catalogue, authority: Authority, { owedBy }: Entitlement): Organization =>
  owedBy === 'national' ? nationalOrganization(catalogue) : councilOrganization(authority)

/** The council's team to contact, never a person. National entitlements have no contact. */
export const contactsOf = (service: string, authority: Authority, { owedBy }: Entitlement): readonly Contact[] => {
  if (owedBy === 'national') return []
  const { text, url, phone } = authority.contacts[owedBy]
  const phones = phone === undefined ? [] : [{ id: recordId('phone', service), number: phone, description: text }]
  return [
    {
      id: recordId('contact', service),
      name: authority.name,
      ...(url === undefined ? {} : { url }),
      ...(phones.length === 0 ? {} : { phones }),
    },
  ]
}

/** Whether only people who live in the council's area can get the entitlement. */
const isLocal = ({ owedBy }: Catalogue, reach: Region): boolean => {
  const home = owedBy['home-council'].decidedBy
  if (home === undefined) return false
  const homes = reach[home.fact]
  return Array.isArray(homes) && homes.every((value) => value === home.value)
}

/** The area of a service. Duties to people whom the council looked after follow them wherever they live. */
export const areaOf = (
  { authority, catalogue }: { readonly authority: Authority; readonly catalogue: Catalogue },
  { owedBy }: Entitlement,
  reach: Region,
): Omit<ServiceArea, 'id'> => {
  if (isLocal(catalogue, reach)) return { name: authority.area, uri: areaUri(authority.code) }
  if (owedBy === 'responsible-council') return { name: `Wherever you live, if ${authority.name} looked after you` }
  return englandArea
}
