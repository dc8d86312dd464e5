// What is said of a legal status: in plain words, with the facts for a check that follow from it.
import type { Catalogue, NextStep } from './catalogue.ts'
import type { CareEpisode, Told } from './care-history.ts'
import { breaksCount } from './care-spells.ts'
import { derive, reaches } from './derive.ts'
import type { GroundAnswer } from './explain.ts'
import type { StatusAnswer } from './leaving-care-status.ts'
import type { Citation, Facts } from './model.ts'
import { timeInCare } from './reduced-history.ts'

type Asked = Told & {
  /** The council that is asked. */
  readonly authority: string
  /** The catalogue of checks, in the council's words. */
  readonly catalogue: Catalogue
}

const latestEnd = ({ to }: CareEpisode): string => to ?? '9999-12-31'

/** The council that last looked after somebody; short breaks do not count unless they were too long. */
const lastCouncil = ({ history }: Told, { breakTests }: StatusAnswer): string | undefined => {
  const counts = breaksCount(breakTests, new Set())
  const care = (history.careEpisodes ?? []).filter(({ basis }) => counts || basis !== 'short-breaks')
  return care.toSorted((one, other) => (latestEnd(one) < latestEnd(other) ? -1 : 1)).at(-1)?.authority
}

const isHeld = ({ outcome }: GroundAnswer): boolean => outcome === 'entitled'

/** The facts of a catalogue among some, so that they can be posted to a check as they are. */
const knownTo = ({ facts }: Catalogue, said: Facts): Facts =>
  Object.fromEntries(
    Object.entries(said).filter(([id, value]) => value !== null && facts.some((fact) => fact.id === id)),
  )

/** Whether a condition about a fact is met somewhere in the tests; `null` is not known. */
const isSo = ({ tests }: StatusAnswer, fact: string): boolean | null => {
  const reasons = tests.flatMap(({ grounds }) => grounds.flatMap((ground) => ground.reasons))
  return reasons.find((reason) => 'fact' in reason && reason.fact === fact)?.met ?? null
}

const councilFact = (asked: Asked, found: StatusAnswer): string | null => {
  const last = lastCouncil(asked, found)
  if (last === undefined) return null
  return last === asked.authority ? 'this-council' : 'another-council'
}

/** The facts that are the status itself. */
const statusFacts = ({ status, ground }: StatusAnswer): Facts =>
  status === 'cannot-tell'
    ? {}
    : { leavingCareStatus: status, qualifyingRoute: status === 'qualifying' && ground !== undefined ? ground : null }

/** The facts for `POST /v1/checks` that follow from a history: ages as numbers, no date of birth. */
const factsOf = (asked: Asked, found: StatusAnswer): Facts => {
  const { history, on, catalogue } = asked
  const born = history.dateOfBirth ?? null
  const isAdult = born !== null && reaches(born, 18) <= on
  return knownTo(catalogue, {
    ...derive(catalogue, { dateOfBirth: born }, on),
    ...statusFacts(found),
    timeInCare: timeInCare(asked, found.breakTests) ?? null,
    lookedAfterUntil18: isAdult ? isSo(found, 'lookedAfterUntil18') : null,
    lookedAfterBy: councilFact(asked, found),
  })
}

const outcomeOf = (outcome: string): 'met' | 'not-met' | 'cannot-tell' =>
  outcome === 'entitled' ? 'met' : outcome === 'not-entitled' ? 'not-met' : 'cannot-tell'

const testOf = ({ id, title, outcome, summary, grounds, missing }: StatusAnswer['tests'][number]) => ({
  ...{ id, title, outcome: outcomeOf(outcome), summary },
  grounds: grounds.map((ground) => ({
    ...{ id: ground.id, outcome: outcomeOf(ground.outcome), reasons: ground.reasons, citations: ground.citations },
    ...(ground.confirm === undefined ? {} : { confirm: ground.confirm }),
  })),
  missing,
})

const openQuestionOf = ({ question, readings, together }: StatusAnswer['arguable'][number]) => {
  const { id, title, summary, grounds } = question
  const [ground] = grounds
  return {
    ...{ id, title, summary, readings, together },
    ...{ nextSteps: ground!.nextSteps, citations: ground!.citations, confirm: ground!.confirm },
  }
}

const ofNone =
  'On this day you have none of the legal statuses of a care leaver. You may still be able to get help: check what you ' +
  'can get, and get advice if you think that this is wrong.'

const ofUnknown = 'Your legal status cannot be told yet.'

const summaryOf = ({ status, tests, rules }: StatusAnswer): string => {
  if (status === 'cannot-tell') return ofUnknown
  if (status === 'none') return ofNone
  const words = rules.entitlements.find(({ id }) => id === status)!
  return `${words.title}. ${words.summary} ${tests.find(({ id }) => id === status)!.summary}`
}

/** Each step once, those of open questions first: they say how to get advice. */
const stepsOf = ({ tests, arguable, status }: StatusAnswer): readonly NextStep[] => {
  const own = tests.filter(({ id, outcome }) => id === status || (status === 'none' && outcome === 'entitled'))
  const none =
    status === 'none' || status === 'cannot-tell' ? (tests.find(({ id }) => id === 'qualifying')?.nextSteps ?? []) : []
  const steps = [
    ...arguable.flatMap(({ question }) => question.grounds.flatMap(({ nextSteps }) => nextSteps)),
    ...own.flatMap(({ nextSteps }) => nextSteps),
    ...none,
  ]
  return steps.filter((step, i) => steps.findIndex(({ text }) => text === step.text) === i)
}

const responsibleOf = (asked: Asked, found: StatusAnswer) => {
  const ground = found.responsible.grounds.find(isHeld)
  if (ground === undefined) return null
  const isLast = ground.id === 'last-looked-after'
  const citations: readonly Citation[] = ground.citations
  return {
    ...{ id: isLast ? (lastCouncil(asked, found) ?? null) : null, because: ground.id },
    ...{ text: ground.nextSteps[0]!.text, citations },
  }
}

/**
 * The answer about a legal status, as it is sent and printed. It repeats no date of the history: episodes are named by
 * JSON pointers.
 */
export const statusAnswer = (asked: Asked, found: StatusAnswer) => ({
  ...{ authority: asked.authority, on: asked.on },
  rules: { id: found.rules.rulesets[0]!.id, digest: found.rules.digest },
  status: found.status,
  ...(found.possible.length > 1 ? { possible: found.possible } : {}),
  missing: found.missing,
  summary: summaryOf(found),
  facts: factsOf(asked, found),
  responsibleAuthority: responsibleOf(asked, found),
  days: found.days ?? null,
  tests: found.tests.map(testOf),
  arguable: found.arguable.map(openQuestionOf),
  nextSteps: stepsOf(found),
})
