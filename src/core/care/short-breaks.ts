// Short breaks: how long and how many they were, which is what the two tests for them go by.
import { dayBefore, daysIn, lengthOf, monthsAfter, within } from '../rules/days.ts'
import type { Facts } from '../rules/model.ts'
import type { CareEpisode, CareHistory, Told, Reading } from './history.ts'
import { boundsOf, upTo } from './spells.ts'

/** Which of the two tests for short breaks a series meets; what meets the test in use is left out of the count. */
export type BreakTests = { readonly regulation48: boolean; readonly fourWeeks: boolean }

/** Whether an episode is a stay of a series of short breaks. */
export const isBreak = ({ basis }: CareEpisode): boolean => basis === 'short-breaks'

/** Stays of a series of short breaks. */
export const breaksOf = ({ careEpisodes }: CareHistory): readonly CareEpisode[] => (careEpisodes ?? []).filter(isBreak)

/** Whether short breaks count as care in a reading: they do where they are too long for the test that it goes by. */
export const breaksCount = ({ regulation48, fourWeeks }: BreakTests, reading: Reading): boolean =>
  reading.has('short-break-tests') ? !fourWeeks : !regulation48

/** The tests where four weeks count in every reading (Care Leavers (England) Regulations 2010, regulation 3(3)). */
export const byFourWeeks = (tests: BreakTests): BreakTests => ({ ...tests, regulation48: tests.fourWeeks })

/** The longest stay since 14, in days, and the most days in any twelve months: earlier ones are not in question. */
const breakLengths = ({ history, on }: Told): { readonly longest: number; readonly in12Months: number } => {
  const turns14 = history.dateOfBirth ? boundsOf(history.dateOfBirth).turns14 : undefined
  const spells = upTo(breaksOf(history), on).filter(({ to }) => turns14 === undefined || to >= turns14)
  // The fullest twelve months begin where some stay begins.
  const years = spells.map(({ from }) => daysIn(within(spells, { from, to: dayBefore(monthsAfter(from, 12)) })))
  return { longest: Math.max(0, ...spells.map(lengthOf)), in12Months: Math.max(0, ...years) }
}

/**
 * The facts about short breaks, which the two tests for them compare with days.
 *
 * @returns `null` for each where the times in care are not known.
 */
export const breakFacts = (told: Told): Facts => {
  if (!told.history.careEpisodes) return { longestShortBreak: null, shortBreakDaysIn12Months: null }
  const { longest, in12Months } = breakLengths(told)
  return { longestShortBreak: longest, shortBreakDaysIn12Months: in12Months }
}
