// Describes people, results and amounts in the catalogue's phrases.
import { fillCatalogue } from '../core/answers/answers.ts'
import { type LeafResult, listInWords, phraseComparisons, capitalize } from '../core/answers/phrases.ts'
import type { Book } from '../core/book.ts'
import { type Catalogue, factById } from '../core/rules/catalogue.ts'
import type { Leaf } from '../core/rules/condition.ts'
import type { Amount, Offer } from '../core/rules/model.ts'
import type { Class } from '../core/tables/classes.ts'
import { type Region, rangeOf } from '../core/tables/region.ts'
import type { Result } from './cells/results.ts'

const regionComparisons = (people: Region): readonly LeafResult[] =>
  Object.entries(people).flatMap(([fact, part]): LeafResult[] => {
    const met = (leaf: Leaf): LeafResult => ({ leaf, met: true })
    if (!('from' in part || 'to' in part)) return [met({ fact, operator: 'in', value: part as Leaf['value'] })]
    return [
      ...(part.from === undefined ? [] : [met({ fact, operator: 'greaterThanInclusive', value: part.from })]),
      ...(part.to === undefined ? [] : [met({ fact, operator: 'lessThanInclusive', value: part.to })]),
    ]
  })

/** A region in the catalogue's phrases: "you are 21 to 24", "you live in Essex"; empty for everyone. */
const peoplePhrases = (catalogue: Catalogue, people: Region): readonly string[] =>
  phraseComparisons(catalogue, regionComparisons(people))

/** A region as the start of a sentence; "Everyone" if the region is empty. */
export const peopleText = (catalogue: Catalogue, people: Region): string =>
  capitalize(listInWords(peoplePhrases(catalogue, people), 'and') || 'everyone')

/** A region of one fact in words, in lower case. */
export const valuesText = (catalogue: Catalogue, part: Region): string =>
  listInWords(peoplePhrases(catalogue, part), 'and')

/** Joins runs that follow each other. */
const joinRuns = (classes: readonly Class[]): readonly Class[] =>
  classes.reduce<readonly Class[]>((runs, run) => {
    const last = runs.at(-1)
    const follows = last && 'to' in last && 'to' in run && last.to + 1 === run.from
    return follows ? [...runs.slice(0, -1), { from: last.from, to: run.to }] : [...runs, run]
  }, [])

/** Some classes of one fact in words, in lower case: the values together, or the runs joined with "or". */
export const classesText = (catalogue: Catalogue, id: string, classes: readonly Class[]): string => {
  const values = classes.flatMap((own) => ('values' in own ? own.values : []))
  if (values.length > 0) return valuesText(catalogue, { [id]: values })
  const fact = factById(catalogue, id)
  const runs = joinRuns(classes).map((run) => valuesText(catalogue, { [id]: rangeOf(fact, [run]) }))
  return listInWords(runs, 'or')
}

/** Formats pounds without the sign: `2,000`, `38.50`. */
export const poundsText = (gbp: number): string =>
  gbp.toLocaleString('en-GB', { minimumFractionDigits: Number.isInteger(gbp) ? 0 : 2 })

/** The words before and after an amount's pounds: "up to £" and " a year". */
export const aroundPounds = ({ per, upTo }: Amount): readonly [before: string, after: string] => [
  `${upTo ? 'up to ' : ''}£`,
  per === 'once' ? ' once' : ` a ${per}`,
]

/** An amount in words: "up to £2,000 a year". */
export const amountText = (amount: Amount): string => aroundPounds(amount).join(poundsText(amount.gbp))

/** A result in words: its outcome, with its amount in brackets if it has one. */
export const resultText = ({ outcome, amount }: Result): string =>
  amount ? `${outcome} (${amountText(amount)})` : outcome

/** The catalogue in the words of the one council whose offers these are, or of any council if there are several. */
export const councilCatalogue = ({ domain, rules }: Book, offers: readonly Offer[]): Catalogue => {
  const councils = rules.authorities.filter(({ id }) => offers.some(({ authority }) => authority === id))
  return fillCatalogue(domain.catalogue, councils.length === 1 ? councils[0] : undefined)
}
