// Runs policy cases, and finds those that the rules do not bear out.
import { factsReader } from '../../core/answers/facts.ts'
import type { EntitlementAnswer } from '../../core/answers/explain.ts'
import type { Book, CaseDifference } from '../../core/book.ts'
import { remembered } from '../../core/remember.ts'
import type { Facts, Offer } from '../../core/rules/model.ts'
import type { ExpectedOutcome, PolicyCase } from '../../core/rules/versions.ts'
import type { Conflict } from '../../core/tables/people.ts'
import { encodeFacts } from '../../core/tables/space.ts'
import { councilCatalogue, peopleText } from '../describe.ts'
import { type Finding, type PathInFile, quoted } from './finding.ts'

/** One place in which a case is not borne out. */
export type CaseFault = {
  readonly at: PathInFile
  readonly problem: string
  readonly help: string
  /** Undefined if the case cannot be run. */
  readonly difference?: CaseDifference
}

/** The reader of a catalogue's facts, made once: making it takes longer than a case. */
const readerOf = remembered(factsReader)

/** The offer that a case is about: its proposal's, or that in force on its day; undefined if there is none. */
export const offerOfCase = ({ offers }: Book, { offer, authority, on }: PolicyCase): Offer | undefined =>
  offer === undefined ? offers.inForce(authority, on) : offers.withId(offer)

/** The person of a case in the catalogue's words. Facts that are not known are left out. */
const personText = (book: Book, offer: Offer, facts: Facts): string => {
  const catalogue = councilCatalogue(book, [offer])
  const known = catalogue.facts.flatMap(({ id, type }) => {
    const value = facts[id]
    if (value === undefined || value === null || type === 'date') return []
    return [[id, typeof value === 'number' ? { from: value, to: value } : [value]] as const]
  })
  return peopleText(catalogue, Object.fromEntries(known))
}

const holds = ({ outcome }: EntitlementAnswer['grounds'][number]): boolean =>
  outcome !== 'not-entitled' && outcome !== 'cannot-tell'

const listIds = (ids: readonly string[]): string => (ids.length === 0 ? 'none' : ids.map(quoted).join(', '))

/** What came instead, and by which ground. No ground gives a no; it names the one that comes nearest. */
const gotText = (answer: EntitlementAnswer | undefined): string => {
  if (answer === undefined) return 'but the offer has no such entitlement'
  const { outcome, deciding } = answer
  const by = outcome === 'not-entitled' ? 'the nearest ground is' : 'by the ground'
  return `got ${quoted(outcome)}, ${by} ${quoted(deciding.id)}`
}

/** What a case expects of an entitlement, what comes, and how to correct it if they differ. */
type Expected = {
  readonly at: PathInFile
  readonly entitlement: string
  readonly outcome: ExpectedOutcome
  readonly grounds: readonly string[] | undefined
  readonly answer: EntitlementAnswer | undefined
}

const holdingGrounds = ({ grounds }: EntitlementAnswer): readonly string[] => grounds.filter(holds).map(({ id }) => id)

/** How an answer differs from what is expected: in the outcome, or else in the grounds. */
const differenceText = ({ outcome, grounds, answer }: Expected): string | undefined => {
  if (answer?.outcome !== outcome) return `expected ${quoted(outcome)}, ${gotText(answer)}`
  const holding = holdingGrounds(answer)
  if (grounds === undefined || holding.join() === grounds.join()) return undefined
  return `expected the grounds ${listIds(grounds)}, got ${listIds(holding)}`
}

/** An outcome as a case writes it: `entitled by under-21 and own-care-leaver`. */
const writtenOutcome = (outcome: ExpectedOutcome, grounds: readonly string[] = []): string =>
  grounds.length === 0 ? outcome : `${outcome} by ${grounds.join(' and ')}`

const writtenDifference = ({ entitlement, outcome, grounds, answer }: Expected, person: string): CaseDifference => ({
  entitlement,
  person,
  expected: writtenOutcome(outcome, grounds),
  ...(answer ? { got: writtenOutcome(answer.outcome, holdingGrounds(answer)), ground: answer.deciding.id } : {}),
})

