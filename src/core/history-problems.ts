// What cannot be so of a care history, whoever it is about.
import type { CareHistory, HistoryPart, Period, Told } from './care-history.ts'
import type { IsoDate } from './model.ts'

/** Something that cannot be so: `pointer` is a JSON pointer (RFC 6901) into the history. No value is echoed. */
type HistoryProblem = { readonly pointer: string; readonly detail: string }

type Bounds = { readonly born: IsoDate | undefined; readonly on: IsoDate }

const lists = [
  'careEpisodes',
  'livedWithParentAfterCare',
  'detainedOrInHospital',
  'privatelyFostered',
  'healthOrEducationPlacements',
  'disputedCare',
] as const satisfies readonly HistoryPart[]

type Given = { readonly from: IsoDate; readonly to?: IsoDate | null | undefined }

const startProblems = ({ from }: Given, pointer: string, { born, on }: Bounds): readonly HistoryProblem[] => [
  ...(born !== undefined && from < born ? [{ pointer: `${pointer}/from`, detail: 'is before the date of birth' }] : []),
  ...(from > on ? [{ pointer: `${pointer}/from`, detail: 'is after the day asked about' }] : []),
]

const stillOn = '`null` says that it still goes on'

const endProblems = ({ from, to }: Given, pointer: string, { on }: Bounds): readonly HistoryProblem[] => {
  if (to === undefined || to === null) return []
  if (to < from) return [{ pointer: `${pointer}/to`, detail: 'is before its `from`' }]
  const isAhead = to > on && from <= on
  return isAhead ? [{ pointer: `${pointer}/to`, detail: `is after the day asked about; ${stillOn}` }] : []
}

const periodProblems = (given: Given, pointer: string, bounds: Bounds): readonly HistoryProblem[] => [
  ...startProblems(given, pointer, bounds),
  ...endProblems(given, pointer, bounds),
]

/** One ends on the day on which the next begins: that is no overlap. */
const overlapProblems = (periods: readonly Period[], list: string): readonly HistoryProblem[] => {
  const inOrder = periods.map((period, i) => ({ ...period, i })).sort((one, other) => (one.from < other.from ? -1 : 1))
  return inOrder.flatMap(({ from, i }, place) => {
    const earlier = inOrder.slice(0, place).find(({ to }) => to === null || to > from)
    if (earlier === undefined) return []
    return [{ pointer: `/${list}/${i}/from`, detail: `overlaps the one at /${list}/${earlier.i}` }]
  })
}

const listProblems = (
  history: CareHistory,
  list: (typeof lists)[number],
  bounds: Bounds,
): readonly HistoryProblem[] => {
  const periods: readonly Period[] = history[list] ?? []
  const ofEach = periods.flatMap((period, i) => periodProblems(period, `/${list}/${i}`, bounds))
  // What is wrong alone is said first: an overlap of it is mostly its echo.
  return ofEach.length > 0 ? ofEach : overlapProblems(periods, list)
}

/**
 * Everything in a care history that cannot be so: a time that ends before it starts, begins before birth or in the
 * future, or overlaps another of its kind.
 */
export const historyProblems = ({ history, on }: Told): readonly HistoryProblem[] => {
  const born = history.dateOfBirth ?? undefined
  if (born !== undefined && born > on) return [{ pointer: '/dateOfBirth', detail: 'is after the day asked about' }]
  const bounds = { born, on }
  const order = history.specialGuardianship
  return [
    ...lists.flatMap((list) => listProblems(history, list, bounds)),
    ...(order && order !== 'none' ? periodProblems(order, '/specialGuardianship', bounds) : []),
  ]
}
