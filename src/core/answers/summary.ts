// Sums up the outcome of an entitlement in a sentence, with the reasons that decide it.
import { type Catalogue, type NextStep, factById } from '../rules/catalogue.ts'
import { type IndexedNode, childNodes } from '../rules/condition.ts'
import type { Entitlement } from '../rules/model.ts'
import type { Judgement, Met } from '../tables/join.ts'
import type { RuleIndex } from '../tables/table.ts'
import type { JudgeStep } from './given-steps.ts'
import type { LeafResult, OwnValue } from './phrases.ts'
import { listInWords, listReasons, phraseComparisons, isPresumption } from './phrases.ts'

/** Who owes an entitlement to this person and who decides, in words, and how to contact them. */
export type OwerDetails = { readonly text: string; readonly decides: string; readonly contacts: readonly NextStep[] }

export type ExplanationInput = {
  readonly entitlement: Entitlement
  readonly judgement: Judgement
  readonly owed: OwerDetails
  readonly own: OwnValue
  readonly judgeStep: JudgeStep
}

/** The comparisons that decide a node's result. If each of several would decide it, only the first. */
const decisiveComparisons = (indexed: IndexedNode, met: readonly Met[], wanted: boolean): readonly LeafResult[] => {
  const { node } = indexed
  if ('fact' in node) return [{ leaf: node, met: wanted }]
  if ('not' in node) return childNodes(indexed).flatMap((part) => decisiveComparisons(part, met, !wanted))
  const decisive = childNodes(indexed).filter((part) => met[part.index] === wanted)
  const isFirstEnough = 'any' in node && wanted
  return (isFirstEnough ? decisive.slice(0, 1) : decisive).flatMap((part) => decisiveComparisons(part, met, wanted))
}

const becauseClause = (phrases: readonly string[]): string =>
  phrases.length > 0 ? ` because ${listReasons(phrases)}` : ''

/** The summaries of a catalogue that has no sayings of its own. */
const defaultSayings = {
  entitled: 'You can get this{because}.',
  notEntitled: 'You cannot get this right now{because}.',
  open: 'We cannot tell yet. It depends on {facts}.',
}

const askableSummaries: Readonly<Record<'on-request' | 'discretionary', (why: string, owed: OwerDetails) => string>> = {
  'on-request': (why) => `You can ask for this${why}. It becomes your right when you ask.`,
  discretionary: (why, owed) => `You can ask for this${why}. It is up to ${owed.decides}, case by case.`,
}

/** The index of the ground that decides, and for a no the ids of the facts that block it. */
type Decider = { readonly rule: RuleIndex; readonly blocking: readonly string[] }

const notEntitledSummary = (
  catalogue: Catalogue,
  { entitlement, judgement, own }: ExplanationInput,
  { rule, blocking }: Decider,
): string => {
  const root: IndexedNode = { node: entitlement.grounds[rule]!.when, index: 0 }
  const unmet = decisiveComparisons(root, judgement.met[rule]!, false)
  const blockingLeaves = unmet.filter(({ leaf }) => blocking.includes(leaf.fact))
  // If no known fact blocks the ground by itself, only a consequence of them does, such as an age that fits no status.
  const reasons = phraseComparisons(catalogue, blockingLeaves.length > 0 ? blockingLeaves : unmet, own)
  return (catalogue.sayings ?? defaultSayings).notEntitled.replace('{because}', becauseClause(reasons))
}

const cannotTellSummary = (catalogue: Catalogue, { possible, missing }: Judgement): string => {
  const about = listInWords(
    missing.map((id) => factById(catalogue, id).about),
    'and',
  )
  return possible.includes('not-entitled')
    ? (catalogue.sayings ?? defaultSayings).open.replace('{facts}', about)
    : `You can get or ask for this. Which of these depends on ${about}.`
}

/** Returns the summary of an outcome. */
export const answerSummary = (catalogue: Catalogue, input: ExplanationInput, decider: Decider): string => {
  const { possible, met } = input.judgement
  const outcome = possible[0]!
  if (possible.length > 1) return cannotTellSummary(catalogue, input.judgement)
  if (outcome === 'not-entitled') return notEntitledSummary(catalogue, input, decider)
  const [{ when }, results] = [input.entitlement.grounds[decider.rule]!, met[decider.rule]!]
  // Several grounds may give the outcome between them, with none of them known to hold.
  const held = results[0] === true ? decisiveComparisons({ node: when, index: 0 }, results, true) : []
  const decisive = held.filter((compared) => !isPresumption(factById(catalogue, compared.leaf.fact), compared))
  const why = phraseComparisons(catalogue, decisive, input.own)
  if (outcome === 'entitled')
    return (catalogue.sayings ?? defaultSayings).entitled.replace('{because}', becauseClause(why))
  return askableSummaries[outcome](becauseClause(why), input.owed)
}
