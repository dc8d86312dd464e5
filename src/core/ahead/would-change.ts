// Finds the smallest sets of steps that would improve an answer, by trying each set on the tables.
import { listInWords, phraseComparison } from '../answers/phrases.ts'
import { type Fact, factById } from '../rules/catalogue.ts'
import type { Value } from '../rules/condition.ts'
import { type Outcome, outcomes } from '../rules/model.ts'
import type { TabledEntitlement, Domain } from '../tables/domain.ts'
import type { CodedPerson } from '../tables/space.ts'
import { type FactChange, applyFactChanges, factChangeSets } from './fact-changes.ts'
import { type Need, type Rank, type NeedRanks, guaranteedRank } from './need-ranks.ts'

/** A change of one fact, in words. `to` is a list only if several values have the same effect. */
export type ChangedFact = { readonly fact: string; readonly to: Value | readonly Value[]; readonly text: string }

/** A set of changes that leads to a better outcome. */
export type Improvement = {
  readonly changes: readonly ChangedFact[]
  readonly outcome: Outcome
  /** The other entitlements that the same changes would end or lower. */
  readonly warning?: string
}

/** A longer list would help nobody. */
const MAX_IMPROVEMENTS = 5

/** A set of changes that improves a need, the rank that it leads to, and a warning or an empty string. */
type ImprovingSet = { readonly factChanges: readonly FactChange[]; readonly rank: Rank; readonly warning: string }

/** The offer, its tables and its need ranks: everything that looking ahead reads. */
export type LookAhead = {
  readonly domain: Domain
  readonly needRanks: NeedRanks
  readonly tabled: readonly TabledEntitlement[]
  readonly facts: readonly Fact[]
}

/** Names the entitlements that the person would have less of, in needs that are then met less well. */
const lossWarning = ({ needRanks, tabled }: LookAhead, before: CodedPerson, after: CodedPerson): string => {
  const worse = needRanks.needs.filter(
    (need) => guaranteedRank(needRanks, need, after) > guaranteedRank(needRanks, need, before),
  )
  const isLower = (index: number): boolean =>
    needRanks.rankRange(index, after).worst > needRanks.rankRange(index, before).worst
  const titles = worse.flatMap(({ members }) => members.filter(isLower).map((i) => tabled[i]!.entitlement.title))
  return titles.length === 0 ? '' : `This would end or lower: ${listInWords(titles, 'and')}`
}

/** Every set of changes that makes a possible person whose need is better met for certain. */
const improvingSets = (
  lookAhead: LookAhead,
  coded: CodedPerson,
  { need, factChanges }: { need: Need; factChanges: readonly FactChange[] },
) => {
  const { domain, needRanks } = lookAhead
  const rank = guaranteedRank(needRanks, need, coded)
  return factChangeSets(factChanges).flatMap((set): readonly ImprovingSet[] => {
    const after = applyFactChanges(coded, set)
    if (!domain.people.isPossible(after)) return []
    const rankAfter = guaranteedRank(needRanks, need, after)
    return rankAfter < rank
      ? [{ factChanges: set, rank: rankAfter, warning: lossWarning(lookAhead, coded, after) }]
      : []
  })
}

/** Leaves out every set that is no better than another set of fewer changes to some of the same facts. */
const minimalSets = (sets: readonly ImprovingSet[]): readonly ImprovingSet[] => {
  const changesFewer = (smaller: ImprovingSet, larger: ImprovingSet): boolean =>
    smaller.factChanges.length < larger.factChanges.length &&
    smaller.factChanges.every(({ fact }) => larger.factChanges.some((factChange) => factChange.fact === fact))
  return sets.filter((set) => !sets.some((other) => other.rank <= set.rank && changesFewer(other, set)))
}

/** Encodes what a change leads to in every set that contains it; equal for changes of equal effect. */
const effectKey = (factChange: FactChange, sets: readonly ImprovingSet[]): string =>
  JSON.stringify(
    sets
      .filter(({ factChanges }) => factChanges.includes(factChange))
      .map(({ factChanges, rank, warning }) => [
        factChanges.map((other) => other !== factChange && other.classIndex),
        rank,
        warning,
      ]),
  )

/** Groups the changes that share a text of the catalogue and have equal effects, so that one text covers a group. */
const groupByEffect = (
  factChanges: readonly FactChange[],
  sets: readonly ImprovingSet[],
): readonly (readonly FactChange[])[] => {
  const groups = new Map<string, readonly FactChange[]>()
  for (const factChange of factChanges) {
    const key = `${factChange.change.text} ${effectKey(factChange, sets)}`
    groups.set(key, [...(groups.get(key) ?? []), factChange])
  }
  return [...groups.values()]
}

/** The catalogue's text if the group covers every value of the change; otherwise a text of the group's values. */
const groupText = (
  fact: Fact,
  { change, group }: { change: FactChange['change']; group: readonly FactChange[] },
): string => {
  if (group.length === change.to.length) return change.text
  const leaf = { fact: fact.id, operator: 'in' as const, value: group.map(({ value }) => value) }
  return `If ${phraseComparison(fact, { leaf, met: true })}`
}

/** Describes a group of changes that share a text of the catalogue and have equal effects. */
export const describeFactChanges = (facts: readonly Fact[], group: readonly FactChange[]): ChangedFact => {
  const { change } = group[0]!
  const fact = factById({ facts }, change.fact)
  const values = group.map(({ value }) => value)
  return { fact: fact.id, to: values.length === 1 ? values[0]! : values, text: groupText(fact, { change, group }) }
}

/**
 * Finds the smallest sets of steps that lead a person to a better outcome for a need.
 *
 * @param factChanges The steps that the person can take now.
 * @returns At most five sets, those with the fewest steps and then the best outcome first. Steps of equal effect are
 * merged. A set has a warning if it would end or lower other entitlements.
 */
export const findImprovements = (
  lookAhead: LookAhead,
  coded: CodedPerson,
  { need, factChanges }: { need: Need; factChanges: readonly FactChange[] },
): readonly Improvement[] => {
  const relevant = factChanges.filter(({ fact }) => need.facts.includes(fact))
  const sets = improvingSets(lookAhead, coded, { need, factChanges: relevant })
  if (sets.length === 0) return []
  const groups = groupByEffect(relevant, sets)
  const groupOf = (factChange: FactChange) => groups.find(([first]) => first === factChange)
  // One set stands for all whose changes are of the same groups: the set of each group's first change.
  const representatives = minimalSets(sets).filter((set) => set.factChanges.every(groupOf))
  return representatives
    .toSorted((a, b) => a.factChanges.length - b.factChanges.length || a.rank - b.rank)
    .slice(0, MAX_IMPROVEMENTS)
    .map(({ factChanges: set, rank, warning }) => ({
      changes: set.map((factChange) => describeFactChanges(lookAhead.facts, groupOf(factChange)!)),
      outcome: outcomes[rank]!,
      ...(warning === '' ? {} : { warning }),
    }))
}
