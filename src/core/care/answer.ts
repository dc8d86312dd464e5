// The answer about a legal status, as it is sent and printed.
import { dayText } from '../answers/day-text.ts'
import type { GroundAnswer } from '../answers/explain.ts'
import { list } from '../answers/say.ts'
import type { NextStep } from '../rules/catalogue.ts'
import type { Citation } from '../rules/model.ts'
import { type Asked, checkFacts, lastCouncil } from './check-facts.ts'
import type { Status } from './judged.ts'
import type { LegalStatus } from './status.ts'

const advice =
  'You may still be able to get help: check what you can get, and get advice if you think that this is wrong.'

const entitlementOf = ({ rules }: LegalStatus, status: string) => rules.entitlements.find(({ id }) => id === status)

/** A legal term inside a sentence; its title has the quotation marks. */
const term = (found: LegalStatus, status: string): string => entitlementOf(found, status)!.title.toLowerCase()

const isInCare = ({ reduced }: LegalStatus): boolean => reduced['inCareNow'] === true

const ahead = (found: LegalStatus): readonly string[] => {
  const { becomes } = found
  if (becomes === undefined) return []
  const condition = isInCare(found) ? 'If you stay in care' : 'If nothing changes'
  return [`${condition}, your legal status is ${term(found, becomes.status)} from ${dayText(becomes.on)}.`]
}

const worth: Readonly<Record<Status | 'cannot-tell', number>> = {
  'cannot-tell': 0,
  none: 0,
  qualifying: 1,
  eligible: 2,
  relevant: 2,
  'former-relevant': 2,
}

/** Who may have a better status than usually read is told to look; whose status may be doubted, what to do if it is. */
const open = ({ arguable, status }: LegalStatus): readonly string[] => {
  if (arguable.length === 0) return []
  const mayBeBetter = arguable.some(({ readings }) => readings.some((one) => worth[one.status] > worth[status]))
  return mayBeBetter || status === 'cannot-tell'
    ? [
        'The law can be read in more than one way here, and you may have more rights: see what is arguable, and get advice.',
      ]
    : ['If a council tells you otherwise, see what is arguable, and get advice.']
}

/** Which statuses it may be, where that narrows it, and what it depends on. */
const ofUnknown = (found: LegalStatus): string => {
  const { possible, waitsFor } = found
  const named = possible.map((status) => (status === 'none' ? 'none' : term(found, status)))
  const which = possible.length < 5 ? ` It is ${list(named, 'or')}.` : ''
  return `Your legal status cannot be told yet.${which} It depends on ${list(waitsFor, 'and')}.`
}

const ofNone = (found: LegalStatus): readonly string[] => {
  if (found.arguable.length > 0)
    return [
      'As these rules are usually read, you have none of the legal statuses of a care leaver.',
      ...open(found),
      ...ahead(found),
    ]
  if (isInCare(found))
    return [
      'You are in care, and the council has to look after you. You do not have a legal status for leaving care yet.',
      ...ahead(found),
    ]
  return ['On this day you have none of the legal statuses of a care leaver.', ...ahead(found), advice]
}

/** The answer in a few sentences. */
const summaryOf = (found: LegalStatus): string => {
  const { status, tests } = found
  if (status === 'cannot-tell') return [ofUnknown(found), ...open(found)].join(' ')
  if (status === 'none') return ofNone(found).join(' ')
  const why = tests.find(({ id }) => id === status)!.summary
  const legal = `The legal name for this is ${term(found, status)}.`
  return [entitlementOf(found, status)!.summary, legal, why, ...open(found)].join(' ')
}

/** What to do next, each step once: those of open questions first, as they say how to get advice. */
const stepsOf = ({ tests, arguable, status }: LegalStatus): readonly NextStep[] => {
  const isTold = status !== 'none' && status !== 'cannot-tell'
  // Without a status, what to try is what those try who do not qualify, and what goes with short breaks.
  const own = tests.filter(({ id, outcome }) => (isTold ? id === status : outcome === 'entitled'))
  const steps = [
    ...arguable.flatMap(({ question }) => question.grounds.flatMap(({ nextSteps }) => nextSteps)),
    ...own.flatMap(({ nextSteps }) => nextSteps),
    ...(isTold ? [] : (tests.find(({ id }) => id === 'qualifying')?.nextSteps ?? [])),
  ]
  return steps.filter((step, i) => steps.findIndex(({ text }) => text === step.text) === i)
}

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
