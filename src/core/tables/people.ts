// Decides who can exist: whole people whom no `impossible` combination of the catalogue excludes.
import { remembering } from '../remember.ts'
import type { Catalogue } from '../rules/catalogue.ts'
import { type ClassMembers, type Lookup, cellOf, lookupOf } from './grid.ts'
import { type CodedPerson, type FactIndex, type Space, isKnown, unknownPerson } from './space.ts'
import { type TruthTable, truthTable } from './truth.ts'

/** An `impossible` combination: nobody for whom it holds can exist. */
type Constraint = { readonly because: string; readonly lookup: Lookup; readonly holds: (coded: CodedPerson) => boolean }

/**
 * Facts that constraints link, directly or through other facts. `decided[depth]` has the constraints whose facts are
 * all known once `facts[0]` to `facts[depth]` are.
 */
type Component = { readonly facts: readonly FactIndex[]; readonly decided: readonly (readonly Constraint[])[] }

/** For each fact of the space, the classes that it may still have; `undefined` stands for any class. */
export type AllowedClasses = readonly (ClassMembers | undefined)[]

/** A constraint that contradicts known facts: the reason, and the ids of those facts. */
export type Conflict = { readonly because: string; readonly facts: readonly string[] }

export type People = {
  /** Returns whether any whole person has an allowed class for each fact. */
  readonly exists: (allowed: AllowedClasses) => boolean
  /** Returns whether any whole person has all the known facts. */
  readonly isPossible: (coded: CodedPerson) => boolean
  /** Returns a smallest set of constraints that together exclude everybody; none if the person is possible. */
  readonly conflicts: (coded: CodedPerson) => readonly Conflict[]
  /** Returns the given facts and all facts that constraints link to them, in the order of the space. */
  readonly linked: (facts: readonly FactIndex[]) => readonly FactIndex[]
}

/** Groups constraints that share facts. Components share no fact, so each can be searched on its own. */
const componentsOf = (constraints: readonly Constraint[]): readonly Component[] => {
  const groups = constraints.reduce<readonly (readonly Constraint[])[]>((previous, constraint) => {
    const sharesFact = (group: readonly Constraint[]): boolean =>
      group.some(({ lookup }) => lookup.facts.some((fact) => constraint.lookup.facts.includes(fact)))
    return [[constraint, ...previous.filter(sharesFact).flat()], ...previous.filter((group) => !sharesFact(group))]
  }, [])
  return groups.map((group) => {
    const facts = [...new Set(group.flatMap(({ lookup }) => lookup.facts))].sort((a, b) => a - b)
    const depthOf = ({ lookup }: Constraint): number => Math.max(...lookup.facts.map((fact) => facts.indexOf(fact)))
    return { facts, decided: facts.map((_, depth) => group.filter((constraint) => depthOf(constraint) === depth)) }
  })
}

/**
 * Returns whether a component's facts can have allowed classes without meeting a constraint. The search is depth first,
 * and abandons a branch as soon as a constraint holds.
 */
const isSatisfiable = (space: Space, { facts, decided }: Component, allowed: AllowedClasses): boolean => {
  const coded = unknownPerson(space)
  const searchFrom = (depth: number): boolean => {
    const fact = facts[depth]
    if (fact === undefined) return true
    const candidates = allowed[fact] ?? space.axes[fact]!.classes.keys()
    for (const classIndex of candidates) {
      coded[fact] = classIndex
      if (!decided[depth]!.some((constraint) => constraint.holds(coded)) && searchFrom(depth + 1)) return true
    }
    return false
  }
  return searchFrom(0)
}

/** Allows the known class of each known fact, and any class of the others. */
const allowKnown = (space: Space, coded: CodedPerson): AllowedClasses =>
  coded.map((classIndex, fact) => (isKnown(space, coded, fact) ? [classIndex] : undefined))

/** Drops every constraint without which the person is still impossible. The rest are a smallest explanation. */
const findConflicts = (space: Space, constraints: readonly Constraint[], coded: CodedPerson): readonly Conflict[] => {
  const allowed = allowKnown(space, coded)
  const excludesPerson = (subset: readonly Constraint[]): boolean =>
    componentsOf(subset).some((component) => !isSatisfiable(space, component, allowed))
  if (!excludesPerson(constraints)) return []
  const needed = constraints.reduce((remaining, constraint) => {
    const fewer = remaining.filter((other) => other !== constraint)
    return excludesPerson(fewer) ? fewer : remaining
  }, constraints)
  return needed.map(({ because, lookup }) => ({
    because,
    facts: lookup.facts.filter((fact) => isKnown(space, coded, fact)).map((fact) => space.axes[fact]!.fact.id),
  }))
}

/** Decides the catalogue's `impossible` combinations, by the engine like any other condition. */
export const constraintTables = (catalogue: Catalogue): Promise<readonly TruthTable[]> =>
  Promise.all(catalogue.impossible.map(({ when }) => truthTable(catalogue, when)))

/**
 * Builds the people of a space.
 *
 * @param tables The result of `constraintTables`.
 */
export const peopleOf = (space: Space, catalogue: Catalogue, tables: readonly TruthTable[]): People => {
  const constraints = tables.map((table, i): Constraint => {
    const lookup = lookupOf(space, table.grid)
    return {
      because: catalogue.impossible[i]!.because,
      lookup,
      holds: (coded) => table.rows[cellOf(lookup, coded)]?.[0] === 1,
    }
  })
  const components = componentsOf(constraints).map((component) => ({
    facts: component.facts,
    exists: remembering(
      (allowed: AllowedClasses) => isSatisfiable(space, component, allowed),
      (allowed) => component.facts.map((fact) => allowed[fact]?.join('.') ?? '').join('|'),
    ),
    isPossible: remembering(
      (coded: CodedPerson) => isSatisfiable(space, component, allowKnown(space, coded)),
      (coded) => {
        let key = 0
        for (const fact of component.facts) key = key * (space.axes[fact]!.classes.length + 1) + coded[fact]!
        return key
      },
    ),
  }))
  return {
    exists: (allowed) => components.every((component) => component.exists(allowed)),
    isPossible: (coded) => components.every((component) => component.isPossible(coded)),
    conflicts: (coded) => findConflicts(space, constraints, coded),
    linked: (facts) => {
      const touched = components.filter((component) => component.facts.some((fact) => facts.includes(fact)))
      return [...new Set([...facts, ...touched.flatMap((component) => component.facts)])].sort((a, b) => a - b)
    },
  }
}
