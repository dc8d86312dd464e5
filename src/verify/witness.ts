// Witnesses of a report: each is the lowest of the possible people in the first cell of its region.
import type { Axis } from '../core/classes.ts'
import { same } from './disagreement.ts'
import { type Person, classAt } from './population.ts'

/** Which of two people has the lower class in the first fact in which they differ. */
const lower = (axes: readonly Axis[], one: Person, other: Person): Person => {
  const axis = axes.find(({ fact }) => one[fact.id] !== other[fact.id])
  if (!axis) return one
  return classAt(axis, one[axis.fact.id]!) < classAt(axis, other[axis.fact.id]!) ? one : other
}

/**
 * Reads the facts of a witness.
 *
 * @param people The possible people of the first cell of its region.
 * @param axes The facts that it must have, and no others, split as finely as people are listed.
 * @throws Disagreement unless it is the lowest of them.
 */
export const witnessAt = (
  at: string,
  value: unknown,
  { people, axes }: { people: readonly Person[]; axes: readonly Axis[] },
): Person => {
  const lowest = people.reduce((low, person) => lower(axes, low, person))
  const facts = Object.fromEntries(axes.map(({ fact }) => [fact.id, lowest[fact.id]!]))
  same(at, value, facts)
  return facts
}
