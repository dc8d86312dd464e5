// The care history that a request sends, and the questions about it that the law leaves open.
import * as z from 'zod'
import { kebabId } from '../rules/ids.ts'
import { IsoDate } from '../rules/model.ts'

/** The legal bases of a care episode. Short breaks are recorded as episodes too. */
const careBases = ['care-order', 'interim-care-order', 'section-20', 'remand', 'short-breaks'] as const

const inBackticks = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')

const lastDayMeta = { description: 'The last day; `null` if it still goes on.' }
const periodFields = { from: IsoDate.meta({ description: 'The first day.' }), to: IsoDate.nullable().meta(lastDayMeta) }
const maxIdLength = 100
const councilIdError = { error: 'must be the id of a council, like southend-on-sea' }
const CouncilId = z.string(councilIdError).regex(kebabId, councilIdError).max(maxIdLength, councilIdError)

const Period = z.strictObject(periodFields, { error: 'must have a `from` and a `to`' })
const CareEpisode = z.strictObject(
  {
    ...periodFields,
    basis: z.enum(careBases, { error: `must be one of ${inBackticks(careBases)}` }),
    authority: CouncilId.meta({ description: 'The council that looked after the person.' }),
  },
  { error: 'must have a `from`, a `to`, a `basis` and an `authority`' },
)
const DisputedCare = z.strictObject(
  { ...periodFields, authority: CouncilId },
  { error: 'must have a `from`, a `to` and an `authority`' },
)

const YesNo = z.boolean({ error: 'must be true, false or null' }).nullable().optional()
const SpecialGuardianship = z.strictObject(
  {
    from: IsoDate,
    to: IsoDate.nullable().optional().meta(lastDayMeta),
    inForceAt18: YesNo.meta({ description: 'Whether it was still in force at 18. Before 18 it says nothing.' }),
    lookedAfterImmediatelyBefore: YesNo.meta({ description: 'Whether the child was in care until the order.' }),
  },
  { error: 'must be an order, or "none"' },
)

const maxListLength = 100

const optionalList = <Item extends z.ZodType>(item: Item, description: string) =>
  z
    .array(item, { error: 'must be a list, empty if there were none' })
    .max(maxListLength, { error: `must hold at most ${maxListLength}` })
    .nullable()
    .optional()
    .meta({ description })

/**
 * A care history: the times in care with their legal bases, and whatever else bears on the legal status. A part that is
 * left out was not asked; `null` means asked and not known; an empty list, or "none", means there was none.
 */
export const CareHistory = z.strictObject({
  dateOfBirth: IsoDate.nullable().optional(),
  careEpisodes: optionalList(
    CareEpisode,
    'Every time in care, and every series of short breaks, one entry for each stay.',
  ),
  livedWithParentAfterCare: optionalList(
    Period,
    'Times with a parent, a special guardian, or someone else with parental responsibility.',
  ),
  detainedOrInHospital: optionalList(
    Period,
    'Times in custody or in hospital. A stay in hospital of three months or more is a health placement as well.',
  ),
  specialGuardianship: z
    .union([z.literal('none'), SpecialGuardianship], { error: 'must be an order, or "none"' })
    .nullable()
    .optional()
    .meta({ description: 'A special guardianship order, or "none".' }),
  privatelyFostered: optionalList(Period, 'Times of private fostering.'),
  healthOrEducationPlacements: optionalList(
    Period,
    'Stays of three months or more in hospital, a care home, a residential school or other accommodation arranged by ' +
      'the health service or for education.',
  ),
  disputedCare: optionalList(
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

/** Whether a part of a history is not known: it was not asked, or the person does not know. It is never "no". */
export const isUnknown = (part: CareHistory[HistoryPart]): part is null | undefined =>
  part === undefined || part === null

/** A care history, and the day asked about: a period whose `to` is `null` still goes on that day. */
export type DatedHistory = { readonly history: CareHistory; readonly on: IsoDate }

/**
 * The questions that the law leaves open. Practice reads each in one way; an answer shows every question whose other
 * reading would change the status.
 */
export const openQuestions = [
  'spell-across-14th-birthday',
  'short-break-tests',
  'short-breaks-at-16-or-17',
  'home-began-in-care',
  'home-ended-after-18',
  'disputed-care',
] as const
export type OpenQuestion = (typeof openQuestions)[number]

/** One reading of the law: the set of open questions that it reads against practice. */
export type LawReading = ReadonlySet<OpenQuestion>

/** The reading of practice. */
export const usualReading: LawReading = new Set()