const expectationFaults = (expected: Expected, person: string): readonly CaseFault[] => {
  const text = differenceText(expected)
  if (text === undefined) return []
  const help = 'correct the case if the rule is right, or the rule if the case is'
  const difference = writtenDifference(expected, person)
  return [{ at: expected.at, problem: `${text}: "${person}"`, help, difference }]
}

const conflictsIn = ({ domain: { space, people } }: Book, facts: Facts): readonly Conflict[] => {
  const stated = encodeFacts(space, facts)
  return people.isPossible(stated) ? [] : people.conflicts(stated)
}

/** What a whole check answers, without what could change and what to ask next, which take most of its time. */
const answersOf = ({ domain, checkerOf }: Book, offer: Offer, facts: Facts): readonly EntitlementAnswer[] => {
  const { answers, presume } = checkerOf(offer)
  return answers(presume(encodeFacts(domain.space, facts), facts).coded)
}

/**
 * Runs a case on the whole offer of its day, or of its proposal.
 *
 * @returns Every entitlement whose outcome, or else whose list of grounds, differs from what the case says; empty if it
 *   is borne out.
 */
export const runCase = (book: Book, example: PolicyCase): readonly CaseFault[] => {
  const offer = offerOfCase(book, example)
  if (offer === undefined)
    return [
      {
        at: example.onAt,
        problem: `no offer is in force on ${example.on}`,
        help: 'give the case a day of its version or later',
      },
    ]
  const read = readerOf(book.domain.catalogue)(example.facts, example.on)
  if (!read.ok)
    return read.problems.map(({ pointer, detail }) => ({
      at: example.at,
      problem: `${quoted(pointer.split('/').at(-1))}: ${detail}`,
      help: 'correct the fact',
    }))
  const conflicts = conflictsIn(book, read.facts)
  if (conflicts.length > 0)
    return conflicts.map(({ because }) => ({
      at: example.at,
      problem: `nobody can be like this: ${because}`,
      help: 'change or leave out one of the facts',
    }))
  const answers = answersOf(book, offer, read.facts)
  const person = personText(book, offer, read.facts)
  return Object.entries(example.outcomes).flatMap(([id, outcome]) => {
    const answer = answers.find((one) => one.id === id)
    const grounds = example.because?.[id]
    return expectationFaults({ at: example.expectedAt[id]!, entitlement: id, outcome, grounds, answer }, person)
  })
}

/** The folder of a file, which is a version. */
const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'))

/**
 * Finds files whose cases are all dated before their own version, which they therefore say nothing about: somebody copied
 * them into a new version, and has yet to give them its days.
 */
export const staleCaseFindings = ({ rules }: Book, cases: readonly PolicyCase[]): readonly Finding[] => {
  const published = rules.versions.filter((version) => version.status === 'published')
  return [...new Set(cases.map(({ file }) => file))].flatMap((file): Finding[] => {
    const examples = cases.filter((example) => example.file === file)
    const version = published.find(({ id }) => id === folderOf(file))
    if (version === undefined || examples.some(({ on }) => on >= version.effectiveFrom)) return []
    const problem = `all ${examples.length} cases are dated before ${version.effectiveFrom}, so they show nothing of this version`
    const help = `date at least one of them ${version.effectiveFrom} or later, or delete the file`
    return [{ kind: 'stale-cases', file, at: examples[0]!.onAt, problem, help }]
  })
}

const placeOf = ({ file, at }: Finding): string => [file, ...at].join('/')

/**
 * Finds the cases that the rules do not bear out. Two cases of a birthday, the day and the day after, expect the same at
 * one place, which is reported once.
 */
export const falseCaseFindings = (book: Book, cases: readonly PolicyCase[]): readonly Finding[] => {
  const findings = cases.flatMap((example) =>
    runCase(book, example).map(({ at, problem, help, difference }): Finding => {
      const what = `${problem} ("${example.name}")`
      const about = difference ? { entitlement: difference.entitlement } : {}
      return { kind: 'false-case', file: example.file, at, problem: what, help, ...about }
    }),
  )
  return [...new Map(findings.toReversed().map((finding) => [placeOf(finding), finding])).values()].toReversed()
}
