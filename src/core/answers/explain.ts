// Explains the outcome of an entitlement in plain words, with the law and the next steps.
import { type Catalogue, factById } from '../rules/catalogue.ts'
import { type IndexedNode, type Leaf, childNodes } from '../rules/condition.ts'
import {
  type Amount,
  type Answer,
  type Entitlement,
  type Ground,
  type Outcome,
  outcomeForStrength,
} from '../rules/model.ts'
import { type Worth, worthOf } from '../rules/worth.ts'
import type { Met } from '../tables/join.ts'
import type { NearestGround } from '../tables/nearest-ground.ts'
import { type DecidingGround, decidingGround, decidingRule, groundOutcome, isNo } from './deciding-ground.ts'
import { type GivenStep, type GivenTimedStep, giveSteps, joinSteps } from './given-steps.ts'
import { phraseComparison, capitalize } from './phrases.ts'
import { type ExplanationInput, answerSummary } from './summary.ts'

/** A condition in words, in the rule's own shape, and whether the person meets it; `null` means not known. */
export type Reason =
  | { readonly id: string; readonly fact: string; readonly text: string; readonly met: Met }
  | { readonly all: readonly Reason[]; readonly met: Met }
  | { readonly any: readonly Reason[]; readonly met: Met }
  | { readonly not: readonly Reason[]; readonly met: Met }

export type GroundAnswer = Omit<Ground, 'when' | 'from' | 'nextSteps'> & {
  readonly outcome: Answer
  readonly reasons: readonly Reason[]
  readonly nextSteps: readonly GivenStep[]
}

export type EntitlementAnswer = Pick<Entitlement, 'id' | 'title' | 'theme' | 'need' | 'owedBy'> &
  Worth & {
    /** Who owes the entitlement, in words. */
    readonly owedByText: string
    readonly outcome: Answer
    /** Only for `cannot-tell`: the outcomes still possible, best first, and the worst of them. */
    readonly possible?: readonly Outcome[]
    readonly atLeast?: Outcome
    readonly amount?: Amount
    readonly summary: string
    /** The ground that decides, or for a no the nearest one, in a flat list of reasons. */
    readonly deciding: DecidingGround
    /** Every ground. Worked out when somebody reads it: most of an answer's work and memory, and few need it. */
    readonly grounds: readonly GroundAnswer[]
    readonly missing: readonly string[]
    readonly nextSteps: readonly GivenStep[]
    /** For timelines: what to do before the outcome gets worse. */
    readonly beforeItEnds: readonly GivenTimedStep[]
  }

const reasonsOf = (catalogue: Catalogue, ground: Ground, met: readonly Met[]): readonly Reason[] => {
  const counts = new Map<string, number>()
  const leafReason = (leaf: Leaf, index: number): Reason => {
    const count = (counts.get(leaf.fact) ?? 0) + 1
    counts.set(leaf.fact, count)
    const text = capitalize(phraseComparison(factById(catalogue, leaf.fact), { leaf, met: true }))
    return { id: `${ground.id}.${leaf.fact}.${count}`, fact: leaf.fact, text, met: met[index]! }
  }
  const reason = (indexed: IndexedNode): Reason => {
    const { node, index } = indexed
    if ('fact' in node) return leafReason(node, index)
    const parts = childNodes(indexed).map(reason)
    if ('all' in node) return { all: parts, met: met[index]! }
    return 'any' in node ? { any: parts, met: met[index]! } : { not: parts, met: met[index]! }
  }
  const root: IndexedNode = { node: ground.when, index: 0 }
  return 'all' in ground.when ? childNodes(root).map(reason) : [reason(root)]
}

const groundAnswer = (
  catalogue: Catalogue,
  { entitlement, judgement, judgeStep }: ExplanationInput,
  i: number,
): GroundAnswer => {
  const [ground, met] = [entitlement.grounds[i]!, judgement.met[i]!]
  const { when: _when, from: _from, id, basis, strength, nextSteps, ...words } = ground
  return {
    id,
    basis,
    strength,
    outcome: groundOutcome(ground, met[0]!),
    reasons: reasonsOf(catalogue, ground, met),
    nextSteps: giveSteps(catalogue, nextSteps, judgeStep),
    ...words,
  }
}

/**
 * The grounds whose next steps help the person: those that give the outcome, because a person with a right needs no
 * steps for asking. If no ground is known to hold: those that may give the best outcome, or only the first of them if
 * other outcomes are possible too.
 */
const helpfulGrounds = ({ entitlement, judgement }: ExplanationInput): readonly Ground[] => {
  const [outcome, ...others] = judgement.possible
  const isOpen = others.length > 0
  const withMet = (met: Met): readonly Ground[] => entitlement.grounds.filter((_, i) => judgement.met[i]![0] === met)
  const givesOutcome = ({ strength }: Ground): boolean => outcomeForStrength[strength] === outcome
  const holding = withMet(true).filter((ground) => isOpen || givesOutcome(ground))
  if (holding.length > 0) return holding
  return withMet(null)
    .filter(givesOutcome)
    .slice(0, isOpen ? 1 : undefined)
}

const answerNextSteps = (catalogue: Catalogue, input: ExplanationInput): readonly GivenStep[] => {
  const { entitlement, judgement, owed, judgeStep } = input
  const own = helpfulGrounds(input).map(({ nextSteps }) => giveSteps(catalogue, nextSteps, judgeStep))
  const ifNot = isNo(judgement) ? (entitlement.ifNot ?? []) : []
  return joinSteps(catalogue, [...own, owed.contacts, giveSteps(catalogue, ifNot, judgeStep)])
}

/** What a person gets, or what is still open. */
const outcomeOf = ({
  possible,
  amount,
}: ExplanationInput['judgement']): Pick<EntitlementAnswer, 'outcome' | 'possible' | 'atLeast' | 'amount'> => ({
  outcome: possible.length > 1 ? 'cannot-tell' : possible[0]!,
  ...(possible.length > 1 ? { possible, atLeast: possible.at(-1)! } : {}),
  ...(amount === undefined ? {} : { amount }),
})

/**
 * Explains one judgement: every ground with its conditions, who owes the entitlement, and a summary of what decides.
 *
 * @param findNearest Returns the ground nearest to holding, and the facts that block it. Called only if the answer is
 *   "no".
 */
export const explain = (
  catalogue: Catalogue,
  input: ExplanationInput,
  findNearest: () => NearestGround | undefined,
): EntitlementAnswer => {
  const { entitlement, judgement, owed } = input
  const nearest = isNo(judgement) ? findNearest() : undefined
  const rule = decidingRule(entitlement.grounds, judgement, nearest?.rule)
  const { id, title, theme, need, owedBy } = entitlement
  return {
    id,
    title,
    theme,
    need,
    owedBy,
    ...worthOf(entitlement),
    owedByText: owed.text,
    ...outcomeOf(judgement),
    summary: answerSummary(catalogue, input, { rule, blocking: nearest?.facts ?? [] }),
    deciding: decidingGround(catalogue, entitlement.grounds[rule]!, { met: judgement.met[rule]!, own: input.own }),
    get grounds() {
      return entitlement.grounds.map((_, i) => groundAnswer(catalogue, input, i))
    },
    missing: judgement.missing,
    nextSteps: answerNextSteps(catalogue, input),
    beforeItEnds: giveSteps(catalogue, entitlement.beforeItEnds ?? [], input.judgeStep),
  }
}
