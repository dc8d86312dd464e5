// A person's answers as rows: the question, the answer in words, and a link to change it.
import { factOf } from '../../core/rules/catalogue.ts'
import { derive } from '../../core/rules/derive.ts'
import type { Facts } from '../../core/rules/model.ts'
import { answerText } from '../words.ts'
import { askedWith, changeAddress } from './addresses.ts'
import type { Checking } from './person.ts'

export type Row = {
  readonly question: string
  /** The answer in words; `null` for "I do not know". */
  readonly answer: string | null
  readonly href: string
}

const answerRow = ({ checker: { catalogue } }: Checking, key: string, value: Facts[string]): Row => {
  const fact = factOf(catalogue, key)
  const answer = value === null ? null : answerText(fact, value)
  return { question: fact.question, answer, href: changeAddress(catalogue, key) }
}

/** Every answer as the person gave it. */
export const statedRows = (checking: Checking, facts: Facts): readonly Row[] =>
  Object.entries(facts).map(([key, value]) => answerRow(checking, key, value))

/** Every answer, with an age in place of a date, so that the person can print and share it. */
export const datelessRows = (checking: Checking, facts: Facts): readonly Row[] => {
  const { catalogue } = checking.checker
  const known = derive(catalogue, facts, checking.on)
  return Object.entries(facts).map(([key, value]) => {
    const following = askedWith(catalogue, key) ?? key
    return following in known ? answerRow(checking, following, known[following]!) : answerRow(checking, key, value)
  })
}
