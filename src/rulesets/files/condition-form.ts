// The form in which authors write a condition, with every fact of a catalogue and the values that it may have.
import * as z from 'zod'
import type { Catalogue, Fact } from '../../core/rules/catalogue.ts'
import { operators, Value } from '../../core/rules/condition.ts'

const literals = (values: readonly Value[]): z.ZodType => z.literal([...values])

/** A number, a range, or `not` before a number. */
const numberText = z.string().regex(/^(\d+ to \d+|\d+ or over|under \d+|not \d+)$/)

const valueForm = (fact: Exclude<Fact, { type: 'date' }>): z.ZodType => {
  if (fact.type === 'integer') return z.int().min(fact.minimum).max(fact.maximum)
  return literals(fact.options.map(({ value }) => value))
}

const textForm = (fact: Exclude<Fact, { type: 'date' }>): readonly z.ZodType[] => {
  if (fact.type === 'integer') return [numberText]
  return fact.type === 'choice' ? [literals(fact.options.map(({ value }) => `not ${String(value)}`))] : []
}

/** What a row may say of a fact: a value, several, a range, or what it is not. */
const factForm = (fact: Exclude<Fact, { type: 'date' }>): z.ZodType => {
  const value = valueForm(fact)
  const values = z.array(value).min(1)
  return z
    .union([value, values, ...textForm(fact), z.strictObject({ not: z.union([value, values]) })])
    .describe(fact.question)
    .optional()
}

/**
 * Makes the form of a condition: a row that names facts, a comparison, or `all`, `any` and `not` of conditions.
 *
 * @returns A zod schema for editors. Problems of a rules folder come from `conditionProblems`, which says more.
 */
export const conditionForm = ({ facts }: Pick<Catalogue, 'facts'>): z.ZodType => {
  const compared = facts.filter((fact) => fact.type !== 'date')
  const list = (): z.ZodType => z.array(condition).min(1).optional()
  const condition: z.ZodType = z.lazy(() =>
    z
      .strictObject({
        all: list().describe('All of these must hold.'),
        any: list().describe('At least one of these must hold.'),
        not: condition.optional().describe('This must not hold.'),
        fact: literals(compared.map(({ id }) => id)).optional(),
        operator: z.enum(operators).optional(),
        value: z.union([Value, z.array(Value)]).optional(),
        ...Object.fromEntries(compared.map((fact) => [fact.id, factForm(fact)])),
      })
      .meta({ id: 'condition' }),
  )
  return condition
}
