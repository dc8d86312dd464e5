// The schemas of the Open Referral feed, with the standard's own names.
import * as z from 'zod'
import { IsoDate } from '../core/rules/model.ts'

const RecordId = z.uuid().meta({ description: 'The same whatever the rules say.' })
const FilledText = z.string().min(1)
const Age = z.int().min(0).max(120)

export const About = z
  .object({ version: z.literal('HSDS-UK-3.0'), profile: z.url(), openapi_url: z.url() })
  .meta({ id: 'About', description: 'Which standard this is.' })

export const Taxonomy = z.object({ id: RecordId, name: FilledText, description: FilledText }).meta({ id: 'Taxonomy' })

export const Term = z
  .object({
    id: RecordId,
    name: FilledText,
    description: FilledText,
    term: FilledText.meta({ description: 'The same as `name`.' }),
    taxonomy: FilledText.meta({ description: 'The name of its taxonomy.' }),
    taxonomy_id: RecordId,
  })
  .meta({ id: 'TaxonomyTerm' })

const Attribute = z
  .object({
    id: RecordId,
    link_type: z.enum(['heading', 'basis', 'eligibility']).meta({
      description:
        'A heading of the local offer; by law or by choice; or a circumstance of people who may get it. Where a service ' +
        'has no term about a matter, that matter does not narrow who may get it.',
    }),
    taxonomy_term_id: RecordId,
    taxonomy_term: Term,
  })
  .meta({ id: 'Attribute' })

const Organization = z
  .object({
    id: RecordId,
    name: FilledText,
    description: FilledText,
    website: z.url().optional(),
    organization_identifiers: z
      .array(z.object({ id: RecordId, identifier_type: FilledText, identifier: FilledText }))
      .optional(),
  })
  .meta({ id: 'Organization', description: 'Who gives it: the council, or the government.' })

const Contact = z
  .object({
    id: RecordId,
    name: FilledText,
    url: z.url().optional(),
    phones: z.array(z.object({ id: RecordId, number: FilledText, description: FilledText })).optional(),
  })
  .meta({ id: 'Contact', description: 'A team, never a person.' })

const briefFields = {
  id: RecordId,
  organization_id: RecordId,
  name: FilledText,
  status: z.enum(['active', 'inactive']).meta({ description: '`inactive` where nobody can get it today.' }),
  url: z.url().meta({ description: 'The page about it.' }),
  description: FilledText.meta({
    description: 'What it is, who can get it, who gives it and how to ask, as plain text.',
  }),
  minimum_age: Age.optional().meta({ description: 'The youngest who get anything of it; absent where unbounded.' }),
  maximum_age: Age.optional().meta({ description: 'The oldest who get anything of it; absent where unbounded.' }),
  assured_date: IsoDate.meta({ description: 'The day by which all of its sources had been read.' }),
  last_modified: z.iso.datetime({ precision: 3 }).meta({
    description:
      'The start, in UTC, of the last day on which a version of the rules with this entitlement was published or took ' +
      'effect. It comes from the rules, which record days, and not from the clock.',
  }),
  organization: Organization,
}

export const ServiceInBrief = z
  .object(briefFields)
  .meta({ id: 'ServiceInBrief', description: 'An entitlement, without what there may be several of.' })

export const Service = z
  .object({
    ...briefFields,
    service_areas: z.array(z.object({ id: RecordId, name: FilledText, uri: z.url().optional() })),
    cost_options: z
      .array(z.object({ id: RecordId, amount: z.number(), amount_description: FilledText }))
      .meta({ description: 'What it costs the person, not what it is worth.' }),
    contacts: z.array(Contact).optional(),
    attributes: z.array(Attribute),
  })
  .meta({ id: 'Service', description: 'An entitlement of a local offer, whole.' })

export const feedPageSchema = (contents: z.ZodType) =>
  z.object({
    total_items: z.int(),
    total_pages: z.int(),
    page_number: z.int(),
    size: z.int().meta({ description: 'How many are on this page.' }),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(contents),
  })

/** A record that the feed never has. */
export const ServiceAtLocation = z.object({ id: RecordId }).meta({ id: 'ServiceAtLocation' })
