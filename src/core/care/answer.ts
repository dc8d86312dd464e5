// The answer about a legal status, as it is sent and printed.
import type { GroundAnswer } from '../explain.ts'
import type { Citation } from '../model.ts'
import { type Asked, checkFacts, lastCouncil } from './check-facts.ts'
import type { LegalStatus } from './status.ts'
import { stepsOf, summaryOf } from './words.ts'

const outcomeOf = (outcome: string): 'met' | 'not-met' | 'cannot-tell' =>
  outcome === 'entitled' ? 'met' : outcome === 'not-entitled' ? 'not-met' : 'cannot-tell'

const groundOf = ({ id, outcome, reasons, citations, confirm }: GroundAnswer) => ({
  id,
  outcome: outcomeOf(outcome),
  reasons,
  citations,
  ...(confirm === undefined ? {} : { confirm }),
})

const testOf = ({ id, title, outcome, summary, grounds, missing }: LegalStatus['tests'][number]) => ({
  id,
  title,
  outcome: outcomeOf(outcome),
  summary,
  grounds: grounds.map(groundOf),
  missing,
})

const openQuestionOf = ({ question, readings, together }: LegalStatus['arguable'][number]) => {
  const { id, title, summary, grounds } = question
  const [ground] = grounds
  return {
    id,
    title,
    summary,
    readings,
    together,
    nextSteps: ground!.nextSteps,
    citations: ground!.citations,
    confirm: ground!.confirm,
  }
}

const responsibleOf = (asked: Asked, found: LegalStatus) => {
  const ground = found.responsible.grounds.find(({ outcome }) => outcome === 'entitled')
  if (ground === undefined) return null
  const isLast = ground.id === 'last-looked-after'
  const citations: readonly Citation[] = ground.citations
  return {
    id: isLast ? (lastCouncil(asked, found) ?? null) : null,
    because: ground.id,
    text: ground.nextSteps[0]!.text,
    citations,
  }
}

/**
 * The answer about a legal status, as it is sent and printed. It repeats no date of the history: episodes are named by
 * JSON pointers.
 */
export const statusAnswer = (asked: Asked, found: LegalStatus) => ({
  authority: asked.authority,
  on: asked.on,
  rules: { id: found.rules.rulesets[0]!.id, digest: found.rules.digest },
  status: found.status,
  ...(found.possible.length > 1 ? { possible: found.possible } : {}),
  ...(found.becomes === undefined ? {} : { becomes: found.becomes }),
  missing: found.missing,
  summary: summaryOf(found),
  facts: checkFacts(asked, found),
  responsibleAuthority: responsibleOf(asked, found),
  days: found.days ?? null,
  tests: found.tests.map(testOf),
  arguable: found.arguable.map(openQuestionOf),
  nextSteps: stepsOf(found),
})
export type StatusAnswer = ReturnType<typeof statusAnswer>
