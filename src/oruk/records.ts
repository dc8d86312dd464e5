// The records of Open Referral UK 3.0 in the feed, in the standard's names. Unknown fields are left out.

export type Taxonomy = { readonly id: string; readonly name: string; readonly description: string }

export type Term = {
  readonly id: string
  readonly name: string
  readonly description: string
  /** The name again: the standard's schema has both fields, and requires `name`. */
  readonly term: string
  /** The name of the term's taxonomy. */
  readonly taxonomy: string
  readonly taxonomy_id: string
}

/** How a term describes a service: its heading, its legal basis, or a circumstance of people who may get it. */
export type LinkType = 'heading' | 'basis' | 'eligibility'

type Attribute = {
  readonly id: string
  readonly link_type: LinkType
  readonly taxonomy_term_id: string
  readonly taxonomy_term: Term
}

export type Organization = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly website?: string
  readonly organization_identifiers?: readonly {
    readonly id: string
    readonly identifier_type: string
    readonly identifier: string
  }[]
}

type Phone = { readonly id: string; readonly number: string; readonly description: string }

/** A team of a council, never a person. `url` and `phones` are HSDS's; the UK profile has no other place for them. */
export type Contact = {
  readonly id: string
  readonly name: string
  readonly url?: string
  readonly phones?: readonly Phone[]
}

export type ServiceArea = { readonly id: string; readonly name: string; readonly uri?: string }

type CostOption = { readonly id: string; readonly amount: number; readonly amount_description: string }

/** One entitlement of one council's offer. */
export type Service = {
  readonly id: string
  readonly organization_id: string
  readonly name: string
  readonly status: 'active' | 'inactive'
  readonly url: string
  readonly description: string
  readonly minimum_age?: number
  readonly maximum_age?: number
  readonly assured_date: string
  readonly last_modified: string
  readonly organization: Organization
  readonly service_areas: readonly ServiceArea[]
  readonly cost_options: readonly CostOption[]
  readonly contacts?: readonly Contact[]
  readonly attributes: readonly Attribute[]
}
