// Puts comparisons into words, from the catalogue's phrases, so that no rule repeats wording.
import { remembered } from '../remember.ts'
import { type Catalogue, type Fact, type IntegerFact, type Option, factById } from '../rules/catalogue.ts'
import { type Leaf, type Value, leafValues } from '../rules/condition.ts'

type ChoiceFact = Exclude<Fact, { type: 'integer' | 'date' }>

const isChoice = (fact: Fact): fact is ChoiceFact => 'options' in fact

/** A comparison, and whether the person meets it. */
export type LeafResult = { readonly leaf: Leaf; readonly met: boolean }

/** A range of whole numbers, both bounds included. A missing bound is open. */
type NumberRange = { readonly from?: number; readonly to?: number }

const fillNumbers = (phrase: string, numbers: Readonly<Record<string, number | string>>): string =>
  phrase.replaceAll(/\{(value|from|to)\}/g, (whole, name: string) => String(numbers[name] ?? whole))

/** Puts a council's name and area into the placeholders of a catalogue text. */
export const fillPlaceholders = (text: string, words: { readonly council: string; readonly area: string }): string =>
  text.replaceAll('{council}', words.council).replaceAll('{area}', words.area)

/** Capitalizes the first letter of a phrase. */
export const capitalize = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1)

const ordinalsIn = remembered((language: string) => new Intl.PluralRules(language, { type: 'ordinal' }))
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

/** `21st`, `22nd`, `18th`. */
export const ordinal = (number: number): string => `${number}${endings[ordinalsIn('en').select(number)]!}`

/** `a`, `a and b`, `a, b and c`. */
export const listInWords = (parts: readonly string[], word: 'and' | 'or'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)!}`

/** The beginnings that a reason drops if the reason before it begins alike. */
const repeatedBeginnings = ['you are ', 'you ']

/** Joins reasons, without repeating "you": "you are 21 to 24, in custody and have said no". */
export const listReasons = (phrases: readonly string[]): string =>
  listInWords(
    phrases.map((phrase, i) => {
      const before = phrases[i - 1] ?? ''
      const shared = repeatedBeginnings.find((words) => phrase.startsWith(words) && before.startsWith(words)) ?? ''
      return phrase.slice(shared.length)
    }),
    'and',
  )

/** Joins phrases, without repeating the words that all begin with: "you live in Essex or in Kent". */
const joinPhrases = (phrases: readonly string[], word: 'and' | 'or'): string => {
  const words = phrases.map((phrase) => phrase.split(' '))
  const first = words[0] ?? []
  const differs = first.findIndex((firstWord, i) => words.some((phrase) => phrase[i] !== firstWord))
  const shared = phrases.length < 2 || differs < 1 ? 0 : differs
  const negative = first.slice(0, shared).includes('not')
  const rest = words.map((phrase) => phrase.slice(shared).join(' '))
  return [...first.slice(0, shared), listInWords(rest, negative ? 'or' : word)].join(' ')
}

/** Words the options that a person may have, or those that they do not have: "you live in Essex or in Kent". */
export const phraseOptions = (options: readonly Option[], met: boolean): string =>
  joinPhrases(
    options.map((option) => (met ? option.met : option.unmet)),
    met ? 'or' : 'and',
  )

/** Whether a value agrees with the comparison's result. */
const allowsValue = ({ leaf, met }: LeafResult, value: Value): boolean =>
  (leafValues(leaf).includes(value) === (leaf.operator === 'equal' || leaf.operator === 'in')) === met

/**
 * Words a choice by the options that every comparison allows, or by those that they exclude. A single option is worded
 * directly, because a list of negatives is hard to read.
 */
const choiceWords = (fact: ChoiceFact, compared: readonly LeafResult[]): string => {
  const allowed = fact.options.filter(({ value }) => compared.every((comparison) => allowsValue(comparison, value)))
  const excluded = fact.options.filter((option) => !allowed.includes(option))
  const isShort = allowed.length <= (excluded.length > 1 ? excluded.length + 1 : 1)
  return allowed.length > 0 && isShort ? phraseOptions(allowed, true) : phraseOptions(excluded, false)
}

/** The whole numbers that an order comparison allows, met or unmet; undefined for any other operator. */
const comparisonRange = ({ leaf, met }: LeafResult): NumberRange | undefined => {
  const [value] = leafValues(leaf)
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

/** Whether a comparison only repeats what is presumed of everybody. */
export const isPresumption = (fact: Fact, compared: LeafResult): boolean =>
  isChoice(fact) && fact.presumed !== undefined && allowsValue(compared, fact.presumed.value)

const rangeWords = ({ phrases }: IntegerFact, { from, to }: NumberRange): string => {
  if (from === undefined) return fillNumbers(phrases.under, { value: to! + 1 })
  if (to === undefined) return fillNumbers(phrases.atLeast, { value: from })
  if (from === to) return fillNumbers(phrases.is, { value: from })
  if (to === from + 1) return fillNumbers(phrases.is, { value: `${from} or ${to}` })
  return fillNumbers(phrases.between, { from, to })
}

const numberWords = ({ phrases }: IntegerFact, { leaf, met }: LeafResult): string => {
  const isNamed = (leaf.operator === 'equal' || leaf.operator === 'in') === met
  const numberPhrases = leafValues(leaf).map((value) =>
    fillNumbers(isNamed ? phrases.is : phrases.isNot, { value: Number(value) }),
  )
  return joinPhrases(numberPhrases, isNamed ? 'or' : 'and')
}

/**
 * Words one comparison, met or unmet: "you live in {area}", "you are 25 or over".
 *
 * @throws Error if the fact is a date: no rule compares dates.
 */
export const phraseComparison = (fact: Fact, compared: LeafResult): string => {
  if (fact.type === 'date') throw new Error(`a date is never compared: ${fact.id}`)
  if (fact.type !== 'integer') return choiceWords(fact, [compared])
  const range = comparisonRange(compared)
  return range ? rangeWords(fact, range) : numberWords(fact, compared)
}

const intersect = (one: NumberRange, other: NumberRange): NumberRange => {
  const from = [one.from, other.from].filter((bound) => bound !== undefined)
  const to = [one.to, other.to].filter((bound) => bound !== undefined)
  return {
    ...(from.length > 0 ? { from: Math.max(...from) } : {}),
    ...(to.length > 0 ? { to: Math.min(...to) } : {}),
  }
}

/** Returns the person's value of a choice, by the fact's id; undefined if it is not known. */
export type OwnValue = (fact: string) => Value | undefined

/**
 * Words several comparisons, merging those of one fact: "you are 18 to 20". No phrase occurs twice.
 *
 * @param own The person's own choices: a choice that is known is worded as it is, not by what it is compared with.
 */
export const phraseComparisons = (
  catalogue: Pick<Catalogue, 'facts'>,
  comparisons: readonly LeafResult[],
  own: OwnValue = () => undefined,
): readonly string[] => {
  const phrases = comparisons.map((compared) => {
    const fact = factById(catalogue, compared.leaf.fact)
    const all = comparisons.filter(({ leaf }) => leaf.fact === fact.id)
    if (isChoice(fact)) return fact.options.find(({ value }) => value === own(fact.id))?.met ?? choiceWords(fact, all)
    const isBound = fact.type === 'integer' && comparisonRange(compared) !== undefined
    return isBound
      ? rangeWords(fact, all.flatMap((comparison) => comparisonRange(comparison) ?? []).reduce(intersect, {}))
      : phraseComparison(fact, compared)
  })
  return [...new Set(phrases)]
}
