// What would change an answer: the smallest sets of steps by which a need is better met, each tried on the tables.
import { list, say } from '../answers/say.ts'
import { type Fact, factOf } from '../rules/catalogue.ts'
import type { Value } from '../rules/condition.ts'
import { type Outcome, outcomes } from '../rules/model.ts'
import type { Tabled, Domain } from '../tables/domain.ts'
import type { CodedPerson } from '../tables/space.ts'
import { type FactChange, moved, setsOf } from './fact-changes.ts'
import { type Need, type Rank, type NeedRanks, sureOf } from './need-ranks.ts'

/** One fact that would be otherwise. `to` is a list only where several values have one effect. */
export type Otherwise = { readonly fact: string; readonly to: Value | readonly Value[]; readonly text: string }

export type WouldChange = {
  readonly changes: readonly Otherwise[]
  readonly outcome: Outcome
  /** What else the same steps would end or lower. */
  readonly warning?: string
}

/** More than this many ways tell a person nothing. */
const MOST = 5

type Reached = { readonly moves: readonly FactChange[]; readonly rank: Rank; readonly warning: string }

/** What a person's needs are met at, and what it takes to say so. */
export type LookAhead = {
  readonly domain: Domain
  readonly needRanks: NeedRanks
  readonly tabled: readonly Tabled[]
  readonly facts: readonly Fact[]
}

/** The titles of what a person would have less of, where the need is then met less well. */
const warningOf = ({ needRanks, tabled }: LookAhead, before: CodedPerson, after: CodedPerson): string => {
  const worse = needRanks.needs.filter((need) => sureOf(needRanks, need, after) > sureOf(needRanks, need, before))
  const isLower = (index: number): boolean => needRanks.of(index, after).worst > needRanks.of(index, before).worst
  const titles = worse.flatMap(({ members }) => members.filter(isLower).map((i) => tabled[i]!.entitlement.title))
  return titles.length === 0 ? '' : `This would end or lower: ${list(titles, 'and')}`
}

/** Every set of moves that makes a possible person whose need is sure to be better met. */
const better = (
  lookAhead: LookAhead,
  coded: CodedPerson,
  { need, moves }: { need: Need; moves: readonly FactChange[] },
) => {
  const { domain, needRanks } = lookAhead
  const rank = sureOf(needRanks, need, coded)
  return setsOf(moves).flatMap((set): readonly Reached[] => {
    const after = moved(coded, set)
    if (!domain.people.isPossible(after)) return []
    const reached = sureOf(needRanks, need, after)
    return reached < rank ? [{ moves: set, rank: reached, warning: warningOf(lookAhead, coded, after) }] : []
  })
}

/** Leaves out every set of which a part alone does as well. */
const minimal = (reached: readonly Reached[]): readonly Reached[] => {
  const isPart = (other: Reached, one: Reached): boolean =>
    other.moves.length < one.moves.length &&
    other.moves.every(({ fact }) => one.moves.some((move) => move.fact === fact))
  return reached.filter((one) => !reached.some((other) => other.rank <= one.rank && isPart(other, one)))
}

/** What a move does in every company it may be in. */
const effectOf = (move: FactChange, reached: readonly Reached[]): string =>
  JSON.stringify(
    reached
      .filter(({ moves }) => moves.includes(move))
      .map(({ moves, rank, warning }) => [moves.map((other) => other !== move && other.classIndex), rank, warning]),
  )

/** Moves of one change that do the same, together: they are said as one. */
const alike = (moves: readonly FactChange[], reached: readonly Reached[]): readonly (readonly FactChange[])[] => {
  const groups = new Map<string, readonly FactChange[]>()
  for (const move of moves) {
    const key = `${move.change.text} ${effectOf(move, reached)}`
    groups.set(key, [...(groups.get(key) ?? []), move])
  }
  return [...groups.values()]
}

/** The words of a change where all that it names do alike, otherwise those of the values that do. */
const textOf = (
  fact: Fact,
  { change, group }: { change: FactChange['change']; group: readonly FactChange[] },
): string => {
  if (group.length === change.to.length) return change.text
  const leaf = { fact: fact.id, operator: 'in' as const, value: group.map(({ value }) => value) }
  return `If ${say(fact, { leaf, met: true })}`
}

/** Moves of one change and one effect, in words. */
export const otherwise = (facts: readonly Fact[], group: readonly FactChange[]): Otherwise => {
  const { change } = group[0]!
  const fact = factOf({ facts }, change.fact)
  const values = group.map(({ value }) => value)
  return { fact: fact.id, to: values.length === 1 ? values[0]! : values, text: textOf(fact, { change, group }) }
}

/**
 * The smallest sets of steps that lead a person to a better outcome for a need, fewest and best first.
 *
 * @param moves The steps that the person can take now.
 * @returns At most five; steps of equal effect are merged, and each says what else it would end or lower.
 */
export const wouldChange = (
  lookAhead: LookAhead,
  coded: CodedPerson,
  { need, moves }: { need: Need; moves: readonly FactChange[] },
): readonly WouldChange[] => {
  const own = moves.filter(({ fact }) => need.facts.includes(fact))
  const reached = better(lookAhead, coded, { need, moves: own })
  if (reached.length === 0) return []
  const groups = alike(own, reached)
  const firsts = minimal(reached).filter(({ moves: set }) =>
    set.every((move) => groups.some(([first]) => first === move)),
  )
  return firsts
    .toSorted((a, b) => a.moves.length - b.moves.length || a.rank - b.rank)
    .slice(0, MOST)
    .map(({ moves: set, rank, warning }) => ({
      changes: set.map((move) =>
        otherwise(
          lookAhead.facts,
          groups.find(([first]) => first === move)!,
        ),
      ),
      outcome: outcomes[rank]!,
      ...(warning === '' ? {} : { warning }),
    }))
}
