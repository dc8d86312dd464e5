// A person's answers as rows: the question, the answer in words, and a link to change it.
import { factById } from '../../core/rules/catalogue.ts'
import { deriveFacts } from '../../core/rules/derive.ts'
import type { Facts } from '../../core/rules/model.ts'
import { factValueText } from '../words.ts'
import { numberForDate, changeAddress } from './addresses.ts'
import type { CheckContext } from './person.ts'

export type AnsweredRow = {
  readonly question: string
  /** The answer in words; `null` for "I do not know". */
  readonly answer: string | null
  readonly href: string
}

const answerRow = ({ checker: { catalogue } }: CheckContext, key: string, value: Facts[string]): AnsweredRow => {
  const fact = factById(catalogue, key)
  const answer = value === null ? null : factValueText(fact, value)
  return { question: fact.question, answer, href: changeAddress(catalogue, key) }
}

/** Every answer as the person gave it. */
export const answeredRows = (checking: CheckContext, facts: Facts): readonly AnsweredRow[] =>
  Object.entries(facts).map(([key, value]) => answerRow(checking, key, value))

/** Every answer, with an age in place of a date, so that the person can print and share it. */
export const datelessRows = (checking: CheckContext, facts: Facts): readonly AnsweredRow[] => {
  const { catalogue } = checking.checker
  const known = deriveFacts(catalogue, facts, checking.on)
  return Object.entries(facts).map(([key, value]) => {
    const following = numberForDate(catalogue, key) ?? key
    return following in known ? answerRow(checking, following, known[following]!) : answerRow(checking, key, value)
  })
}
