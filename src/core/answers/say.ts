// Wording: how to say a comparison, met and unmet, from the catalogue's phrases. No rule repeats wording.
import { remembered } from '../remember.ts'
import { type Catalogue, type Fact, type IntegerFact, type Option, factOf } from '../rules/catalogue.ts'
import { type Leaf, type Value, valuesOf } from '../rules/condition.ts'

type ChoiceFact = Exclude<Fact, { type: 'integer' | 'date' }>

const isChoice = (fact: Fact): fact is ChoiceFact => 'options' in fact

/** A comparison as it turned out: what is so of the person. */
export type Compared = { readonly leaf: Leaf; readonly met: boolean }

/** A run of whole numbers; a bound that is not given is open. */
type Range = { readonly from?: number; readonly to?: number }

const fillNumbers = (phrase: string, numbers: Readonly<Record<string, number | string>>): string =>
  phrase.replaceAll(/\{(value|from|to)\}/g, (whole, name: string) => String(numbers[name] ?? whole))

/** Puts a council's own name and area into a text of the catalogue. */
export const fill = (text: string, words: { readonly council: string; readonly area: string }): string =>
  text.replaceAll('{council}', words.council).replaceAll('{area}', words.area)

/** Capital first letter, for a phrase that stands alone. */
export const sentence = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1)

const ordinalsIn = remembered((language: string) => new Intl.PluralRules(language, { type: 'ordinal' }))
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

/** `21st`, `22nd`, `18th`. */
export const ordinal = (number: number): string => `${number}${endings[ordinalsIn('en').select(number)]!}`

/** `a`, `a and b`, `a, b and c`. */
export const list = (parts: readonly string[], word: 'and' | 'or'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)!}`

/** What two reasons in a row begin with alike, and the second leaves out. */
const subjects = ['you are ', 'you ']

/** Reasons in one sentence, "you" once in a row: "you are 21 to 24, in custody and have said no". */
export const listReasons = (phrases: readonly string[]): string =>
  list(
    phrases.map((phrase, i) => {
      const before = phrases[i - 1] ?? ''
      const alike = subjects.find((subject) => phrase.startsWith(subject) && before.startsWith(subject)) ?? ''
      return phrase.slice(alike.length)
    }),
    'and',
  )

/** The words that all phrases begin with, said once: "you live in Essex or in Kent". */
const saidOnce = (phrases: readonly string[], word: 'and' | 'or'): string => {
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
  saidOnce(
    options.map((option) => (met ? option.met : option.unmet)),
    met ? 'or' : 'and',
  )

/** Whether a comparison says of a value what turned out to be so. */
const agrees = ({ leaf, met }: Compared, value: Value): boolean =>
  (valuesOf(leaf).includes(value) === (leaf.operator === 'equal' || leaf.operator === 'in')) === met

/**
 * Says a choice by the values that all comparisons leave, or by those that they leave out: by the one where it is one,
 * as a list of what is not so is hard to read.
 */
const sayChoice = (fact: ChoiceFact, compared: readonly Compared[]): string => {
  const left = fact.options.filter(({ value }) => compared.every((one) => agrees(one, value)))
  const others = fact.options.filter((option) => !left.includes(option))
  const isLeft = left.length <= (others.length > 1 ? others.length + 1 : 1)
  return left.length > 0 && isLeft ? sayOptions(left, true) : sayOptions(others, false)
}

/** The whole numbers that an order leaves, as it turned out. */
const boundsOf = ({ leaf, met }: Compared): Range | undefined => {
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
export const saysThePresumed = (fact: Fact, compared: Compared): boolean =>
  isChoice(fact) && fact.presumed !== undefined && agrees(compared, fact.presumed.value)

const sayRange = ({ phrases }: IntegerFact, { from, to }: Range): string => {
  if (from === undefined) return fillNumbers(phrases.under, { value: to! + 1 })
  if (to === undefined) return fillNumbers(phrases.atLeast, { value: from })
  if (from === to) return fillNumbers(phrases.is, { value: from })
  if (to === from + 1) return fillNumbers(phrases.is, { value: `${from} or ${to}` })
  return fillNumbers(phrases.between, { from, to })
}

const sayNumbers = ({ phrases }: IntegerFact, { leaf, met }: Compared): string => {
  const isNamed = (leaf.operator === 'equal' || leaf.operator === 'in') === met
  const said = valuesOf(leaf).map((value) =>
    fillNumbers(isNamed ? phrases.is : phrases.isNot, { value: Number(value) }),
  )
  return saidOnce(said, isNamed ? 'or' : 'and')
}

/** Says one comparison as it turned out: "you live in {area}", "you are 25 or over". */
export const say = (fact: Fact, compared: Compared): string => {
  if (fact.type === 'date') throw new Error(`a date is never compared: ${fact.id}`)
  if (fact.type !== 'integer') return sayChoice(fact, [compared])
  const range = boundsOf(compared)
  return range ? sayRange(fact, range) : sayNumbers(fact, compared)
}

const narrower = (one: Range, other: Range): Range => {
  const from = [one.from, other.from].filter((bound) => bound !== undefined)
  const to = [one.to, other.to].filter((bound) => bound !== undefined)
  return {
    ...(from.length > 0 ? { from: Math.max(...from) } : {}),
    ...(to.length > 0 ? { to: Math.min(...to) } : {}),
  }
}

/** What a person said of a choice, where that is known. */
export type Own = (fact: string) => Value | undefined

/**
 * Says several comparisons that are all so, those of one fact as one: "you are 18 to 20". No phrase twice.
 *
 * @param own Of a person who has said which value of a choice is theirs, that is said, and not what it is compared with.
 */
export const sayAll = (
  catalogue: Pick<Catalogue, 'facts'>,
  comparisons: readonly Compared[],
  own: Own = () => undefined,
): readonly string[] => {
  const said = comparisons.map((compared) => {
    const fact = factOf(catalogue, compared.leaf.fact)
    const all = comparisons.filter(({ leaf }) => leaf.fact === fact.id)
    if (isChoice(fact)) return fact.options.find(({ value }) => value === own(fact.id))?.met ?? sayChoice(fact, all)
    const isBound = fact.type === 'integer' && boundsOf(compared) !== undefined
    return isBound
      ? sayRange(fact, all.flatMap((one) => boundsOf(one) ?? []).reduce(narrower, {}))
      : say(fact, compared)
  })
  return [...new Set(said)]
}
