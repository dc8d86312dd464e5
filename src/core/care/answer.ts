// Puts a legal status into words, as the API sends it and the command line prints it.
import { dayText } from '../answers/day-text.ts'
import type { GroundAnswer } from '../answers/explain.ts'
import type { GivenStep } from '../answers/given-steps.ts'
import { listInWords } from '../answers/phrases.ts'
import type { Citation } from '../rules/model.ts'
import { type StatusQuery, checkFacts, lastCouncil } from './check-facts.ts'
import { statusNames } from './judged.ts'
import type { StatusFinding } from './status.ts'

// The summary: plain words first, then the legal term once, for staff and lawyers to find.

const advice =
  'You may still be able to get help: check what you can get, and get advice if you think that this is wrong.'

const statusEntitlement = ({ rules }: StatusFinding, status: string) =>
  rules.entitlements.find(({ id }) => id === status)

/** The legal term in the form for the middle of a sentence; the title already has the quotation marks. */
const legalTerm = (finding: StatusFinding, status: string): string =>
  statusEntitlement(finding, status)!.title.toLowerCase()

const isInCare = (finding: StatusFinding): boolean => finding.reducedFacts['inCareNow'] === true

const futureSentences = (finding: StatusFinding): readonly string[] => {
  const { becomes } = finding
  if (becomes === undefined) return []
  const condition = isInCare(finding) ? 'If you stay in care' : 'If nothing changes'
  return [`${condition}, your legal status is ${legalTerm(finding, becomes.status)} from ${dayText(becomes.on)}.`]
}

/** Points to the other readings if one may be better for the person; otherwise advises what to do in a dispute. */
const arguableSentences = ({ arguable, status, mayBeBetter }: StatusFinding): readonly string[] => {
  if (arguable.length === 0) return []
  return status === 'cannot-tell' || mayBeBetter
    ? [
        'The law can be read in more than one way here, and you may have more rights: see what is arguable, and get advice.',
      ]
    : ['If a council tells you otherwise, see what is arguable, and get advice.']
}

const ALL_STATUSES = [...statusNames, 'none'].length

/** Names the possible statuses, unless every status is possible, and the missing parts of the history. */
const unknownStatusSentence = (finding: StatusFinding): string => {
  const { possible } = finding
  const names = possible.map((status) => (status === 'none' ? 'none' : legalTerm(finding, status)))
  const candidates = possible.length < ALL_STATUSES ? ` It is ${listInWords(names, 'or')}.` : ''
  return `Your legal status cannot be told yet.${candidates} It depends on ${listInWords(finding.missingInWords, 'and')}.`
}

const noStatusSentences = (finding: StatusFinding): readonly string[] => {
  if (finding.arguable.length > 0)
    return [
      'As these rules are usually read, you have none of the legal statuses of a care leaver.',
      ...arguableSentences(finding),
      ...futureSentences(finding),
    ]
  if (isInCare(finding))
    return [
      'You are in care, and the council has to look after you. You do not have a legal status for leaving care yet.',
      ...futureSentences(finding),
    ]
  return ['On this day you have none of the legal statuses of a care leaver.', ...futureSentences(finding), advice]
}

/** Sums up the status in a few sentences. */
const statusSummary = (finding: StatusFinding): string => {
  const { status, tests } = finding
  if (status === 'cannot-tell') return [unknownStatusSentence(finding), ...arguableSentences(finding)].join(' ')
  if (status === 'none') return noStatusSentences(finding).join(' ')
  const why = tests.find(({ id }) => id === status)!.summary
  const legalName = `The legal name for this is ${legalTerm(finding, status)}.`
  return [statusEntitlement(finding, status)!.summary, legalName, why, ...arguableSentences(finding)].join(' ')
}

/** What to do next, without repeats. The steps of arguable questions come first, because they lead to advice. */
const statusNextSteps = ({ tests, arguable, status }: StatusFinding): readonly GivenStep[] => {
  const hasStatus = status !== 'none' && status !== 'cannot-tell'
  // Without a status, the steps are those of the short-break tests that are met and of people who do not qualify.
  const relevantTests = tests.filter(({ id, outcome }) => (hasStatus ? id === status : outcome === 'entitled'))
  const steps = [
    ...arguable.flatMap(({ question }) => question.grounds.flatMap(({ nextSteps }) => nextSteps)),
    ...relevantTests.flatMap(({ nextSteps }) => nextSteps),
    ...(hasStatus ? [] : (tests.find(({ id }) => id === 'qualifying')?.nextSteps ?? [])),
  ]
  return steps.filter((step, i) => steps.findIndex(({ text }) => text === step.text) === i)
}

// The details: every test with its grounds, every arguable question, and the responsible council.

const testOutcome = (outcome: string): 'met' | 'not-met' | 'cannot-tell' =>
  outcome === 'entitled' ? 'met' : outcome === 'not-entitled' ? 'not-met' : 'cannot-tell'

const testGround = ({ id, outcome, reasons, citations, confirm }: GroundAnswer) => ({
  id,
  outcome: testOutcome(outcome),
  reasons,
  citations,
  ...(confirm === undefined ? {} : { confirm }),
})

const statusTest = ({ id, title, outcome, summary, grounds, missing }: StatusFinding['tests'][number]) => ({
  id,
  title,
  outcome: testOutcome(outcome),
  summary,
  grounds: grounds.map(testGround),
  missing,
})

const arguableAnswer = ({ question, readings, together }: StatusFinding['arguable'][number]) => {
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

const responsibleAuthority = (request: StatusQuery, finding: StatusFinding) => {
  const ground = finding.responsible.grounds.find(({ outcome }) => outcome === 'entitled')
  if (ground === undefined) return null
  const isLast = ground.id === 'last-looked-after'
  const citations: readonly Citation[] = ground.citations
  return {
    id: isLast ? (lastCouncil(request, finding) ?? null) : null,
    because: ground.id,
    text: ground.nextSteps[0]!.text,
    citations,
  }
}

/**
 * Builds the answer about a legal status. It repeats no date of the history: JSON pointers name the episodes.
 *
 * @returns The body of the API's response, without the notice.
 */
export const statusAnswer = (request: StatusQuery, finding: StatusFinding) => ({
  authority: request.authority,
  on: request.on,
  rules: { id: finding.rules.rulesets[0]!.id, digest: finding.rules.digest },
  status: finding.status,
  ...(finding.possible.length > 1 ? { possible: finding.possible } : {}),
  ...(finding.becomes === undefined ? {} : { becomes: finding.becomes }),
  missing: finding.missing,
  summary: statusSummary(finding),
  facts: checkFacts(request, finding),
  responsibleAuthority: responsibleAuthority(request, finding),
  days: finding.days ?? null,
  tests: finding.tests.map(statusTest),
  arguable: finding.arguable.map(arguableAnswer),
  nextSteps: statusNextSteps(finding),
})
export type StatusAnswer = ReturnType<typeof statusAnswer>
