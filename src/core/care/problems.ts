// Finds what is impossible in a care history, whoever the person is.
import { dayBefore } from '../rules/days.ts'
import { birthdayAt, wholeYears } from '../rules/derive.ts'
import type { IsoDate } from '../rules/model.ts'
import type { HistoryPart, Period, SpecialGuardianship, DatedHistory } from './history.ts'

/** The kinds of problem, for callers with their own wording. */
type ProblemKind =
  | 'before-birth'
  | 'too-long-ago'
  | 'from-ahead'
  | 'not-as-child'
  | 'ends-before-start'
  | 'to-ahead'
  | 'overlap'
  | 'order'
  | 'day-asked'

/** An impossible entry: `pointer` is a JSON pointer (RFC 6901) into the history. It echoes no value. */
type HistoryProblem = { readonly kind: ProblemKind; readonly pointer: string; readonly detail: string }

/** A period, or an order that may have no end. */
type DatedSpan = { readonly from: IsoDate; readonly to?: IsoDate | null | undefined }

const periodLists = [
  'careEpisodes',
  'livedWithParentAfterCare',
  'detainedOrInHospital',
  'privatelyFostered',
  'healthOrEducationPlacements',
  'disputedCare',
] as const satisfies readonly HistoryPart[]

/** The parts of a history that begin before 18. */
const childhoodParts: readonly HistoryPart[] = [
  'careEpisodes',
  'privatelyFostered',
  'disputedCare',
  'specialGuardianship',
]

const MAX_YEARS_AGO = 120
const tooLongAgo = `is more than ${MAX_YEARS_AGO} years ago`
/** The latest year to ask about. Later years leave no room in the calendar for the birthdays ahead. */
const MAX_YEAR = 9800

/** A list of one problem if a condition holds, otherwise an empty list. */
const problemIf = (condition: boolean, problem: HistoryProblem): readonly HistoryProblem[] =>
  condition ? [problem] : []

const periodStartProblems = (
  { history, on }: DatedHistory,
  { from }: DatedSpan,
  pointer: string,
): readonly HistoryProblem[] => {
  const born = history.dateOfBirth ?? undefined
  const at = `${pointer}/from`
  return [
    ...problemIf(born !== undefined && from < born, {
      kind: 'before-birth',
      pointer: at,
      detail: 'is before the date of birth',
    }),
    ...problemIf(wholeYears(from, on) > MAX_YEARS_AGO, { kind: 'too-long-ago', pointer: at, detail: tooLongAgo }),
    ...problemIf(from > on, { kind: 'from-ahead', pointer: at, detail: 'is after the day asked about' }),
  ]
}

const adultStartProblems = (
  { history, on }: DatedHistory,
  { from }: DatedSpan,
  pointer: string,
): readonly HistoryProblem[] => {
  const part = childhoodParts.find((name) => pointer.split('/')[1] === name)
  const turns18 = part && history.dateOfBirth ? birthdayAt(history.dateOfBirth, 18) : undefined
  return problemIf(turns18 !== undefined && from <= on && from >= turns18, {
    kind: 'not-as-child',
    pointer: `${pointer}/from`,
    detail: 'is not before the 18th birthday',
  })
}

const periodEndProblems = (
  { on }: DatedHistory,
  { from, to }: DatedSpan,
  pointer: string,
): readonly HistoryProblem[] => {
  if (to === undefined || to === null) return []
  const ahead = 'is after the day asked about; `null` says that it still goes on'
  return [
    ...problemIf(to < from, { kind: 'ends-before-start', pointer: `${pointer}/to`, detail: 'is before its `from`' }),
    ...problemIf(to > on && from <= on, { kind: 'to-ahead', pointer: `${pointer}/to`, detail: ahead }),
  ]
}

const periodProblems = (dated: DatedHistory, span: DatedSpan, pointer: string): readonly HistoryProblem[] => [
  ...periodStartProblems(dated, span, pointer),
  ...adultStartProblems(dated, span, pointer),
  ...periodEndProblems(dated, span, pointer),
]

/** Periods of one list that overlap. A period may begin on the day on which another ends. */
const overlapProblems = (periods: readonly Period[], list: string): readonly HistoryProblem[] => {
  const sortKey = ({ from, to }: Period): string => `${from} ${to ?? '9999'}`
  const inOrder = periods.map((period, i) => ({ ...period, i })).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  return inOrder.flatMap(({ from, i }, place) => {
    const earlier = inOrder.slice(0, place).find(({ to }) => to === null || to > from)
    if (earlier === undefined) return []
    return [{ kind: 'overlap', pointer: `/${list}/${i}/from`, detail: `overlaps the one at /${list}/${earlier.i}` }]
  })
}

const periodListProblems = (dated: DatedHistory, list: (typeof periodLists)[number]): readonly HistoryProblem[] => {
  const periods: readonly Period[] = dated.history[list] ?? []
  const periodProblemsInList = periods.flatMap((period, i) => periodProblems(dated, period, `/${list}/${i}`))
  // Overlaps are reported only if each period is sound by itself: an unsound period often causes the overlap.
  return periodProblemsInList.length > 0 ? periodProblemsInList : overlapProblems(periods, list)
}

/** A special guardianship order whose last day contradicts whether it was in force at 18. */
const guardianshipProblems = (dated: DatedHistory, order: SpecialGuardianship): readonly HistoryProblem[] => {
  const { dateOfBirth: born } = dated.history
  const turns18 = born && birthdayAt(born, 18)
  if (!turns18 || turns18 > dated.on || order.to === undefined) return []
  const wasInForce = order.to === null || order.to >= dayBefore(turns18)
  const isContradicted = typeof order.inForceAt18 === 'boolean' && order.inForceAt18 !== wasInForce
  return problemIf(isContradicted, {
    kind: 'order',
    pointer: '/specialGuardianship/inForceAt18',
    detail: 'does not go with its `to`',
  })
}

/**
 * Finds everything impossible in a care history: a period that ends before it starts, begins before birth, begins at 18
 * or later, begins or ends in the future, or overlaps another period of its list.
 *
 * @returns An empty list if the history is possible.
 */
export const historyProblems = (dated: DatedHistory): readonly HistoryProblem[] => {
  const { history, on } = dated
  const { dateOfBirth: born, specialGuardianship: order } = history
  if (Number(on.slice(0, 4)) > MAX_YEAR) return [{ kind: 'day-asked', pointer: '/on', detail: 'is too far ahead' }]
  if (born && born > on)
    return [{ kind: 'from-ahead', pointer: '/dateOfBirth', detail: 'is after the day asked about' }]
  if (born && wholeYears(born, on) > MAX_YEARS_AGO)
    return [{ kind: 'too-long-ago', pointer: '/dateOfBirth', detail: tooLongAgo }]
  const orderProblems =
    order && order !== 'none'
      ? [...periodProblems(dated, order, '/specialGuardianship'), ...guardianshipProblems(dated, order)]
      : []
  return [...periodLists.flatMap((list) => periodListProblems(dated, list)), ...orderProblems]
}
