// Calendar arithmetic: days, months, and spells of days with both ends counted.
import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from './model.ts'

/** A run of days, the first and the last included. */
export type Spell = { readonly from: IsoDate; readonly to: IsoDate }

// Arithmetic is in UTC, where every day has the same length.
const DAY_IN_MS = 86_400_000

/** Returns the day that is a number of days later, or earlier if the number is negative. */
export const daysAfter = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(day) + days * DAY_IN_MS).toISOString().slice(0, 'YYYY-MM-DD'.length)
/** Returns the next day. */
export const dayAfter = (day: IsoDate): IsoDate => daysAfter(day, 1)
/** Returns the day before. */
export const dayBefore = (day: IsoDate): IsoDate => daysAfter(day, -1)

/** Returns the earlier of two days. */
export const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b)
/** Returns the later of two days. */
export const later = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? b : a)

/**
 * Returns the day on which a number of months after a day have passed: the corresponding date, or the last day of a
 * month that lacks that date (Dodds v Walker [1981] UKHL 2).
 */
export const monthsAfter = (day: IsoDate, months: number): IsoDate =>
  Temporal.PlainDate.from(day).add({ months }).toString()

/** Returns the day that is a duration (ISO 8601, such as `P3M`) before another; the last of a month that lacks it. */
export const timeBefore = (day: IsoDate, duration: string): IsoDate =>
  Temporal.PlainDate.from(day).subtract(duration).toString()

/** Counts the days of a spell, the first and the last included. */
export const lengthInDays = ({ from, to }: Spell): number => (Date.parse(to) - Date.parse(from)) / DAY_IN_MS + 1

/** Counts the whole months of a spell: 1 January to 30 June has six. */
export const wholeMonthsIn = ({ from, to }: Spell): number => {
  const days = { from: Temporal.PlainDate.from(from), end: Temporal.PlainDate.from(dayAfter(to)) }
  const { months } = days.from.until(days.end, { largestUnit: 'months' })
  // A month is whole if it ends on the last day of a shorter month that lacks the corresponding date.
  return monthsAfter(from, months + 1) <= days.end.toString() ? months + 1 : months
}

/** Cuts spells down to the days that lie within `bounds`; a spell with no such day is dropped. */
export const spellsWithin = (spells: readonly Spell[], bounds: Spell): readonly Spell[] =>
  spells
    .map(({ from, to }) => ({ from: later(from, bounds.from), to: earlier(to, bounds.to) }))
    .filter(({ from, to }) => from <= to)

/**
 * Sorts spells and joins those that touch or overlap. A time recorded in two entries counts like the same time recorded
 * in one.
 */
export const mergeSpells = (spells: readonly Spell[]): readonly Spell[] =>
  [...spells]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .reduce<readonly Spell[]>((done, spell) => {
      const last = done.at(-1)
      if (last === undefined || spell.from > dayAfter(last.to)) return [...done, spell]
      return [...done.slice(0, -1), { from: last.from, to: later(last.to, spell.to) }]
    }, [])

/** Counts the distinct days of some spells. */
export const daysIn = (spells: readonly Spell[]): number =>
  mergeSpells(spells).reduce((sum, spell) => sum + lengthInDays(spell), 0)

/** Returns whether any of the spells includes a day. */
export const covers = (spells: readonly Spell[], day: IsoDate): boolean =>
  spells.some(({ from, to }) => from <= day && day <= to)
