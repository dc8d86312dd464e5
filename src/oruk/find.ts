// Filters services by the standard's query parameters: each given parameter narrows the list.
import type { Service } from './records.ts'

/** The query parameters, in the standard's names; ages are in whole years. */
type ServiceQuery = {
  readonly search?: string | undefined
  readonly taxonomy_term_id?: string | undefined
  readonly taxonomy_id?: string | undefined
  readonly organization_id?: string | undefined
  readonly minimum_age?: number | undefined
  readonly maximum_age?: number | undefined
  /** A date and time with its zone. */
  readonly modified_after?: string | undefined
  readonly start_time?: string | undefined
  readonly end_time?: string | undefined
  readonly day?: string | undefined
}

const hasWords = ({ name, description }: Service, { search = '' }: ServiceQuery): boolean => {
  const searched = `${name} ${description}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word))
}

const hasTerm = ({ attributes }: Service, { taxonomy_term_id: id }: ServiceQuery): boolean =>
  id === undefined || attributes.some(({ taxonomy_term_id }) => taxonomy_term_id === id)

const hasTaxonomy = ({ attributes }: Service, { taxonomy_id: id }: ServiceQuery): boolean =>
  id === undefined || attributes.some(({ taxonomy_term }) => taxonomy_term.taxonomy_id === id)

const hasOrganization = ({ organization_id }: Service, { organization_id: id }: ServiceQuery): boolean =>
  id === undefined || organization_id === id

const startsFrom = ({ minimum_age }: Service, { minimum_age: minimum }: ServiceQuery): boolean =>
  minimum === undefined || (minimum_age !== undefined && minimum_age >= minimum)

const endsBy = ({ maximum_age }: Service, { maximum_age: maximum }: ServiceQuery): boolean =>
  maximum === undefined || (maximum_age !== undefined && maximum_age <= maximum)

const isModifiedSince = ({ last_modified }: Service, { modified_after: since }: ServiceQuery): boolean =>
  since === undefined || Date.parse(last_modified) >= Date.parse(since)

/** No service has a schedule, so none has a time or a day to match. */
const hasTimes = (_: Service, { start_time, end_time, day }: ServiceQuery): boolean =>
  [start_time, end_time, day].every((wanted) => wanted === undefined)

const queryTests = [hasWords, hasTerm, hasTaxonomy, hasOrganization, startsFrom, endsBy, isModifiedSince, hasTimes]

/** The services that match every given parameter. A service without a field matches no query by that field. */
export const findServices = (services: readonly Service[], wanted: ServiceQuery): readonly Service[] =>
  services.filter((service) => queryTests.every((passes) => passes(service, wanted)))
