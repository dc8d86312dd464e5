// Words for people, results and amounts, from the catalogue's phrases.
import { wording } from '../core/answers/answers.ts'
import { type Compared, list, sayAll, sentence } from '../core/answers/say.ts'
import type { Book } from '../core/book.ts'
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Leaf } from '../core/rules/condition.ts'
import type { Amount, Offer } from '../core/rules/model.ts'
import type { Region } from '../core/tables/region.ts'
import type { Result } from './cells/results.ts'

const comparisons = (people: Region): readonly Compared[] =>
  Object.entries(people).flatMap(([fact, some]): Compared[] => {
    const met = (leaf: Leaf): Compared => ({ leaf, met: true })
    if (!('from' in some || 'to' in some)) return [met({ fact, operator: 'in', value: some as Leaf['value'] })]
    return [
      ...(some.from === undefined ? [] : [met({ fact, operator: 'greaterThanInclusive', value: some.from })]),
      ...(some.to === undefined ? [] : [met({ fact, operator: 'lessThanInclusive', value: some.to })]),
    ]
  })

/** A region in the catalogue's phrases: "you are 21 to 24 and you live in Essex"; nothing for everyone. */
const peoplePhrases = (catalogue: Catalogue, people: Region): readonly string[] =>
  sayAll(catalogue, comparisons(people))

/** A region as the beginning of a sentence. */
export const peopleText = (catalogue: Catalogue, people: Region): string =>
  sentence(list(peoplePhrases(catalogue, people), 'and') || 'everyone')

/** Some values of one fact, in words. */
export const valuesText = (catalogue: Catalogue, part: Region): string => list(peoplePhrases(catalogue, part), 'and')

/** Pounds as people write them: `2,000`, `38.50`. */
export const poundsText = (gbp: number): string =>
  gbp.toLocaleString('en-GB', { minimumFractionDigits: Number.isInteger(gbp) ? 0 : 2 })

/** What stands around the pounds of an amount: "up to £" and " a year". */
export const aroundPounds = ({ per, upTo }: Amount): readonly [before: string, after: string] => [
  `${upTo ? 'up to ' : ''}£`,
  per === 'once' ? ' once' : ` a ${per}`,
]

/** An amount in words: "up to £2,000 a year". */
export const amountText = (amount: Amount): string => aroundPounds(amount).join(poundsText(amount.gbp))

/** A result: its outcome, and its amount where there is one. */
export const resultText = ({ outcome, amount }: Result): string =>
  amount ? `${outcome} (${amountText(amount)})` : outcome

/** The catalogue in the words of the one council that these offers are about, or of any council. */
export const wordsOf = ({ domain, rules }: Book, offers: readonly Offer[]): Catalogue => {
  const councils = rules.authorities.filter(({ id }) => offers.some(({ authority }) => authority === id))
  return wording(domain.catalogue, councils.length === 1 ? councils[0] : undefined)
}
