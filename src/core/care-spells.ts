// The spells of a care history: who was where, closed at the day asked about and at the 18th birthday.
import type { CareEpisode, CareHistory, Period, Told } from './care-history.ts'
import { type Spell, dayBefore, daysIn, lengthOf, merged, monthsAfter, within } from './days.ts'
import { reaches } from './derive.ts'
import type { IsoDate } from './model.ts'

/** What goes on has no last day yet; whoever asks cuts it off. */
const open = '9999-12-31'

/** Questions that the law leaves open, each read one way in practice. */
export const openQuestions = [
  'spell-across-14th-birthday',
  'short-break-tests',
  'short-breaks-at-16-or-17',
  'home-ended-after-18',
  'disputed-care',
] as const
export type OpenQuestion = (typeof openQuestions)[number]

/** The open questions that are read the other way than usual. */
export type Reading = ReadonlySet<OpenQuestion>

/** Which of the two tests for short breaks a series meets; what meets the test in use is left out of the count. */
export type BreakTests = { readonly regulation48: boolean; readonly fourWeeks: boolean }

/** The days that the tests turn on: 14, 16 and the last day before 18. */
export type Bounds = { readonly turns14: IsoDate; readonly turns16: IsoDate; readonly lastAsChild: IsoDate }

export const boundsOf = (born: IsoDate): Bounds => ({
  turns14: reaches(born, 14),
  turns16: reaches(born, 16),
  lastAsChild: dayBefore(reaches(born, 18)),
})

export const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other)

const closed = (periods: readonly Period[]): readonly Spell[] =>
  periods.map(({ from, to }) => ({ from, to: to ?? open }))

/** Spells up to a day; what goes on goes on until then. */
export const upTo = (periods: readonly Period[], day: IsoDate): readonly Spell[] =>
  within(merged(closed(periods)), { from: '0000-01-01', to: day })

const isBreak = ({ basis }: CareEpisode): boolean => basis === 'short-breaks'

/** Stays of a series of short breaks. */
export const breaksOf = ({ careEpisodes }: CareHistory): readonly CareEpisode[] => (careEpisodes ?? []).filter(isBreak)

/** Whether short breaks count as care in a reading: they do where they are too long for the test that it goes by. */
export const breaksCount = ({ regulation48, fourWeeks }: BreakTests, reading: Reading): boolean =>
  reading.has('short-break-tests') ? !fourWeeks : !regulation48

type Counting = { readonly tests: BreakTests; readonly reading: Reading }

/** The episodes that count as being looked after, in a reading. */
const counted = ({ history }: Told, { tests, reading }: Counting): readonly Period[] => {
  const withBreaks = breaksCount(tests, reading)
  const care = (history.careEpisodes ?? []).filter((episode) => withBreaks || !isBreak(episode))
  return reading.has('disputed-care') ? [...care, ...(history.disputedCare ?? [])] : care
}

/** The unbroken spells of being looked after up to the day asked about, and to the 18th birthday. */
export const careSpells = (told: Told, bounds: Bounds, counting: Counting): readonly Spell[] =>
  upTo(counted(told, counting), earlier(told.on, bounds.lastAsChild))

/** The longest stay of a series, in days, and the most days in any twelve months. */
export const breakLengths = ({ history, on }: Told): { readonly longest: number; readonly in12Months: number } => {
  const spells = upTo(breaksOf(history), on)
  // The fullest twelve months begin where some stay begins.
  const years = spells.map(({ from }) => daysIn(within(spells, { from, to: dayBefore(monthsAfter(from, 12)) })))
  return { longest: Math.max(0, ...spells.map(lengthOf)), in12Months: Math.max(0, ...years) }
}
