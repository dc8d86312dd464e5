// Conditions in words: what has to be so, in the condition's own shape, from the catalogue's phrases.
import { type Compared, list, sayAll, sayOptions } from '../core/answers/say.ts'
import { type Catalogue, factOf } from '../core/rules/catalogue.ts'
import { type Condition, partsOf } from '../core/rules/condition.ts'
import type { Region } from '../core/tables/region.ts'
import { valuesText } from './describe.ts'

/** One thing that has to be so, or several lists of which one has to be so whole. */
export type Said = { readonly text: string } | { readonly anyOf: readonly (readonly Said[])[] }

type Either = { readonly anyOf: readonly (readonly Part[])[] }
type Part = Compared | Either

const isEither = (part: Part): part is Either => 'anyOf' in part

/** What all has to be so for a condition to come out as wanted. `not` is carried down to the comparisons. */
const partsIn = (when: Condition, met: boolean): readonly Part[] => {
  if ('fact' in when) return [{ leaf: when, met }]
  if ('not' in when) return partsIn(when.not, !met)
  const parts = partsOf(when).map((part) => partsIn(part, met))
  return 'all' in when === met || parts.length === 1 ? parts.flat() : [{ anyOf: parts }]
}

const saidOf = (catalogue: Catalogue, parts: readonly Part[]): readonly Said[] => {
  const comparisons = parts.filter((part): part is Compared => !isEither(part))
  const texts = sayAll(catalogue, comparisons)
  const eithers = parts.filter(isEither)
  return [
    ...texts.map((text) => ({ text })),
    ...eithers.map(({ anyOf }) => ({ anyOf: anyOf.map((some) => saidOf(catalogue, some)) })),
  ]
}

/** A condition in words: everything that has to be so, bounds of a number as one, choices between lists last. */
export const conditionSaid = (catalogue: Catalogue, when: Condition): readonly Said[] =>
  saidOf(catalogue, partsIn(when, true))

/** Alternatives that have some of their own are set apart from those around them. */
const alternative = (said: readonly Said[]): string => (said.every(isText) ? saidText(said) : `(${saidText(said)})`)

const partText = (one: Said): string => (isText(one) ? one.text : `either ${one.anyOf.map(alternative).join(', or ')}`)

const isText = (one: Said): one is Extract<Said, { text: string }> => 'text' in one

/** A condition within a sentence: "you are 18 to 20; and either you live alone, or you are in hospital". */
export const saidText = (said: readonly Said[]): string => {
  const parts = said.map(partText)
  if (parts.length < 2 || said.every(isText)) return list(parts, 'and')
  return `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1)!}`
}

/** A region of people, one phrase for each fact; a choice is said by the values that people may have. */
export const peopleSaid = (catalogue: Catalogue, people: Region): readonly string[] =>
  Object.entries(people).map(([id, some]) => {
    const fact = factOf(catalogue, id)
    if (!('options' in fact) || !Array.isArray(some)) return valuesText(catalogue, { [id]: some })
    const named = fact.options.filter(({ value }) => some.includes(value))
    return sayOptions(named, true)
  })

/** A term of the law as phrases have it, in quotation marks, and what it means in plain words. */
type LegalTerm = { readonly term: string; readonly meaning: string }

/** The terms of the law that some phrases use, each explained by the answer that stands for it. */
export const legalTermsIn = (catalogue: Catalogue, phrases: readonly string[]): readonly LegalTerm[] => {
  const options = catalogue.facts.flatMap((fact) => ('options' in fact ? fact.options : []))
  return options.flatMap(({ met, text }) => {
    const term = /“([^”]+)”/.exec(met)?.[1]
    const isUsed = term !== undefined && phrases.some((phrase) => phrase.includes(`“${term}”`))
    return isUsed ? [{ term, meaning: text.replace(/\s*\([^()]*\)$/, '') }] : []
  })
}

/** Every phrase of a condition in words. */
export const phrasesIn = (said: readonly Said[]): readonly string[] =>
  said.flatMap((one) => ('text' in one ? [one.text] : one.anyOf.flatMap((some) => phrasesIn(some))))
