// Wording: how to say a comparison, met and unmet, from the catalogue's phrases. No rule repeats wording.
import type { Fact, IntegerFact, Option } from './catalogue.ts'
import { type Leaf, valuesOf } from './condition.ts'

type ChoiceFact = Exclude<Fact, { type: 'integer' | 'date' }>

/** A comparison as it turned out: what is so of the person. */
export type Finding = { readonly leaf: Leaf; readonly met: boolean }

/** A run of whole numbers; a bound that is not given is open. */
type Range = { readonly from?: number; readonly to?: number }

const fillNumbers = (phrase: string, numbers: Readonly<Record<string, number>>): string =>
  phrase.replaceAll(/\{(value|from|to)\}/g, (whole, name: string) => String(numbers[name] ?? whole))

/** Puts a council's own name and area into a text of the catalogue. */
export const fill = (text: string, words: { readonly council: string; readonly area: string }): string =>
  text.replaceAll('{council}', words.council).replaceAll('{area}', words.area)

/** Capital first letter, for a phrase that stands alone. */
export const sentence = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1)

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

/** `21st`, `22nd`, `18th`. */
export const ordinal = (number: number): string => `${number}${endings[ordinals.select(number)]!}`

/** `a`, `a and b`, `a, b and c`. */
export const list = (parts: readonly string[], word: 'and' | 'or'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)!}`

/** The words that all phrases begin with, said once: "you live in Essex or in Kent". */
const together = (phrases: readonly string[], word: 'and' | 'or'): string => {
  const words = phrases.map((phrase) => phrase.split(' '))
  const first = words[0] ?? []
  const differs = first.findIndex((one, i) => words.some((other) => other[i] !== one))
  const shared = phrases.length < 2 || differs < 1 ? 0 : differs
  const negative = first.slice(0, shared).includes('not')
  const rest = words.map((phrase) => phrase.slice(shared).join(' '))
  return [...first.slice(0, shared), list(rest, negative ? 'or' : word)].join(' ')
}

/** Says values of a choice that may be so, or that are not: "you live in Essex or in Kent". */
export const sayOptions = (options: readonly Option[], met: boolean): string =>
  together(
    options.map((option) => (met ? option.met : option.unmet)),
    met ? 'or' : 'and',
  )

/** Says a choice by the shorter list: its values, or the values it leaves out. */
const sayChoice = (fact: ChoiceFact, { leaf, met }: Finding): string => {
  const named = fact.options.filter(({ value }) => valuesOf(leaf).includes(value))
  const others = fact.options.filter(({ value }) => !valuesOf(leaf).includes(value))
  const isNamed = (leaf.operator === 'equal' || leaf.operator === 'in') === met
  return named.length <= others.length ? sayOptions(named, isNamed) : sayOptions(others, !isNamed)
}

/** The whole numbers that an order leaves, as it turned out. */
const rangeOf = ({ leaf, met }: Finding): Range | undefined => {
  const [value] = valuesOf(leaf)
  if (typeof value !== 'number') return undefined
  switch (leaf.operator) {
    case 'lessThan':
      return met ? { to: value - 1 } : { from: value }
    case 'lessThanInclusive':
      return met ? { to: value } : { from: value + 1 }
    case 'greaterThan':
      return met ? { from: value + 1 } : { to: value }
    case 'greaterThanInclusive':
      return met ? { from: value } : { to: value - 1 }
    default:
      return undefined
  }
}

/** Whether a comparison says no more than what is presumed of everybody. */
export const saysThePresumed = (fact: Fact, { leaf, met }: Finding): boolean => {
  if (fact.type === 'integer' || fact.type === 'date' || !fact.presumed) return false
  const isNamed = valuesOf(leaf).includes(fact.presumed.value)
  return isNamed === ((leaf.operator === 'equal' || leaf.operator === 'in') === met)
}

const sayRange = ({ phrases }: IntegerFact, { from, to }: Range): string => {
  if (from === undefined) return fillNumbers(phrases.under, { value: to! + 1 })
  if (to === undefined) return fillNumbers(phrases.atLeast, { value: from })
  return from === to ? fillNumbers(phrases.is, { value: from }) : fillNumbers(phrases.between, { from, to })
}

const sayNumbers = ({ phrases }: IntegerFact, { leaf, met }: Finding): string => {
  const isNamed = (leaf.operator === 'equal' || leaf.operator === 'in') === met
  const said = valuesOf(leaf).map((value) =>
    fillNumbers(isNamed ? phrases.is : phrases.isNot, { value: Number(value) }),
  )
  return together(said, isNamed ? 'or' : 'and')
}

/** Says one comparison as it turned out: "you live in {area}", "you are 25 or over". */
export const say = (fact: Fact, finding: Finding): string => {
  if (fact.type === 'date') throw new Error(`a date is never compared: ${fact.id}`)
  if (fact.type !== 'integer') return sayChoice(fact, finding)
  const range = rangeOf(finding)
  return range ? sayRange(fact, range) : sayNumbers(fact, finding)
}

const narrower = (one: Range, other: Range): Range => {
  const from = [one.from, other.from].filter((bound) => bound !== undefined)
  const to = [one.to, other.to].filter((bound) => bound !== undefined)
  return {
    ...(from.length > 0 ? { from: Math.max(...from) } : {}),
    ...(to.length > 0 ? { to: Math.min(...to) } : {}),
  }
}

/** Says several comparisons that are all so, the bounds of a number as one: "you are 18 to 20". No phrase twice. */
export const sayAll = (factOf: (id: string) => Fact, findings: readonly Finding[]): readonly string[] => {
  const said = findings.map((finding) => {
    const fact = factOf(finding.leaf.fact)
    const ranges = findings.filter(({ leaf }) => leaf.fact === fact.id).map(rangeOf)
    const bounds = ranges.filter((range) => range !== undefined)
    if (fact.type !== 'integer' || !rangeOf(finding)) return say(fact, finding)
    return sayRange(fact, bounds.reduce(narrower, {}))
  })
  return [...new Set(said)]
}
