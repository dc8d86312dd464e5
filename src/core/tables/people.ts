// Who can exist: whole people whom no `impossible` combination of the catalogue excludes.
import { remembering } from '../remember.ts'
import type { Catalogue } from '../rules/catalogue.ts'
import { type Lookup, cellOf, lookupOf } from './grid.ts'
import { type CodedPerson, type Space, isKnown, unknownPerson } from './space.ts'
import { type TruthTable, truthTable } from './truth.ts'

type Constraint = { readonly because: string; readonly lookup: Lookup; readonly holds: (coded: CodedPerson) => boolean }

/** Facts that constraints link, with the constraints that are decided once the facts up to a depth are set. */
type Component = { readonly facts: readonly number[]; readonly decided: readonly (readonly Constraint[])[] }

/** The digits that each fact of the space may still have; `undefined` is any. */
export type Allowed = readonly (readonly number[] | undefined)[]

export type Conflict = { readonly because: string; readonly facts: readonly string[] }

export type People = {
  /** Whether some whole person has, for each fact, one of the allowed digits. */
  readonly exists: (allowed: Allowed) => boolean
  /** Whether somebody agrees with all that is known. */
  readonly isPossible: (coded: CodedPerson) => boolean
  /** A smallest set of reasons why nobody does. */
  readonly conflicts: (coded: CodedPerson) => readonly Conflict[]
  /** These facts and all that constraints link to them. */
  readonly linked: (facts: readonly number[]) => readonly number[]
}

const componentsOf = (constraints: readonly Constraint[]): readonly Component[] => {
  const groups = constraints.reduce<readonly (readonly Constraint[])[]>((found, constraint) => {
    const touches = (group: readonly Constraint[]): boolean =>
      group.some(({ lookup }) => lookup.facts.some((fact) => constraint.lookup.facts.includes(fact)))
    return [[constraint, ...found.filter(touches).flat()], ...found.filter((group) => !touches(group))]
  }, [])
  return groups.map((group) => {
    const facts = [...new Set(group.flatMap(({ lookup }) => lookup.facts))].sort((a, b) => a - b)
    const depthOf = ({ lookup }: Constraint): number => Math.max(...lookup.facts.map((fact) => facts.indexOf(fact)))
    return { facts, decided: facts.map((_, depth) => group.filter((constraint) => depthOf(constraint) === depth)) }
  })
}

/** Depth first over the facts of a component, giving up a branch as soon as a constraint excludes it. */
const search = (space: Space, { facts, decided }: Component, allowed: Allowed): boolean => {
  const coded = unknownPerson(space)
  const from = (depth: number): boolean => {
    const fact = facts[depth]
    if (fact === undefined) return true
    const candidates = allowed[fact] ?? space.axes[fact]!.classes.keys()
    for (const classIndex of candidates) {
      coded[fact] = classIndex
      if (!decided[depth]!.some((constraint) => constraint.holds(coded)) && from(depth + 1)) return true
    }
    return false
  }
  return from(0)
}

const allowedBy = (space: Space, coded: CodedPerson): Allowed =>
  coded.map((classIndex, i) => (isKnown(space, coded, i) ? [classIndex] : undefined))

/** Drops every constraint without which nobody is still possible: what remains is a smallest explanation. */
const conflictsOf = (space: Space, constraints: readonly Constraint[], coded: CodedPerson): readonly Conflict[] => {
  const allowed = allowedBy(space, coded)
  const excludes = (some: readonly Constraint[]): boolean =>
    componentsOf(some).some((component) => !search(space, component, allowed))
  if (!excludes(constraints)) return []
  const needed = constraints.reduce((kept, constraint) => {
    const fewer = kept.filter((other) => other !== constraint)
    return excludes(fewer) ? fewer : kept
  }, constraints)
  return needed.map(({ because, lookup }) => ({
    because,
    facts: lookup.facts.filter((fact) => isKnown(space, coded, fact)).map((fact) => space.axes[fact]!.fact.id),
  }))
}

/** The truth tables of the catalogue's impossible combinations, decided by the engine like any other condition. */
export const constraintTables = (catalogue: Catalogue): Promise<readonly TruthTable[]> =>
  Promise.all(catalogue.impossible.map(({ when }) => truthTable(catalogue, when)))

/** The people of a space, given its catalogue's constraint tables. */
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
    satisfiable: remembering(
      (allowed: Allowed) => search(space, component, allowed),
      (allowed) => component.facts.map((fact) => allowed[fact]?.join('.') ?? '').join('|'),
    ),
    allows: remembering(
      (coded: CodedPerson) => search(space, component, allowedBy(space, coded)),
      (coded) => {
        let key = 0
        for (const fact of component.facts) key = key * (space.axes[fact]!.classes.length + 1) + coded[fact]!
        return key
      },
    ),
  }))
  return {
    exists: (allowed) => components.every((component) => component.satisfiable(allowed)),
    isPossible: (coded) => components.every((component) => component.allows(coded)),
    conflicts: (coded) => conflictsOf(space, constraints, coded),
    linked: (facts) => {
      const touched = components.filter((component) => component.facts.some((fact) => facts.includes(fact)))
      return [...new Set([...facts, ...touched.flatMap((component) => component.facts)])].sort((a, b) => a - b)
    },
  }
}
