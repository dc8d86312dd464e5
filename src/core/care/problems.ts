// What cannot be so of a care history, whoever it is about.
import { dayBefore } from '../rules/days.ts'
import { reaches, wholeYears } from '../rules/derive.ts'
import type { IsoDate } from '../rules/model.ts'
import type { HistoryPart, Period, SpecialGuardianship, Told } from './history.ts'

/** What kind of thing cannot be so, for those who say it in words of their own. */
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

/** Something that cannot be so: `pointer` is a JSON pointer (RFC 6901) into the history. No value is echoed. */
type HistoryProblem = { readonly kind: ProblemKind; readonly pointer: string; readonly detail: string }

type Given = { readonly from: IsoDate; readonly to?: IsoDate | null | undefined }

const lists = [
  'careEpisodes',
  'livedWithParentAfterCare',
  'detainedOrInHospital',
  'privatelyFostered',
  'healthOrEducationPlacements',
  'disputedCare',
] as const satisfies readonly HistoryPart[]

/** What nobody begins from 18 on. */
const ofChildren: readonly HistoryPart[] = ['careEpisodes', 'privatelyFostered', 'disputedCare', 'specialGuardianship']

const longestLife = 120
const tooLongAgo = `is more than ${longestLife} years ago`
/** Later days leave no room in the calendar for the birthdays that are looked ahead to. */
const lastYear = 9800

/** The problem, where there is one. */
const problem = (isSo: boolean, found: HistoryProblem): readonly HistoryProblem[] => (isSo ? [found] : [])

const startProblems = ({ history, on }: Told, { from }: Given, pointer: string): readonly HistoryProblem[] => {
  const born = history.dateOfBirth ?? undefined
  const at = `${pointer}/from`
  return [
    ...problem(born !== undefined && from < born, {
      kind: 'before-birth',
      pointer: at,
      detail: 'is before the date of birth',
    }),
    ...problem(wholeYears(from, on) > longestLife, { kind: 'too-long-ago', pointer: at, detail: tooLongAgo }),
    ...problem(from > on, { kind: 'from-ahead', pointer: at, detail: 'is after the day asked about' }),
  ]
}

const lateProblems = ({ history, on }: Told, { from }: Given, pointer: string): readonly HistoryProblem[] => {
  const part = ofChildren.find((one) => pointer.split('/')[1] === one)
  const turns18 = part && history.dateOfBirth ? reaches(history.dateOfBirth, 18) : undefined
  return problem(turns18 !== undefined && from <= on && from >= turns18, {
    kind: 'not-as-child',
    pointer: `${pointer}/from`,
    detail: 'is not before the 18th birthday',
  })
}

const endProblems = ({ on }: Told, { from, to }: Given, pointer: string): readonly HistoryProblem[] => {
  if (to === undefined || to === null) return []
  const ahead = 'is after the day asked about; `null` says that it still goes on'
  return [
    ...problem(to < from, { kind: 'ends-before-start', pointer: `${pointer}/to`, detail: 'is before its `from`' }),
    ...problem(to > on && from <= on, { kind: 'to-ahead', pointer: `${pointer}/to`, detail: ahead }),
  ]
}

const periodProblems = (told: Told, given: Given, pointer: string): readonly HistoryProblem[] => [
  ...startProblems(told, given, pointer),
  ...lateProblems(told, given, pointer),
  ...endProblems(told, given, pointer),
]

/** One ends on the day on which the next begins: that is no overlap. */
const overlapProblems = (periods: readonly Period[], list: string): readonly HistoryProblem[] => {
  const placed = ({ from, to }: Period): string => `${from} ${to ?? '9999'}`
  const inOrder = periods.map((period, i) => ({ ...period, i })).sort((a, b) => (placed(a) < placed(b) ? -1 : 1))
  return inOrder.flatMap(({ from, i }, place) => {
    const earlier = inOrder.slice(0, place).find(({ to }) => to === null || to > from)
    if (earlier === undefined) return []
    return [{ kind: 'overlap', pointer: `/${list}/${i}/from`, detail: `overlaps the one at /${list}/${earlier.i}` }]
  })
}

const listProblems = (told: Told, list: (typeof lists)[number]): readonly HistoryProblem[] => {
  const periods: readonly Period[] = told.history[list] ?? []
  const ofEach = periods.flatMap((period, i) => periodProblems(told, period, `/${list}/${i}`))
  // What is wrong alone is said first: an overlap of it is mostly its echo.
  return ofEach.length > 0 ? ofEach : overlapProblems(periods, list)
}

/** An order cannot be in force at 18 and have ended before, or go on and not have been. */
const orderProblems = (told: Told, order: SpecialGuardianship): readonly HistoryProblem[] => {
  const { dateOfBirth: born } = told.history
  const turns18 = born && reaches(born, 18)
  if (!turns18 || turns18 > told.on || order.to === undefined) return []
  const wasInForce = order.to === null || order.to >= dayBefore(turns18)
  const isOther = typeof order.inForceAt18 === 'boolean' && order.inForceAt18 !== wasInForce
  return problem(isOther, {
    kind: 'order',
    pointer: '/specialGuardianship/inForceAt18',
    detail: 'does not go with its `to`',
  })
}

/**
 * Everything in a care history that cannot be so: a time that ends before it starts, begins before birth, from 18 on or
 * in the future, or overlaps another of its kind.
 */
export const historyProblems = (told: Told): readonly HistoryProblem[] => {
  const { history, on } = told
  const { dateOfBirth: born, specialGuardianship: order } = history
  if (Number(on.slice(0, 4)) > lastYear) return [{ kind: 'day-asked', pointer: '/on', detail: 'is too far ahead' }]
  if (born && born > on)
    return [{ kind: 'from-ahead', pointer: '/dateOfBirth', detail: 'is after the day asked about' }]
  if (born && wholeYears(born, on) > longestLife)
    return [{ kind: 'too-long-ago', pointer: '/dateOfBirth', detail: tooLongAgo }]
  const ofOrder =
    order && order !== 'none'
      ? [...periodProblems(told, order, '/specialGuardianship'), ...orderProblems(told, order)]
      : []
  return [...lists.flatMap((list) => listProblems(told, list)), ...ofOrder]
}
