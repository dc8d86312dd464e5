// The data dictionary: every fact with its allowed values, and every word of an answer, with what each means.
import type { Catalogue, Fact } from '../core/rules/catalogue.ts'
import type { Answer, Ground } from '../core/rules/model.ts'
import type { Rows } from './csv-rows.ts'

/** A word of answers: which field or list it belongs to, and what it means. */
type Word = { readonly list: string; readonly value: string; readonly meaning: string }

type Meanings<Name extends string> = Readonly<Record<Name, string>>

const outcomes: Meanings<Answer> = {
  entitled: 'You can get it: it is a right.',
  'on-request': 'You can ask for it: it becomes a right when the person asks.',
  discretionary: 'You can ask for it: whoever gives it decides, case by case.',
  'not-entitled': 'You cannot get it right now: no rule gives it on that day.',
  'cannot-tell':
    'You might be able to get it: facts are missing and it depends on them. `possible` lists the outcomes still open, ' +
    '`missing` the facts that matter.',
}

const bases: Meanings<Ground['basis']> = {
  duty: 'The law says that it must be given.',
  power: 'The law says that it may be given.',
  'local-offer': 'The council chose to give it.',
  'national-scheme': 'A scheme of the government gives it, in all of England.',
}

const strengths: Meanings<Ground['strength']> = {
  right: 'It must be given.',
  'on-request': 'It must be given once the person asks.',
  discretion: 'It may be given: whoever gives it decides, case by case.',
}

const confidences = {
  read: 'The cited text was read, on the day that is given.',
  inferred: 'The cited text was not read in full: what it says is inferred.',
}

const listOf = (list: string, meanings: Readonly<Record<string, string>>): readonly Word[] =>
  Object.entries(meanings).map(([value, meaning]) => ({ list, value, meaning }))

/** Every word of answers, list by list; outcomes best first. */
export const words = ({ owedBy }: Catalogue): readonly Word[] => [
  ...listOf('outcome', outcomes),
  ...listOf('basis', bases),
  ...listOf('strength', strengths),
  ...listOf('owedBy', Object.fromEntries(Object.entries(owedBy).map(([ower, { text }]) => [ower, `Owed by ${text}.`]))),
  ...listOf('confidence', confidences),
]

const columns = [
  'list',
  'id',
  'value',
  'type',
  'text',
  'why',
  'minimum',
  'maximum',
  'presumed',
  'canChange',
  'sensitive',
]

const factRows = (fact: Fact): Rows => {
  const { id, type, question, why, canChange, sensitive } = fact
  const bounds = fact.type === 'integer' ? [fact.minimum, fact.maximum] : [undefined, undefined]
  const presumed = 'presumed' in fact ? fact.presumed?.value : undefined
  return [
    ['fact', id, undefined, type, question, why, ...bounds, presumed, canChange, sensitive],
    ...('options' in fact ? fact.options.map(({ value, text }) => ['value', id, value, undefined, text]) : []),
  ]
}

/** The dictionary as rows: each fact, its values below it, then the words. */
export const dictionaryRows = (catalogue: Catalogue): Rows => {
  const rows = [
    ...catalogue.facts.flatMap(factRows),
    ...words(catalogue).map(({ list, value, meaning }) => [list, undefined, value, undefined, meaning]),
  ]
  return [columns, ...rows.map((row) => columns.map((_, i) => row[i]))]
}
