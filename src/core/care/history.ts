// A care history: when somebody was in care and on what basis, and what else bears on their legal status.
import * as z from 'zod'
import { kebabId } from '../rules/ids.ts'
import { IsoDate } from '../rules/model.ts'

const stillOn = { description: 'The last day; `null` if it still goes on.' }

/** On what legal basis somebody was in care, or was away for short breaks. */
const careBases = ['care-order', 'interim-care-order', 'section-20', 'remand', 'short-breaks'] as const

const said = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')

const span = { from: IsoDate.meta({ description: 'The first day.' }), to: IsoDate.nullable().meta(stillOn) }
const notAnId = { error: 'must be the id of a council, like southend-on-sea' }
const Authority = z.string(notAnId).regex(kebabId, notAnId).max(100, notAnId)

const Period = z.strictObject(span, { error: 'must have a `from` and a `to`' })
const CareEpisode = z.strictObject(
  {
    ...span,
    basis: z.enum(careBases, { error: `must be one of ${said(careBases)}` }),
    authority: Authority.meta({ description: 'The council that looked after the person.' }),
  },
  { error: 'must have a `from`, a `to`, a `basis` and an `authority`' },
)
const DisputedCare = z.strictObject(
  { ...span, authority: Authority },
  { error: 'must have a `from`, a `to` and an `authority`' },
)

const YesNo = z.boolean({ error: 'must be true, false or null' }).nullable().optional()
const SpecialGuardianship = z.strictObject(
  {
    from: IsoDate,
    to: IsoDate.nullable().optional().meta(stillOn),
    inForceAt18: YesNo.meta({ description: 'Whether it was still in force at 18. Before 18 it says nothing.' }),
    lookedAfterImmediatelyBefore: YesNo.meta({ description: 'Whether the child was in care until the order.' }),
  },
  { error: 'must be an order, or "none"' },
)

const listOf = <Item extends z.ZodType>(item: Item, description: string) =>
  z
    .array(item, { error: 'must be a list, empty if there were none' })
    .max(100, { error: 'must hold at most 100' })
    .nullable()
    .optional()
    .meta({ description })

/** A part that is left out has not been asked, `null` is asked and not known; "none" is an empty list. */
export const CareHistory = z.strictObject({
  dateOfBirth: IsoDate.nullable().optional(),
  careEpisodes: listOf(CareEpisode, 'Every time in care, and every series of short breaks, one entry for each stay.'),
  livedWithParentAfterCare: listOf(
    Period,
    'Times with a parent, a special guardian, or someone else with parental responsibility.',
  ),
  detainedOrInHospital: listOf(
    Period,
    'Times in custody or in hospital. A stay in hospital of three months or more is a health placement as well.',
  ),
  specialGuardianship: z
    .union([z.literal('none'), SpecialGuardianship], { error: 'must be an order, or "none"' })
    .nullable()
    .optional()
    .meta({ description: 'A special guardianship order, or "none".' }),
  privatelyFostered: listOf(Period, 'Times of private fostering.'),
  healthOrEducationPlacements: listOf(
    Period,
    'Stays of three months or more in hospital, a care home, a residential school or other accommodation arranged by ' +
      'the health service or for education.',
  ),
  disputedCare: listOf(
    DisputedCare,
    'Times when a council helped someone who could not live at home, and it is disputed whether that was care: for ' +
      'example a hostel at 16 that was called help under section 17.',
  ),
})
export type CareHistory = z.infer<typeof CareHistory>
export type SpecialGuardianship = z.infer<typeof SpecialGuardianship>
export type CareEpisode = z.infer<typeof CareEpisode>
export type Period = z.infer<typeof Period>
export type HistoryPart = keyof CareHistory

/** A history on a day: what `to: null` is read by. */
export type Told = { readonly history: CareHistory; readonly on: IsoDate }

export const openQuestions = [
  'spell-across-14th-birthday',
  'short-break-tests',
  'short-breaks-at-16-or-17',
  'home-began-in-care',
  'home-ended-after-18',
  'disputed-care',
] as const
export type OpenQuestion = (typeof openQuestions)[number]

/** The open questions that are read the other way than usual. */
export type Reading = ReadonlySet<OpenQuestion>

export const usual: Reading = new Set()
