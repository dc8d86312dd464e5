// The query parameters of the Open Referral feed: the standard's parameters that apply to this feed.
import * as z from 'zod'

const TextParameter = z.string({ error: 'must be text' })

const boundedNumber = (minimum: number, maximum: number) =>
  z
    .string({ error: 'must be given once' })
    // A pattern would stand in the contract, where the parameter is a number.
    .refine((text) => /^\d{1,6}$/.test(text), { error: 'must be a whole number' })
    .transform(Number)
    .pipe(
      z
        .number()
        .min(minimum, { error: `must be ${minimum} or more` })
        .max(maximum, { error: `must be ${maximum} or less` }),
    )

const numberMeta = (minimum: number, maximum: number, description: string) =>
  ({ description, override: { type: 'integer', minimum, maximum } }) as const

const optionalNumber = (minimum: number, maximum: number, description: string) =>
  boundedNumber(minimum, maximum)
    .optional()
    .meta(numberMeta(minimum, maximum, description))

/** The number of records on a page unless the request gives `per_page`. */
const DEFAULT_PAGE_SIZE = 50
const MAX_PAGES = 100_000
const MAX_PAGE_SIZE = 100
/** In whole years. */
const MAX_AGE = 120

const TimeOfDay = z
  .string({ error: 'must be given once' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d\d:\d\d)?$/, { error: 'must be a time of day, like 09:00' })

const paging = {
  page: boundedNumber(1, MAX_PAGES)
    .optional()
    .transform((page) => page ?? 1)
    .meta(numberMeta(1, MAX_PAGES, 'Which page, from 1.')),
  per_page: boundedNumber(1, MAX_PAGE_SIZE)
    .optional()
    .transform((size) => size ?? DEFAULT_PAGE_SIZE)
    .meta(numberMeta(1, MAX_PAGE_SIZE, `How many on a page; ${DEFAULT_PAGE_SIZE} unless given.`)),
}

export const PageQuery = z.strictObject(paging)

/** As a service without an age bound matches no query by that bound. */
const noSchedule = 'none, as no service has a schedule.'

const filters = {
  search: TextParameter.optional().meta({
    description: 'Services whose name and description have every one of these words.',
  }),
  taxonomy_term_id: TextParameter.optional().meta({ description: 'Services with this term.' }),
  taxonomy_id: TextParameter.optional().meta({ description: 'Services with any term of this taxonomy.' }),
  organization_id: TextParameter.optional().meta({ description: 'Services of this organization.' }),
  minimum_age: optionalNumber(
    0,
    MAX_AGE,
    'Services with a minimum age, of at least this: of the service, and not of a person.',
  ),
  maximum_age: optionalNumber(
    0,
    MAX_AGE,
    'Services with a maximum age, of at most this: of the service, and not of a person.',
  ),
  start_time: TimeOfDay.optional().meta({ description: `Services that start at this time or later: ${noSchedule}` }),
  end_time: TimeOfDay.optional().meta({ description: `Services that end at this time or earlier: ${noSchedule}` }),
  day: TextParameter.optional().meta({ description: `Services on this day: ${noSchedule}` }),
}

export const ServicesQuery = z.strictObject({
  ...paging,
  ...filters,
  modified_after: z.iso
    .datetime({ offset: true, error: 'must be a date and time with its zone, like 2026-01-01T00:00:00Z' })
    .optional()
    .meta({ description: 'Services with a `last_modified` of this date and time or later.' }),
  full: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .optional()
    .meta({ description: 'Whether services are whole, with areas, costs, contacts and attributes.' }),
})

/** No service has a location, so the filters change nothing. */
export const LocationsQuery = z.strictObject({
  ...paging,
  ...filters,
  postcode: TextParameter.optional().meta({ description: 'Services near this postcode: none.' }),
  proximity: TextParameter.optional().meta({ description: 'How near, in metres.' }),
})
