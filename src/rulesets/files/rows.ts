// Reads conditions as they are written, in rows such as `{ age: 18 to 20, home: in-area }`, as trees of comparisons.
import { nearestWord } from '../../core/spelling.ts'
import { entriesOf, inside, isKeyed, itemsOf, type Place } from '../yaml/place.ts'
import { asWritten, type Written, writtenAs, writtenList, writtenMap } from '../yaml/written.ts'
import { findFact, type KnownFacts } from './known-facts.ts'

const heads = ['all', 'any', 'not']
const comparisonKeys = ['fact', 'operator', 'value']
const treeKeys = [...heads, ...comparisonKeys]

type Bound = readonly [operator: string, value: number]
type RangeForm = { readonly form: RegExp; readonly bounds: (first: number, last: number) => readonly Bound[] }
type WholeNumbers = { readonly minimum: number; readonly maximum: number }

/** Ranges of whole numbers. Both ends of `18 to 20` are inside. */
const ranges: readonly RangeForm[] = [
  {
    form: /^(\d+) to (\d+)$/,
    bounds: (from, to) => [
      ['greaterThanInclusive', from],
      ['lessThan', to + 1],
    ],
  },
  { form: /^(\d+) or over$/, bounds: (from) => [['greaterThanInclusive', from]] },
  { form: /^under (\d+)$/, bounds: (end) => [['lessThan', end]] },
]

/** The bounds of a range within the numbers of a fact; none if the text is no such range. */
const boundsOf = (text: string, { minimum, maximum }: WholeNumbers): readonly Bound[] => {
  const range = ranges.find(({ form }) => form.test(text))
  if (range === undefined) return []
  const ends = range.form.exec(text)!.slice(1).map(Number)
  const [first = minimum, last = maximum] = ends
  if (first > last || ends.some((end) => end < minimum || end > maximum)) return []
  // No number is above the maximum, so a bound there says nothing.
  return range.bounds(first, last).filter(([, value]) => value <= maximum)
}

const comparison = (at: Place, operator: string, value: Written): Written =>
  writtenMap(
    [
      ['fact', { ...writtenAs(at.path.at(-1), at), ofKey: true }],
      ['operator', writtenAs(operator, at)],
      ['value', value],
    ],
    at,
  )

/** The numbers that a fact may have; undefined if it is no number, or not known. */
const numbersOf = (fact: string, known: KnownFacts): WholeNumbers | undefined => {
  const found = findFact(known, fact)
  return found !== undefined && found !== 'faulty' && found.type === 'integer' ? found : undefined
}

const textComparisons = (fact: string, at: Place, known: KnownFacts): readonly Written[] => {
  const text = String(at.value)
  const numbers = numbersOf(fact, known)
  const [bounds, denied] = [numbers ? boundsOf(text, numbers) : [], /^not (\S+)$/.exec(text)?.[1]]
  if (bounds.length > 0) return bounds.map(([operator, value]) => comparison(at, operator, writtenAs(value, at)))
  if (denied === undefined) return [comparison(at, 'equal', asWritten(at))]
  const isDigits = numbers !== undefined && /^\d+$/.test(denied)
  return [comparison(at, 'notEqual', writtenAs(isDigits ? Number(denied) : denied, at))]
}

/** What a row says of one fact: a value, a list of values, a range, or what it is not. */
const factComparisons = (fact: string, at: Place, known: KnownFacts): readonly Written[] => {
  const { value } = at
  if (typeof value === 'string') return textComparisons(fact, at, known)
  if (Array.isArray(value)) return [comparison(at, 'in', asWritten(at))]
  if (!isKeyed(value) || Object.keys(value).join() !== 'not') return [comparison(at, 'equal', asWritten(at))]
  const denied = inside(at, 'not')
  return [comparison(at, Array.isArray(denied.value) ? 'notIn' : 'notEqual', asWritten(denied))]
}

/** Whether a key belongs to a tree, rightly spelt or not, rather than names a fact. */
const isOfTree = (key: string, known: KnownFacts): boolean =>
  treeKeys.includes(key) || (findFact(known, key) === undefined && nearestWord(key, treeKeys) !== undefined)

/** Whether a condition is a row: it names facts, and has at most one of `all`, `any` and `not` beside them. */
const isRow = (place: Place, known: KnownFacts): boolean => {
  const keys = entriesOf(place).map(([key]) => key)
  return (
    !keys.some((key) => comparisonKeys.includes(key)) &&
    keys.filter((key) => heads.includes(key)).length < 2 &&
    keys.some((key) => !isOfTree(key, known))
  )
}

const listParts = (list: Place, head: string, known: KnownFacts): readonly Written[] =>
  itemsOf(list).flatMap((item) =>
    head === 'all' && isRow(item, known) ? rowParts(item, known) : [readCondition(item, known)],
  )

const headPart = (head: string, at: Place, known: KnownFacts): Written =>
  head !== 'not' && Array.isArray(at.value) ? writtenList(listParts(at, head, known), at) : readCondition(at, known)

/** The conditions of a row, all of which must hold. */
const rowParts = (place: Place, known: KnownFacts): readonly Written[] =>
  entriesOf(place).flatMap(([key, at]) => {
    if (!heads.includes(key)) return factComparisons(key, at, known)
    return key === 'all' && Array.isArray(at.value)
      ? listParts(at, key, known)
      : [writtenMap([[key, headPart(key, at, known)]], place)]
  })

const joinedParts = (parts: readonly Written[], place: Place): Written =>
  parts.length === 1 ? parts[0]! : writtenMap([['all', writtenList(parts, place)]], place)

/** A condition as a tree of comparisons. What cannot be read stays as it is written. */
export const readCondition = (place: Place, known: KnownFacts): Written => {
  if (!isKeyed(place.value)) return asWritten(place)
  if (isRow(place, known)) return joinedParts(rowParts(place, known), place)
  const entries = entriesOf(place).map(
    ([key, at]) => [key, heads.includes(key) ? headPart(key, at, known) : asWritten(at)] as const,
  )
  return writtenMap(entries, place)
}

const conjuncts = (place: Place, known: KnownFacts): readonly Written[] => {
  const all = inside(place, 'all')
  if (isRow(place, known)) return rowParts(place, known)
  const isList = Array.isArray(all.value) && entriesOf(place).length === 1
  return isList && itemsOf(all).length > 0 ? listParts(all, 'all', known) : [readCondition(place, known)]
}

/** Two conditions that must both hold, as one tree: the first one's parts come first. */
export const readBoth = (first: Place, second: Place, known: KnownFacts): Written =>
  joinedParts([...conjuncts(first, known), ...conjuncts(second, known)], second)
