// The steps of rules: what to do next, for whom, and how long before something ends.
import * as z from 'zod'
import { NextStep, type PublicFunds } from './catalogue.ts'
import type { Condition } from './condition.ts'

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A step of a rule. It is for those who meet `when`; `conditionProblems` checks that condition against the catalogue.
 * With `publicFund`, whoever acts on the step claims a public fund. False says that it only looks as if.
 */
export const RuleStep = NextStep.extend({
  when: z.custom<Condition>(isObject).optional(),
  publicFund: z.boolean().optional(),
})
export type RuleStep = z.infer<typeof RuleStep>

/** How long before a change to ask, as an ISO 8601 duration of days, weeks or months: `P3M`. */
export const LeadTime = z.string().regex(/^P[1-9]\d*[DWM]$/)

/** A step to take before the birthday `age`. Without an age, it applies before any change for the worse. */
export const TimedStep = RuleStep.extend({ age: z.int().positive().optional(), askBefore: LeadTime.optional() })
export type TimedStep = z.infer<typeof TimedStep>

type WithSteps = {
  readonly ifNot?: readonly RuleStep[] | undefined
  readonly beforeItEnds?: readonly RuleStep[] | undefined
  readonly grounds: readonly { readonly nextSteps: readonly RuleStep[] }[]
}

/** Returns every step of an entitlement. */
export const stepsOf = ({ ifNot = [], beforeItEnds = [], grounds }: WithSteps): readonly RuleStep[] => [
  ...ifNot,
  ...beforeItEnds,
  ...grounds.flatMap(({ nextSteps }) => nextSteps),
]

/** Returns the condition of those who may claim a public fund. */
export const mayClaim = ({ fact, safe }: PublicFunds): Condition => ({ fact, operator: 'in', value: safe })

/**
 * Returns each different condition that decides for whom some steps are: their own, and that of public funds.
 *
 * @param publicFunds What the catalogue says of them. Only steps that are no public fund can do without it.
 */
export const stepConditions = (
  steps: readonly RuleStep[],
  publicFunds: PublicFunds | undefined,
): readonly Condition[] => {
  const claims = publicFunds && steps.some(({ publicFund }) => publicFund === true) ? [mayClaim(publicFunds)] : []
  const conditions = [...steps.flatMap(({ when }) => when ?? []), ...claims]
  return [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values()]
}
