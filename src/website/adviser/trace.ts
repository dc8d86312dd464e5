// The workings of one entitlement: each ground, its conditions in the rule's own shape, and its sources.
import { dayText } from '../../core/answers/day-text.ts'
import type { EntitlementAnswer, GroundAnswer, Reason } from '../../core/answers/explain.ts'
import { factById } from '../../core/rules/catalogue.ts'
import type { Citation } from '../../core/rules/model.ts'
import { rulePath } from '../offer-links.ts'
import { type Words, factValueText } from '../words.ts'
import { outcomeText, outcomeOrMinimumText, optionalAmountText } from './in-words.ts'
import type { Situation } from './situation.ts'

/** A condition with its state in words and the answer that it tests. A group of conditions has `parts`. */
export type Trace = {
  readonly state: string
  readonly text: string
  readonly value?: string | undefined
  readonly parts?: readonly Trace[]
}

const operatorAndReasons = (
  reason: Exclude<Reason, { readonly text: string }>,
): readonly ['all' | 'any' | 'not', readonly Reason[]] => {
  if ('all' in reason) return ['all', reason.all]
  return 'any' in reason ? ['any', reason.any] : ['not', reason.not]
}

/** The answer or assumption that a condition tests; undefined if the fact is unknown. */
const traceValue = ({ say }: Words, { checker, facts, answered }: Situation, id: string): string | undefined => {
  const fact = factById(checker.catalogue, id)
  const given = facts[id]
  if (given !== undefined && given !== null) return say('adviser.trace.answered', { value: factValueText(fact, given) })
  const presumed = answered.presumed.find((one) => one.fact === id)
  return presumed && say('adviser.trace.assumed', { value: factValueText(fact, presumed.value) })
}

export const reasonTrace = (words: Words, situation: Situation, reason: Reason): Trace => {
  const state = words.say(`adviser.trace.state.${String(reason.met)}`)
  if ('text' in reason) return { state, text: reason.text, value: traceValue(words, situation, reason.fact) }
  const [shape, parts] = operatorAndReasons(reason)
  return {
    state,
    text: words.say(`adviser.trace.shape.${shape}`),
    parts: parts.map((part) => reasonTrace(words, situation, part)),
  }
}

const sourceValues = ({ say }: Words, { title, section, url, readOn, confidence }: Citation) => ({
  title,
  section,
  url,
  confidence: say(`adviser.trace.confidence.${confidence}`, { day: dayText(readOn) }),
})

const groundValues = (words: Words, situation: Situation, ground: GroundAnswer) => {
  const { id, basis, strength, outcome, reasons, citations, amount, confirm } = ground
  return {
    id,
    confirm,
    amount: optionalAmountText(amount),
    basis: words.say(`adviser.trace.basis.${basis}`),
    strength: words.say(`adviser.trace.strength.${strength}`),
    outcome: outcomeText(words, outcome),
    reasons: reasons.map((reason) => reasonTrace(words, situation, reason)),
    sources: citations.map((citation) => sourceValues(words, citation)),
  }
}

const groundsWithRules = (words: Words, situation: Situation, answer: EntitlementAnswer) => {
  const { offer } = situation
  const rules = offer.entitlements.find(({ id }) => id === answer.id)!.grounds
  return answer.grounds.map((ground, i) => ({
    ...groundValues(words, situation, ground),
    rule: rulePath(offer, answer.id, rules[i]!),
  }))
}

export const workingsValues = (words: Words, situation: Situation, answer: EntitlementAnswer) => ({
  id: answer.id,
  title: answer.title,
  nextSteps: answer.nextSteps,
  outcome: outcomeOrMinimumText(words, answer),
  grounds: groundsWithRules(words, situation, answer),
})
