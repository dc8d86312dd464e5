// Dates the cases that a new version copies: none may be about a day before its first.
import { type Pair, type Scalar, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml'
import { dayAfter } from '../../core/rules/days.ts'
import { IsoDate } from '../../core/rules/model.ts'

type DatedPair = Pair<Scalar<string>, Scalar<IsoDate>>

const isDated = (pair: unknown): pair is DatedPair =>
  isPair(pair) && isScalar(pair.key) && isScalar(pair.value) && IsoDate.safeParse(pair.value.value).success

/** A part of the file with a day of its own, and the dates in it that go with that day. */
type DatedPart = { readonly on: DatedPair; readonly dates: readonly DatedPair[] }

/**
 * Every part with a day of its own: a case, a row, or the whole table for what has none.
 *
 * @param dates Collects the dates that go with the day of the part around the node.
 */
const datedParts = (node: unknown, dates: DatedPair[] = []): readonly DatedPart[] => {
  if (isSeq(node)) return node.items.flatMap((item) => datedParts(item, dates))
  if (!isMap(node)) return []
  const dated = node.items.filter(isDated)
  const on = dated.find(({ key }) => key.value === 'on')
  const own = on ? [] : dates
  own.push(...dated.filter((pair) => pair !== on))
  const inside = node.items.flatMap(({ value }) => datedParts(value, own))
  return on ? [{ on, dates: own }, ...inside] : inside
}

/** A replacement of the characters from `from` up to `to`. */
type Edit = { readonly from: number; readonly to: number; readonly by: string }

const replaced = ({ value }: DatedPair, by: string): Edit => ({ from: value!.range![0], to: value!.range![1], by })

/** Takes away the whole line of a day that stands alone on it; undefined if something else is on the line. */
const withoutLine = (text: string, { key }: DatedPair): Edit | undefined => {
  const from = text.lastIndexOf('\n', key.range![0] - 1) + 1
  const [line] = /^.*\n?/.exec(text.slice(from))!
  return /^ *on: *['"\d-]+ *(#.*)?\n$/.test(line) ? { from, to: from + line.length, by: '' } : undefined
}

const CYCLE_IN_YEARS = 4

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))

/** The fewest whole cycles of leap years, in years, that take a day to another or past it. */
const yearsTo = (day: IsoDate, firstDay: IsoDate): number => {
  const years = yearOf(firstDay) - yearOf(day) + Number(day.slice(4) < firstDay.slice(4))
  return Math.ceil(years / CYCLE_IN_YEARS) * CYCLE_IN_YEARS
}

const yearsLater = (date: IsoDate, years: number): IsoDate => `${yearOf(date) + years}${date.slice(4)}`

type CasesText = { readonly text: string; readonly firstDay: IsoDate; readonly from: IsoDate }

const editsOf = ({ text, firstDay, from }: CasesText, { on, dates }: DatedPart): readonly Edit[] => {
  const day = on.value!.value
  if (day >= firstDay || day < from) return []
  const facts = new Set(dates.map(({ key }) => key.value))
  if (facts.size !== 1) return [withoutLine(text, on) ?? replaced(on, dayAfter(firstDay))]
  const years = yearsTo(day, firstDay)
  return [on, ...dates].map((pair) => replaced(pair, yearsLater(pair.value!.value, years)))
}

/**
 * Dates the cases of an earlier version for a new one. A case without a day is about the first day of its version, so an
 * earlier day goes; where it shares its line, the second day takes its place, so that the day before a birthday is in the
 * version too. A day that goes with dates of one fact, such as birthdays, moves with them by whole cycles of leap years
 * instead, so that everybody keeps their age. Where dates of two facts go with it, they stay: they are about years as
 * such.
 *
 * @param text The text of a `*.cases.yaml`; it keeps its comments and its layout.
 * @param firstDay The new version's first day, an ISO date. Days from then on stay.
 * @param from The first day of the earlier version, if cases about the days before it are to stay about these.
 */
export const datedCases = (text: string, firstDay: IsoDate, from: IsoDate = ''): string => {
  const { contents, errors } = parseDocument(text)
  if (errors.length > 0) return text
  const cases = { text, firstDay, from }
  const edits = datedParts(contents).flatMap((part) => editsOf(cases, part))
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((edited, { from, to, by }) => edited.slice(0, from) + by + edited.slice(to), text)
}
