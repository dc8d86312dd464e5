// The plain summary: always at most 150 words.
import { countInDirection } from '../analysis/comparison/changes.ts'
import { gapChangeKinds } from '../analysis/gaps/gap-changes.ts'
import { listInWords } from '../core/answers/phrases.ts'
import type { Evidence } from './evidence.ts'
import { type Markup, markup } from './markup.ts'
import { aboutText, countNoun, inForceText, entitlementTitleText, unconfirmedPoints } from './words.ts'

const MAX_WORDS = 150

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

/** Joins sentences in order, leaving out every sentence that would exceed the limit. */
const joinFittingSentences = (sentences: readonly string[]): string =>
  sentences.reduce((text, sentence) => {
    const longer = `${text} ${sentence}`.trim()
    return wordCount(longer) <= MAX_WORDS ? longer : text
  }, '')

/** How many groups of people gain and lose between two offers, in a sentence. */
export const changesSentence = ({ comparison: { changes, certificate } }: Pick<Evidence, 'comparison'>): string => {
  if (changes.length === 0) return 'The rules give nobody a different outcome or amount.'
  const entitlements = new Set(changes.map(({ entitlement }) => entitlement)).size
  const others = countInDirection(changes, 'change')
  const parts = [
    `${countNoun(countInDirection(changes, 'gain'), 'group')} of people gain`,
    `${countNoun(countInDirection(changes, 'loss'), 'group')} lose`,
    ...(others > 0 ? [`${countNoun(others, 'group')} get a different amount that is neither`] : []),
  ]
  return `In ${entitlements} of ${countNoun(certificate.entitlements.length, 'entitlement')}, ${listInWords(parts, 'and')}.`
}

const titlesSentence = (evidence: Evidence): readonly string[] => {
  const ids = [...new Set(evidence.comparison.changes.map(({ entitlement }) => entitlement))]
  if (ids.length === 0) return []
  const named = ids.slice(0, 3).map((id) => `“${entitlementTitleText(evidence, id)}”`)
  const rest = ids.length > named.length ? [`${ids.length - named.length} more`] : []
  return [`Affected: ${listInWords([...named, ...rest], 'and')}.`]
}

const gapsSentences = (evidence: Evidence): readonly string[] => {
  const { gapChanges, by } = evidence
  const about = `Between people alike in all but “${aboutText(evidence, by)}”`
  if (gapChanges.note) return [`${about}: ${gapChanges.note}.`]
  const figures = gapChangeKinds.map((kind) => `${gapChanges[kind].length} ${kind}`)
  const remaining = gapChangeKinds.filter((kind) => kind !== 'closed').flatMap((kind) => gapChanges[kind])
  const unexplained = remaining.filter(({ after }) => !after?.explained).length
  return [
    `${about}, differences are: ${listInWords(figures, 'and')}.`,
    ...(unexplained > 0
      ? [`Difference found: needs review (${unexplained} of the ${remaining.length} that remain).`]
      : []),
  ]
}

const decisionSentence = ({ offers }: Evidence): readonly string[] => {
  if (offers.after.status === 'proposed')
    return ['The offer is a proposal: it needs a decision before anything changes.']
  const open = unconfirmedPoints(offers.after).length
  return open > 0 ? [`Not confirmed by its authors: ${countNoun(open, 'point')}, listed under limits.`] : []
}

const summaryText = (evidence: Evidence): string => {
  const { offers, comparison, cliffEdges } = evidence
  const [before, after] = [cliffEdges.before.cliffEdges.length, cliffEdges.after.cliffEdges.length]
  return joinFittingSentences([
    `This compares ${offers.after.id} (${inForceText(offers.after)}) with ${offers.before.id} (${inForceText(offers.before)}).`,
    changesSentence(evidence),
    ...gapsSentences(evidence),
    `Cliff edges: ${countNoun(after, 'drop')} as people grow older; before there were ${before}.`,
    ...decisionSentence(evidence),
    `All ${comparison.certificate.evaluated.toLocaleString('en-GB')} possible combinations of facts were looked at; nothing was sampled.`,
    'Groups are kinds of people: how many people are in each is not known.',
    ...titlesSentence(evidence),
  ])
}

/** The summary, as one paragraph. */
export const summarySection = (evidence: Evidence): Markup =>
  markup`<p class="lead" data-summary>${summaryText(evidence)}</p>\n`
