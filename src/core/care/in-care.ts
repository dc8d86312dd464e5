// When a person was in care under one interpretation of the law: what counts as being looked after, and for how long.
import { type Spell, covers, dayBefore, daysIn, earlier, spellsWithin } from '../rules/days.ts'
import { type DatedHistory, type LawReading, type Period, isUnknown } from './history.ts'
import { type ShortBreakTests, areShortBreaksCounted, withFourWeeksTest, isShortBreak } from './short-breaks.ts'
import { type AgeBoundaries, ageBoundaries, lastDayAsChild, spellsUpTo } from './spells.ts'

/** How to interpret a history: which tests its short breaks meet, and which open questions go against practice. */
export type Interpretation = { readonly tests: ShortBreakTests; readonly reading: LawReading }

/** A history under one interpretation, with the days that follow from the date of birth and the spells in care. */
export type InterpretedHistory = DatedHistory &
  Interpretation & { readonly bounds: AgeBoundaries; readonly care: readonly Spell[] }

// What counts as care: every care episode, short breaks only where they are too long to be left out.

/** The disputed times. While nobody has said if there were any, all the time since 14 is in dispute. */
const disputedPeriods = ({ history: { disputedCare } }: DatedHistory, { turns14 }: AgeBoundaries): readonly Period[] =>
  isUnknown(disputedCare) ? [{ from: turns14, to: null }] : disputedCare

const countedPeriods = (dated: DatedHistory, bounds: AgeBoundaries, { tests, reading }: Interpretation) => {
  const withBreaks = areShortBreaksCounted(tests, reading)
  const care: readonly Period[] = (dated.history.careEpisodes ?? []).filter(
    (episode) => withBreaks || !isShortBreak(episode),
  )
  return reading.has('disputed-care') ? [...care, ...disputedPeriods(dated, bounds)] : care
}

/** The unbroken spells in care, up to the day asked about and to the last day before the 18th birthday. */
const careSpells = (dated: DatedHistory, bounds: AgeBoundaries, interpretation: Interpretation): readonly Spell[] =>
  spellsUpTo(countedPeriods(dated, bounds, interpretation), lastDayAsChild(dated, bounds))

/** Interprets the history of a person born on an ISO date. */
export const interpretHistory = (
  dated: DatedHistory,
  born: string,
  interpretation: Interpretation,
): InterpretedHistory => {
  const bounds = ageBoundaries(born)
  return { ...dated, ...interpretation, bounds, care: careSpells(dated, bounds, interpretation) }
}

/** Whether the 18th birthday has come. */
export const isAdult = ({ on, bounds }: InterpretedHistory): boolean => on > bounds.lastAsChild

/** The days at 16 and 17 up to the day asked about, as one spell. */
export const at16Or17 = (read: InterpretedHistory): Spell => ({
  from: read.bounds.turns16,
  to: lastDayAsChild(read, read.bounds),
})

// The 13 weeks: days in care since the age of 14 (Children Act 1989, Schedule 2 paragraph 19B).

/**
 * In practice, every day in care from the 14th birthday to `last` counts. The prescribed period has to begin after 14
 * and end after 16. Read against practice, a spell that began before 14 counts only if it went on to 16: many whole
 * periods lie within it. One that ended before 16 is left out.
 */
const daysSince14 = ({ bounds, reading }: InterpretedHistory, care: readonly Spell[], last: string): number => {
  const isStrict = reading.has('spell-across-14th-birthday')
  const spells = isStrict ? care.filter(({ from, to }) => from >= bounds.turns14 || to >= bounds.turns16) : care
  return daysIn(spellsWithin(spells, { from: bounds.turns14, to: last }))
}

/** How many days the person was in care between the 14th and the 18th birthday, up to the day asked about. */
export const daysInCareSince14 = (read: InterpretedHistory): number =>
  daysSince14(read, read.care, lastDayAsChild(read, read.bounds))

/**
 * Counts the days in care from 14 until the person went straight from care to custody or hospital
 * (Care Leavers (England) Regulations 2010, regulation 3(2)). Returns 0 unless they were there on the 16th birthday.
 */
export const daysBeforeHeldAt16 = (read: InterpretedHistory, held: readonly Period[]): number => {
  const { on, bounds, tests, reading } = read
  const heldAt16 = spellsUpTo(held, on).find((spell) => covers([spell], bounds.turns16))
  if (heldAt16 === undefined) return 0
  const care = careSpells(read, bounds, { tests: withFourWeeksTest(tests), reading })
  const isFromCare = covers(care, heldAt16.from) || covers(care, dayBefore(heldAt16.from))
  return isFromCare ? daysSince14(read, care, earlier(heldAt16.from, lastDayAsChild(read, bounds))) : 0
}

// The fact `timeInCare`: any day in care counts, and so do private fostering and long stays away from home.

type TimeInCare = 'at-16-or-17' | 'only-before-16' | 'never'

/** When a person was in care, under one interpretation; undefined if it is not known. */
export const timeInCare = (dated: DatedHistory, interpretation: Interpretation): TimeInCare | undefined => {
  const { history, on } = dated
  const born = history.dateOfBirth ?? undefined
  if (born === undefined) return undefined
  const read = interpretHistory(dated, born, interpretation)
  const otherPeriods = [history.privatelyFostered, history.healthOrEducationPlacements]
  const spells = [...read.care, ...otherPeriods.flatMap((periods) => spellsUpTo(periods ?? [], on))]
  if (spellsWithin(spells, at16Or17(read)).length > 0) return 'at-16-or-17'
  if ([history.careEpisodes, ...otherPeriods].some(isUnknown)) return undefined
  return spells.length > 0 ? 'only-before-16' : 'never'
}
