// Short breaks: how long and how many they were, which the two tests for short breaks compare with limits.
import { dayBefore, daysIn, lengthInDays, monthsAfter, spellsWithin } from '../rules/days.ts'
import type { Facts } from '../rules/model.ts'
import type { CareEpisode, CareHistory, DatedHistory, LawReading } from './history.ts'
import { ageBoundaries, spellsUpTo } from './spells.ts'

/**
 * Which of the two tests a series of short breaks meets. A series that meets the test in use is not counted as care.
 * `regulation48`: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 48. `fourWeeks`: the
 * older test, that no stay is longer than four weeks.
 */
export type ShortBreakTests = { readonly regulation48: boolean; readonly fourWeeks: boolean }

/** Whether an episode is a stay in a series of short breaks. */
export const isShortBreak = ({ basis }: CareEpisode): boolean => basis === 'short-breaks'

/** The stays in a series of short breaks. */
export const shortBreaks = ({ careEpisodes }: CareHistory): readonly CareEpisode[] =>
  (careEpisodes ?? []).filter(isShortBreak)

/** Whether a reading counts short breaks as care: it does if they fail the test that the reading uses. */
export const areShortBreaksCounted = ({ regulation48, fourWeeks }: ShortBreakTests, reading: LawReading): boolean =>
  reading.has('short-break-tests') ? !fourWeeks : !regulation48

/** The tests with four weeks decisive in every reading (Care Leavers (England) Regulations 2010, regulation 3(3)). */
export const withFourWeeksTest = (tests: ShortBreakTests): ShortBreakTests => ({
  ...tests,
  regulation48: tests.fourWeeks,
})

/** The longest stay since 14, in days, and the most days in any twelve months. Earlier stays are not in question. */
const breakLengths = ({ history, on }: DatedHistory): { readonly longest: number; readonly in12Months: number } => {
  const turns14 = history.dateOfBirth ? ageBoundaries(history.dateOfBirth).turns14 : undefined
  const spells = spellsUpTo(shortBreaks(history), on).filter(({ to }) => turns14 === undefined || to >= turns14)
  // The fullest twelve months begin on the first day of some stay.
  const daysPerYear = spells.map(({ from }) =>
    daysIn(spellsWithin(spells, { from, to: dayBefore(monthsAfter(from, 12)) })),
  )
  return { longest: Math.max(0, ...spells.map(lengthInDays)), in12Months: Math.max(0, ...daysPerYear) }
}

/**
 * The facts about short breaks, in days, that the two tests compare with limits.
 *
 * @returns `null` for each fact if the times in care are not known.
 */
export const shortBreakFacts = (dated: DatedHistory): Facts => {
  if (!dated.history.careEpisodes) return { longestShortBreak: null, shortBreakDaysIn12Months: null }
  const { longest, in12Months } = breakLengths(dated)
  return { longestShortBreak: longest, shortBreakDaysIn12Months: in12Months }
}
