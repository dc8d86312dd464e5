// Finding services: each parameter that is given narrows the list, as the standard describes it.
import type { Service } from './records.ts'

/** In the standard's own names. */
type ServiceQuery = {
  readonly search?: string | undefined
  readonly taxonomy_term_id?: string | undefined
  readonly taxonomy_id?: string | undefined
  readonly organization_id?: string | undefined
  readonly minimum_age?: number | undefined
  readonly maximum_age?: number | undefined
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

const startsFrom = ({ minimum_age }: Service, { minimum_age: least }: ServiceQuery): boolean =>
  least === undefined || (minimum_age !== undefined && minimum_age >= least)

const endsBy = ({ maximum_age }: Service, { maximum_age: most }: ServiceQuery): boolean =>
  most === undefined || (maximum_age !== undefined && maximum_age <= most)

const queryTests = [hasWords, hasTerm, hasTaxonomy, hasOrganization, startsFrom, endsBy]

/** The services that pass every test. One without an age bound passes no test of that bound. */
export const find = (services: readonly Service[], wanted: ServiceQuery): readonly Service[] =>
  services.filter((service) => queryTests.every((passes) => passes(service, wanted)))
