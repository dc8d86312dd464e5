// Describes a box of cells as a region of possible people, and picks one of them as witness.
import type { Value } from '../../core/rules/condition.ts'
import { memberValue } from '../../core/tables/classes.ts'
import type { Domain } from '../../core/tables/domain.ts'
import { classesAt } from '../../core/tables/grid.ts'
import type { AllowedClasses } from '../../core/tables/people.ts'
import { type Region, rangeOf } from '../../core/tables/region.ts'
import { type Box, boxSpan } from './boxes.ts'
import type { Refinement } from './refine.ts'

/** Facts that a client can post to a check unchanged. */
export type WitnessFacts = Readonly<Record<string, Value>>

/** A refinement narrowed to people with the `given` class indexes in facts without an axis. */
export type NarrowedRefinement = { readonly refinement: Refinement; readonly given: AllowedClasses }

const allowedIn = (
  domain: Domain,
  { refinement, given }: NarrowedRefinement,
  spans: readonly (readonly number[])[],
): AllowedClasses => {
  const allowed = Array.from(domain.space.axes, (_, fact) => given[fact])
  refinement.lookup.facts.forEach((fact, axis) => {
    allowed[fact] = spans[axis]!.flatMap((place) => refinement.members[axis]![place]!)
  })
  return allowed
}

/** Choice facts that a region need not name: without them, it would include nobody else. */
const freeChoices = ({ space, people }: Domain, facts: readonly number[], box: AllowedClasses): ReadonlySet<number> => {
  const allowed = [...box]
  const free = facts.filter((fact) => {
    const others = [...space.axes[fact]!.classes.keys()].filter((classIndex) => !allowed[fact]!.includes(classIndex))
    const isFree = others.length === 0 || !people.exists(allowed.with(fact, others))
    if (isFree) allowed[fact] = undefined
    return isFree
  })
  return new Set(free)
}

/**
 * The region of a box's possible people. A number has the bounds that possible people reach; a choice has the values
 * that possible people have. The region omits numbers without bounds and choices that exclude nobody.
 */
export const regionIn = (domain: Domain, within: NarrowedRefinement, box: Box): Region => {
  const { space, people } = domain
  const allowed = allowedIn(domain, within, boxSpan(within.refinement, box))
  const { facts } = within.refinement.lookup
  const isNumber = (fact: number): boolean => space.axes[fact]!.fact.type === 'integer'
  const free = freeChoices(
    domain,
    facts.filter((fact) => !isNumber(fact)),
    allowed,
  )
  const named = facts.toSorted((one, other) => one - other).filter((fact) => !free.has(fact))
  const entries = named.map((index): [string, Region[string]] => {
    const { fact, classes } = space.axes[index]!
    const coded = allowed[index]!.filter((classIndex) => people.exists(allowed.with(index, [classIndex])))
    const possible = coded.sort((a, b) => a - b).map((classIndex) => classes[classIndex]!)
    return [fact.id, isNumber(index) ? rangeOf(fact, possible) : possible.map(memberValue)]
  })
  return Object.fromEntries(entries.filter(([, values]) => Object.keys(values).length > 0))
}

/**
 * A possible person in the first cell of a box, with a value for every axis. Each fact in turn, in the space's order,
 * has the lowest possible class.
 */
export const witnessIn = (
  { space, people }: Domain,
  { refinement, given }: NarrowedRefinement,
  { first }: Box,
): WitnessFacts => {
  const { grid, lookup, members } = refinement
  const classes = classesAt(grid, first)
  const allowed = Array.from(space.axes, (_, fact) => given[fact])
  lookup.facts.forEach((fact, axis) => (allowed[fact] = members[axis]![classes[axis]!]!))
  const facts = lookup.facts.toSorted((one, other) => one - other)
  for (const fact of facts) {
    const classIndex = allowed[fact]!.find((index) => people.exists(allowed.with(fact, [index])))
    if (classIndex === undefined) throw new Error('nobody can be in the cell of a witness')
    allowed[fact] = [classIndex]
  }
  return Object.fromEntries(
    facts.map((fact) => {
      const {
        fact: { id },
        classes: all,
      } = space.axes[fact]!
      return [id, memberValue(all[allowed[fact]![0]!]!)]
    }),
  )
}
