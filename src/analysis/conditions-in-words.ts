// Puts conditions and regions into words: the catalogue's phrases, in the condition's own shape.
import { type LeafResult, listInWords, phraseComparisons, phraseOptions } from '../core/answers/phrases.ts'
import { type Catalogue, factById } from '../core/rules/catalogue.ts'
import { type Condition, childConditions } from '../core/rules/condition.ts'
import type { Region } from '../core/tables/region.ts'
import { valuesText } from './describe.ts'

/** One phrase that must be true, or a choice of lists: every phrase of one list must be true. */
export type ConditionText = { readonly text: string } | { readonly anyOf: readonly (readonly ConditionText[])[] }

type EitherPart = { readonly anyOf: readonly (readonly ConditionPart[])[] }
type ConditionPart = LeafResult | EitherPart

const isEither = (part: ConditionPart): part is EitherPart => 'anyOf' in part

/** All that must be true for a condition to be met, or not met. `not` is carried down to the comparisons. */
const partsIn = (when: Condition, met: boolean): readonly ConditionPart[] => {
  if ('fact' in when) return [{ leaf: when, met }]
  if ('not' in when) return partsIn(when.not, !met)
  const parts = childConditions(when).map((part) => partsIn(part, met))
  return 'all' in when === met || parts.length === 1 ? parts.flat() : [{ anyOf: parts }]
}

const partsInWords = (catalogue: Catalogue, parts: readonly ConditionPart[]): readonly ConditionText[] => {
  const comparisons = parts.filter((part): part is LeafResult => !isEither(part))
  const texts = phraseComparisons(catalogue, comparisons)
  const eithers = parts.filter(isEither)
  return [
    ...texts.map((text) => ({ text })),
    ...eithers.map(({ anyOf }) => ({ anyOf: anyOf.map((parts) => partsInWords(catalogue, parts)) })),
  ]
}

/**
 * Puts a condition into words.
 *
 * @returns Everything that must be true, with the bounds of a number in one phrase and choices last.
 */
export const conditionInWords = (catalogue: Catalogue, when: Condition): readonly ConditionText[] =>
  partsInWords(catalogue, partsIn(when, true))

const isText = (part: ConditionText): part is Extract<ConditionText, { text: string }> => 'text' in part

/** Puts brackets around an alternative that contains a choice of its own. */
const alternativeText = (parts: readonly ConditionText[]): string =>
  parts.every(isText) ? conditionClause(parts) : `(${conditionClause(parts)})`

const partText = (part: ConditionText): string =>
  isText(part) ? part.text : `either ${part.anyOf.map(alternativeText).join(', or ')}`

/** Joins a condition in words into a clause: "you are 18 to 20; and either you live alone, or you are in hospital". */
export const conditionClause = (condition: readonly ConditionText[]): string => {
  const parts = condition.map(partText)
  if (parts.length < 2 || condition.every(isText)) return listInWords(parts, 'and')
  return `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1)!}`
}

/** Puts a region into words: one phrase for each fact. The phrase of a choice lists the values in the region. */
export const peopleInWords = (catalogue: Catalogue, people: Region): readonly string[] =>
  Object.entries(people).map(([id, part]) => {
    const fact = factById(catalogue, id)
    if (!('options' in fact) || !Array.isArray(part)) return valuesText(catalogue, { [id]: part })
    const included = fact.options.filter(({ value }) => part.includes(value))
    return phraseOptions(included, true)
  })

/** A legal term, which phrases put in quotation marks, and its meaning in plain words. */
type LegalTerm = { readonly term: string; readonly meaning: string }

/** Finds the legal terms in some phrases. The text of the fact's option gives the meaning. */
export const legalTermsIn = (catalogue: Catalogue, phrases: readonly string[]): readonly LegalTerm[] => {
  const options = catalogue.facts.flatMap((fact) => ('options' in fact ? fact.options : []))
  return options.flatMap(({ met, text }) => {
    const term = /“([^”]+)”/.exec(met)?.[1]
    const isUsed = term !== undefined && phrases.some((phrase) => phrase.includes(`“${term}”`))
    return isUsed ? [{ term, meaning: text.replace(/ \([^()]*\)$/, '') }] : []
  })
}

/** Lists every phrase of a condition in words. */
export const phrasesIn = (condition: readonly ConditionText[]): readonly string[] =>
  condition.flatMap((part) => (isText(part) ? [part.text] : part.anyOf.flatMap(phrasesIn)))
