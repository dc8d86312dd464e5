// The schemas that several answers share: values, regions, conditions and citations.
import * as z from 'zod'
import { NextStep as CoreNextStep } from '../core/rules/catalogue.ts'
import { operators, Value as FactValue } from '../core/rules/condition.ts'
import {
  Amount as CoreAmount,
  bases,
  Citation as CoreCitation,
  IsoDate,
  outcomes,
  strengths,
} from '../core/rules/model.ts'
import { answerNames } from '../core/rules/outcome.ts'

export const Day = IsoDate.meta({ description: 'A calendar day in the United Kingdom.', examples: ['2024-10-14'] })
export const Digest = z
  .string()
  .regex(/^sha256-[0-9a-f]{64}$/)
  .meta({ id: 'Digest', description: 'SHA-256, in hex.' })
export const Value = FactValue.meta({ id: 'Value', description: 'A value of a fact.' })
export const Basis = z.enum(bases).meta({ id: 'Basis', description: 'What makes the council or the state give it.' })
export const Strength = z.enum(strengths).meta({
  id: 'Strength',
  description: 'A right; a right once asked for; or the choice of whoever gives it, case by case.',
})
export const Outcome = z.enum(outcomes).meta({
  id: 'Outcome',
  description: 'What a person gets, best first. `on-request` becomes a right when the person asks.',
})
export const Answer = z.enum(answerNames).meta({
  id: 'Answer',
  description: 'An outcome, or `cannot-tell` where facts are missing and they matter. Nothing is ever guessed.',
})
export const Amount = z.object(CoreAmount.shape).meta({ id: 'Amount', description: 'Money, in pounds.' })
export const Citation = z.object(CoreCitation.shape).meta({
  id: 'Citation',
  description: 'Where a rule comes from. `read`: the cited text was read on that day; `inferred`: it was not.',
})
export const NextStep = z
  .object({
    ...CoreNextStep.shape,
    onlyIf: z.string().optional().meta({ description: 'For whom it is, where that is not known: always show it.' }),
    warning: z.string().optional().meta({ description: 'What to do first: always show it with the step.' }),
  })
  .meta({ id: 'NextStep', description: 'What to do next, and whom to ask.' })

type NestedCondition =
  | { all: NestedCondition[] }
  | { any: NestedCondition[] }
  | { not: NestedCondition }
  | { fact: string; operator: (typeof operators)[number]; value: unknown }

export const Condition: z.ZodType<NestedCondition> = z
  .lazy(() =>
    z.union([
      z.object({ all: z.array(Condition) }),
      z.object({ any: z.array(Condition) }),
      z.object({ not: Condition }),
      z.object({ fact: z.string(), operator: z.enum(operators), value: z.union([Value, z.array(Value)]) }),
    ]),
  )
  .meta({ id: 'Condition', description: 'What a ground asks of a person: comparisons of facts with constants.' })

const Range = z
  .object({ from: z.int().optional(), to: z.int().optional() })
  .meta({ id: 'Range', description: 'Whole numbers, both bounds included; a bound that is absent is open.' })

export const Region = z.record(z.string(), z.union([z.array(Value), Range])).meta({
  id: 'Region',
  description: 'A set of people: for each fact the values they may have. A fact that is not named is free.',
  examples: [{ age: { from: 18, to: 20 }, home: ['in-area'] }],
})
