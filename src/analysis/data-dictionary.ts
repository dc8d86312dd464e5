// Builds the data dictionary: every fact with its allowed values, and every word of an answer with its meaning.
import type { Catalogue, Fact } from '../core/rules/catalogue.ts'
import type { Answer, Ground } from '../core/rules/model.ts'
import type { Rows } from './csv-rows.ts'

/** A word of answers: the field or list that it belongs to, and its meaning. */
type DictionaryWord = { readonly list: string; readonly value: string; readonly meaning: string }

type Meanings<Name extends string> = Readonly<Record<Name, string>>

const outcomeMeanings: Meanings<Answer> = {
  entitled: 'You can get it: it is a right.',
  'on-request': 'You can ask for it: it becomes a right when the person asks.',
  discretionary: 'You can ask for it: whoever gives it decides, case by case.',
  'not-entitled': 'You cannot get it right now: no rule gives it on that day.',
  'cannot-tell':
    'You might be able to get it: facts are missing and it depends on them. `possible` lists the outcomes still open, ' +
    '`missing` the facts that matter.',
}

const basisMeanings: Meanings<Ground['basis']> = {
  duty: 'The law says that it must be given.',
  power: 'The law says that it may be given.',
  'local-offer': 'The council chose to give it.',
  'national-scheme': 'A scheme of the government gives it, in all of England.',
}

const strengthMeanings: Meanings<Ground['strength']> = {
  right: 'It must be given.',
  'on-request': 'It must be given once the person asks.',
  discretion: 'It may be given: whoever gives it decides, case by case.',
}

const confidenceMeanings = {
  read: 'The cited text was read, on the day that is given.',
  inferred: 'The cited text was not read in full: what it says is inferred.',
}

const meaningsAsWords = (list: string, meanings: Readonly<Record<string, string>>): readonly DictionaryWord[] =>
  Object.entries(meanings).map(([value, meaning]) => ({ list, value, meaning }))

/** Lists every word of answers, list by list; outcomes come best first. */
export const dictionaryWords = ({ owedBy }: Catalogue): readonly DictionaryWord[] => [
  ...meaningsAsWords('outcome', outcomeMeanings),
  ...meaningsAsWords('basis', basisMeanings),
  ...meaningsAsWords('strength', strengthMeanings),
  ...meaningsAsWords(
    'owedBy',
    Object.fromEntries(Object.entries(owedBy).map(([ower, { text }]) => [ower, `Owed by ${text}.`])),
  ),
  ...meaningsAsWords('confidence', confidenceMeanings),
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

/** The dictionary as rows: each fact with its values below it, then the words. */
export const dictionaryRows = (catalogue: Catalogue): Rows => {
  const rows = [
    ...catalogue.facts.flatMap(factRows),
    ...dictionaryWords(catalogue).map(({ list, value, meaning }) => [list, undefined, value, undefined, meaning]),
  ]
  return [columns, ...rows.map((row) => columns.map((_, i) => row[i]))]
}
