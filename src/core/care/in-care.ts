// When somebody was in care, in a reading of the law: what counts as being looked after, and how many days of it.
import { type Spell, covers, dayBefore, daysIn, earlier, within } from '../rules/days.ts'
import type { CareHistory, Period, Told, Reading } from './history.ts'
import { type BreakTests, breaksCount, byFourWeeks, isBreak } from './short-breaks.ts'
import { type Bounds, boundsOf, lastDay, upTo } from './spells.ts'

/** How a history is read: which tests its short breaks meet, and which open questions go the other way. */
export type Counting = { readonly tests: BreakTests; readonly reading: Reading }

/** A history read in one way, with what follows from the date of birth. */
export type Read = Told & Counting & { readonly bounds: Bounds; readonly care: readonly Spell[] }

const counted = (history: CareHistory, { tests, reading }: Counting): readonly Period[] => {
  const withBreaks = breaksCount(tests, reading)
  const care = (history.careEpisodes ?? []).filter((episode) => withBreaks || !isBreak(episode))
  return reading.has('disputed-care') ? [...care, ...(history.disputedCare ?? [])] : care
}

/** The unbroken spells of being looked after, up to the day asked about and to the 18th birthday. */
const careSpells = (told: Told, bounds: Bounds, counting: Counting): readonly Spell[] =>
  upTo(counted(told.history, counting), lastDay(told, bounds))

/** Reads a history of somebody whose date of birth is known. */
export const readAs = (told: Told, born: string, counting: Counting): Read => {
  const bounds = boundsOf(born)
  return { ...told, ...counting, bounds, care: careSpells(told, bounds, counting) }
}

/** Days in care from the 14th birthday to a day. Other than usual: a spell that began before 14 is left out whole. */
const daysSince14 = ({ bounds, reading }: Read, care: readonly Spell[], last: string): number => {
  const isStrict = reading.has('spell-across-14th-birthday')
  const spells = isStrict ? care.filter(({ from }) => from >= bounds.turns14) : care
  return daysIn(within(spells, { from: bounds.turns14, to: last }))
}

/** How many days somebody was in care between the 14th and the 18th birthday, as far as that time has come. */
export const daysInCareSince14 = (read: Read): number => daysSince14(read, read.care, lastDay(read, read.bounds))

/** Whether the 18th birthday has come. */
export const isAdult = ({ on, bounds }: Read): boolean => on > bounds.lastAsChild

/** The time at 16 and 17, as far as it has come. */
export const at16Or17 = (read: Read): Spell => ({ from: read.bounds.turns16, to: lastDay(read, read.bounds) })

/**
 * Days in care from 14 until being detained or taken to hospital, straight from care, where that was so on the 16th
 * birthday; otherwise none.
 */
export const daysBeforeHeldAt16 = (read: Read, held: readonly Period[]): number => {
  const { on, bounds, tests, reading } = read
  const spell = upTo(held, on).find((one) => covers([one], bounds.turns16))
  if (spell === undefined) return 0
  const care = careSpells(read, bounds, { tests: byFourWeeks(tests), reading })
  const isFromCare = covers(care, spell.from) || covers(care, dayBefore(spell.from))
  return isFromCare ? daysSince14(read, care, earlier(spell.from, lastDay(read, bounds))) : 0
}

type TimeInCare = 'at-16-or-17' | 'only-before-16' | 'never'

/** When somebody was in care, in a reading; undefined is not known. */
export const timeInCare = (told: Told, counting: Counting): TimeInCare | undefined => {
  const { history, on } = told
  const born = history.dateOfBirth ?? undefined
  if (born === undefined) return undefined
  const read = readAs(told, born, counting)
  const others = [history.privatelyFostered, history.healthOrEducationPlacements]
  const spells = [...read.care, ...others.flatMap((periods) => upTo(periods ?? [], on))]
  if (within(spells, at16Or17(read)).length > 0) return 'at-16-or-17'
  if ([history.careEpisodes, ...others].some((part) => part === undefined || part === null)) return undefined
  return spells.length > 0 ? 'only-before-16' : 'never'
}
