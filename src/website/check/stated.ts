// What a person said, row by row: each question with its answer in words, and where to change it.
import { factOf } from '../../core/rules/catalogue.ts'
import { derive } from '../../core/rules/derive.ts'
import type { Facts } from '../../core/rules/model.ts'
import { answerText } from '../words.ts'
import { askedWith, changeAddress } from './addresses.ts'
import type { Checking } from './person.ts'

export type Row = {
  readonly question: string
  /** In words; `null` is "I do not know". */
  readonly answer: string | null
  readonly href: string
}

const rowOf = ({ checker: { catalogue } }: Checking, key: string, value: Facts[string]): Row => {
  const fact = factOf(catalogue, key)
  const answer = value === null ? null : answerText(fact, value)
  return { question: fact.question, answer, href: changeAddress(catalogue, key) }
}

/** Every answer, as it was given. */
export const statedRows = (checking: Checking, facts: Facts): readonly Row[] =>
  Object.entries(facts).map(([key, value]) => rowOf(checking, key, value))

/** Every answer, with an age in the place of a date: what may be printed and passed on. */
export const datelessRows = (checking: Checking, facts: Facts): readonly Row[] => {
  const { catalogue } = checking.checker
  const known = derive(catalogue, facts, checking.on)
  return Object.entries(facts).map(([key, value]) => {
    const following = askedWith(catalogue, key) ?? key
    return following in known ? rowOf(checking, following, known[following]!) : rowOf(checking, key, value)
  })
}
