// Days: spells of days with both ends counted, and the calendar that they lie in.
import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from './model.ts'

/** A run of days; its first and its last day both belong to it. */
export type Spell = { readonly from: IsoDate; readonly to: IsoDate }

// Days are counted in UTC, where every day is as long as the next.
const DAY = 86_400_000

/** The day some days later. */
export const daysAfter = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 'YYYY-MM-DD'.length)
/** The next day. */
export const dayAfter = (day: IsoDate): IsoDate => daysAfter(day, 1)
/** The day before. */
export const dayBefore = (day: IsoDate): IsoDate => daysAfter(day, -1)

/** The earlier of two days. */
export const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other)
/** The later of two days. */
export const later = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? other : one)

/**
 * The day on which some months after a day have passed: the corresponding date, or the last day of a month that has no
 * such date (Dodds v Walker [1981] UKHL 2).
 */
export const monthsAfter = (day: IsoDate, months: number): IsoDate =>
  Temporal.PlainDate.from(day).add({ months }).toString()

/** How many days a spell has, its first and last counted. */
export const lengthOf = ({ from, to }: Spell): number => (Date.parse(to) - Date.parse(from)) / DAY + 1

/** Whole months in a spell: from 1 January to 30 June there are six. */
export const monthsIn = ({ from, to }: Spell): number => {
  const days = { from: Temporal.PlainDate.from(from), end: Temporal.PlainDate.from(dayAfter(to)) }
  const { months } = days.from.until(days.end, { largestUnit: 'months' })
  // A span that ends on the last day of a shorter month is whole where the corresponding date does not exist.
  return monthsAfter(from, months + 1) <= days.end.toString() ? months + 1 : months
}

/** The part of some spells that lies within another. */
export const within = (spells: readonly Spell[], bounds: Spell): readonly Spell[] =>
  spells
    .map(({ from, to }) => ({ from: later(from, bounds.from), to: earlier(to, bounds.to) }))
    .filter(({ from, to }) => from <= to)

/** Spells in order, those that touch or overlap made one: how a time was recorded makes no difference. */
export const merged = (spells: readonly Spell[]): readonly Spell[] =>
  [...spells]
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .reduce<readonly Spell[]>((done, spell) => {
      const last = done.at(-1)
      if (last === undefined || spell.from > dayAfter(last.to)) return [...done, spell]
      return [...done.slice(0, -1), { from: last.from, to: later(last.to, spell.to) }]
    }, [])

/** How many different days some spells have. */
export const daysIn = (spells: readonly Spell[]): number =>
  merged(spells).reduce((sum, spell) => sum + lengthOf(spell), 0)

/** Whether a day lies in one of some spells. */
export const covers = (spells: readonly Spell[], day: IsoDate): boolean =>
  spells.some(({ from, to }) => from <= day && day <= to)
