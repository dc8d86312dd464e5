// What a request to the Open Referral feed may say: the parameters of the standard that mean something here.
import * as z from 'zod'

const Text = z.string({ error: 'must be text' })

const whole = (least: number, most: number) =>
  z
    .string({ error: 'must be given once' })
    .regex(/^\d{1,6}$/, { error: 'must be a whole number' })
    .transform(Number)
    .pipe(
      z
        .number()
        .min(least, { error: `must be ${least} or more` })
        .max(most, { error: `must be ${most} or less` }),
    )

const asNumber = (least: number, most: number, description: string) =>
  ({ description, override: { type: 'integer', minimum: least, maximum: most } }) as const

const numbered = (least: number, most: number, description: string) =>
  whole(least, most)
    .optional()
    .meta(asNumber(least, most, description))

/** A list is cut into pages of this many unless asked for others. */
const usualSize = 50
const mostPages = 100_000
const mostOnAPage = 100

const paging = {
  page: whole(1, mostPages)
    .optional()
    .transform((page) => page ?? 1)
    .meta(asNumber(1, mostPages, 'Which page, from 1.')),
  per_page: whole(1, mostOnAPage)
    .optional()
    .transform((size) => size ?? usualSize)
    .meta(asNumber(1, mostOnAPage, `How many on a page; ${usualSize} unless given.`)),
}

export const PageQuery = z.strictObject(paging)

const tested = {
  search: Text.optional().meta({ description: 'Services whose name and description have every one of these words.' }),
  taxonomy_term_id: Text.optional().meta({ description: 'Services with this term.' }),
  taxonomy_id: Text.optional().meta({ description: 'Services with any term of this taxonomy.' }),
  organization_id: Text.optional().meta({ description: 'Services of this organization.' }),
  minimum_age: numbered(0, 120, 'Services with a minimum age, of at least this: of the service, and not of a person.'),
  maximum_age: numbered(0, 120, 'Services with a maximum age, of at most this: of the service, and not of a person.'),
}

export const ServicesQuery = z.strictObject({
  ...paging,
  ...tested,
  full: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .optional()
    .meta({ description: 'Whether services are whole, with areas, costs, contacts and attributes.' }),
})

/** There is no service at a location, so what is tested does not matter. */
export const LocationsQuery = z.strictObject({ ...paging, ...tested })
