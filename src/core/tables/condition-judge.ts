// Judges a condition by itself, for a person of whom facts may not be known. It decides no outcome: it is part of no table.
import { remembering } from '../remember.ts'
import type { Condition } from '../rules/condition.ts'
import { cellOf, lookupOf, membersOf } from './grid.ts'
import { type Met, compatibleCells, joinRows } from './join.ts'
import type { People } from './people.ts'
import { type CodedPerson, type Space, personKey } from './space.ts'
import type { TruthTable } from './truth.ts'

export type ConditionJudge = {
  readonly condition: Condition
  /** A key that two possible people share only if the condition is judged alike for both. */
  readonly keyOf: (coded: CodedPerson) => string | number
  /** Returns for a possible person whether each node of the condition is met, in `nodesOf` order. */
  readonly judge: (coded: CodedPerson) => readonly Met[]
}

/**
 * Prepares the judge of a condition, by the same engine and the same joins as an entitlement's grounds.
 *
 * @param truth The condition's truth table.
 */
export const conditionJudge = (
  domain: { readonly space: Space; readonly people: People },
  condition: Condition,
  truth: TruthTable,
): ConditionJudge => {
  const { space, people } = domain
  const lookup = lookupOf(space, truth.grid)
  const cells = { grid: truth.grid, lookup, members: membersOf(space, truth.grid) }
  const linked = people.linked(lookup.facts)
  const keyOf = (coded: CodedPerson): string | number => {
    const cell = cellOf(lookup, coded)
    return cell < 0 ? personKey(linked, coded) : cell
  }
  const join = (coded: CodedPerson): readonly Met[] =>
    joinRows(compatibleCells(domain, cells, coded).map((cell) => truth.rows[cell]!))
  return { condition, keyOf, judge: remembering(join, keyOf) }
}
