// The whole working of one entitlement: each ground, each condition in its own shape, and what it rests on.
import { dayText } from '../../../core/day-text.ts'
import type { EntitlementAnswer, GroundAnswer, Reason } from '../../../core/explain.ts'
import type { Citation } from '../../../core/model.ts'
import type { Words } from '../words.ts'
import { outcomeText, standingText, sumText } from './said.ts'

/** A condition with its state in words; a group of conditions has `parts`. */
export type Trace = { readonly state: string; readonly text: string; readonly parts?: readonly Trace[] }

const shapeOf = (
  reason: Exclude<Reason, { readonly text: string }>,
): readonly ['all' | 'any' | 'not', readonly Reason[]] => {
  if ('all' in reason) return ['all', reason.all]
  return 'any' in reason ? ['any', reason.any] : ['not', reason.not]
}

export const traceOf = (words: Words, reason: Reason): Trace => {
  const state = words.say(`adviser.trace.state.${String(reason.met)}`)
  if ('text' in reason) return { state, text: reason.text }
  const [shape, parts] = shapeOf(reason)
  return {
    state,
    text: words.say(`adviser.trace.shape.${shape}`),
    parts: parts.map((part) => traceOf(words, part)),
  }
}

const sourceOf = ({ say }: Words, { title, section, url, readOn, confidence }: Citation) => ({
  title,
  section,
  url,
  confidence: say(`adviser.trace.confidence.${confidence}`, { day: dayText(readOn) }),
})

const groundOf = (words: Words, ground: GroundAnswer) => {
  const { id, basis, strength, outcome, reasons, citations, amount, confirm } = ground
  return {
    id,
    confirm,
    amount: sumText(amount),
    basis: words.say(`adviser.trace.basis.${basis}`),
    strength: words.say(`adviser.trace.strength.${strength}`),
    outcome: outcomeText(words, outcome),
    reasons: reasons.map((reason) => traceOf(words, reason)),
    sources: citations.map((citation) => sourceOf(words, citation)),
  }
}

export const workingsOf = (words: Words, answer: EntitlementAnswer) => ({
  id: answer.id,
  title: answer.title,
  nextSteps: answer.nextSteps,
  outcome: standingText(words, answer),
  grounds: answer.grounds.map((ground) => groundOf(words, ground)),
})
