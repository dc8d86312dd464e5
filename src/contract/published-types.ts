// Makes the client's types of facts and ids from the rules.
import { comparableFacts } from '../analysis/gaps/gaps.ts'
import type { Book } from '../core/book.ts'
import type { Fact } from '../core/rules/catalogue.ts'
import { sourceFacts } from '../core/rules/derive.ts'
import { LAW } from '../core/rules/model.ts'
import { catalogueFor } from '../http/selection.ts'

const writtenNote = '// Written by `npm run openapi` from the rules: change those, not this file.\n'

const quoted = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value))
const union = (members: readonly string[]): string => members.map((member) => `\n  | ${member}`).join('')
const unionOf = (ids: Iterable<string>): string => union([...new Set(ids)].sort().map(quoted))

const typeOf = (fact: Fact): string => {
  if (fact.type === 'choice') return fact.options.map(({ value }) => quoted(value)).join(' | ')
  return { boolean: 'boolean', integer: 'number', date: 'string' }[fact.type]
}

/** What a type cannot say of a fact, in lines. */
const notesOn = (fact: Fact): readonly string[] => {
  if (fact.type === 'date') return ['A date, such as `2006-03-27`.']
  if (fact.type === 'choice') return fact.options.map(({ value, text }) => `- ${quoted(value)}: ${text}`)
  if (fact.type === 'boolean') return []
  const follows = fact.derivedFrom
    ? [`Follows from ${sourceFacts(fact.derivedFrom).join(' and ')}: give one or the other.`]
    : []
  return [`A whole number from ${fact.minimum} to ${fact.maximum}.`, ...follows]
}

const factLines = (fact: Fact): string => {
  const lines = [fact.question, ...notesOn(fact)].map((line) => `   * ${line}\n`)
  return `  /**\n${lines.join('')}   */\n  ${fact.id}?: ${typeOf(fact)} | null\n`
}

/** The text of src/client/published.ts: the facts, authorities, offers and entitlements of the rules. */
export const publishedTypes = (book: Book): string => {
  const { all } = book.offers
  const { facts } = catalogueFor(book, LAW).catalogue
  const proposals = all.filter(({ status }) => status === 'proposed').map(({ id }) => id)
  const dated = '`${PublishedAuthority}@${number}-${number}-${number}`'
  return [
    writtenNote,
    '/** Facts about a person. One that is left out has not been asked; `null` means asked and not known. */',
    `export interface Facts {\n${facts.map(factLines).join('')}}\n`,
    '/** A fact by which people can be compared. */',
    `export type ComparableFact =${unionOf(comparableFacts(book.domain))}\n`,
    '/** A council, or `england` for the law. */',
    `export type PublishedAuthority =${unionOf(all.map(({ authority }) => authority))}\n`,
    '/** The offer of an authority in force on a date, or a proposal. */',
    `export type PublishedOffer =${union([dated, ...proposals.map(quoted)])}\n`,
    '/** An entitlement of any offer, also of earlier ones and of proposals. */',
    `export type PublishedEntitlement =${unionOf(all.flatMap(({ entitlements }) => entitlements.map(({ id }) => id)))}\n`,
  ].join('\n')
}
