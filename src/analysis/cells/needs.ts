// Needs: what the entitlements that meet one need give together, person by person, with one fact set apart.
import { type Condition, leavesOf } from '../../core/rules/condition.ts'
import { passingFacts, yearsFact } from '../../core/rules/derive.ts'
import { beats } from '../../core/rules/outcome.ts'
import { type Axis, type Class, axesOf, classesOf } from '../../core/tables/classes.ts'
import type { Tabled, Domain } from '../../core/tables/domain.ts'
import { indexOf } from '../../core/tables/space.ts'
import { bestAt } from '../../core/tables/table.ts'
import { byId } from './certificate.ts'
import { type Refinement, cellsIn, refine } from './refine.ts'
import { type Numbering, resultsOf } from './results.ts'

/** The entitlements of one offer that meet a need, in the offer's order. */
export type Met = readonly Tabled[]

/** The needs that some offers meet, in plain order. */
export const needsOf = (sides: readonly (readonly Tabled[])[]): readonly string[] =>
  [...new Set(sides.flat().map(({ entitlement }) => entitlement.need))].sort(byId)

/** Those entitlements of one offer that meet a need. */
export const meeting = (side: readonly Tabled[], need: string): Met =>
  side.filter(({ entitlement }) => entitlement.need === need)

/** The conditions of some entitlements. */
export const conditionsOf = (met: Met): readonly Condition[] =>
  met.flatMap(({ table }) => table.rules.map(({ when }) => when))

/** Whether some condition names a fact. */
export const names = (conditions: readonly Condition[], fact: string): boolean =>
  conditions.some((condition) => leavesOf(condition).some((leaf) => leaf.fact === fact))

/** The facts that constraints tie one to. */
const tiedTo = ({ catalogue }: Domain, fact: string): readonly string[] => {
  const constraints = catalogue.impossible.filter(({ when }) => names([when], fact))
  const facts = constraints.flatMap(({ when }) => leavesOf(when).map((leaf) => leaf.fact))
  return [...new Set(facts)].filter((other) => other !== fact)
}

/**
 * Facts that move along with others, since no condition names them and nothing depends on them: those counted from the
 * same date as the years, where nothing but facts of that date constrains them, and those that constraints tie to one
 * other fact alone, unless the law changes them with age. Whatever the others are, somebody has some value of them.
 */
const movingAlong = (domain: Domain, conditions: readonly Condition[], id: string): readonly string[] => {
  const { facts, transitions } = domain.catalogue
  const years = yearsFact(domain.catalogue)
  const ofOneDate = passingFacts(facts)
    .filter(({ derivedFrom }) => derivedFrom.fact === years?.derivedFrom.fact)
    .map((fact) => fact.id)
  const moves = (fact: string): boolean => {
    const tied = tiedTo(domain, fact)
    if (ofOneDate.includes(fact)) return tied.every((other) => ofOneDate.includes(other))
    return tied.length === 1 && !transitions.some((transition) => transition.fact === fact)
  }
  return facts
    .map((fact) => fact.id)
    .filter((fact) => fact !== id && fact !== years?.id && !names(conditions, fact) && moves(fact))
}

/** The catalogue's constraints on facts that are linked to one, itself included, but for those on some facts. */
const constraintsOn = (domain: Domain, fact: string, but: readonly string[]): readonly Condition[] => {
  const { catalogue, space, people } = domain
  const linked = people.linked([indexOf(space, fact)]).map((index) => space.axes[index]!.fact.id)
  return catalogue.impossible
    .map(({ when }) => when)
    .filter((when) => linked.some((id) => names([when], id)) && !but.some((id) => names([when], id)))
}

/**
 * The axes on which people alike in all but one fact can be compared, that fact's last. Facts that constraints link to
 * it are split where the constraints are, so that in each cell either everybody or nobody could have a value of it.
 * Facts that move along are no axes.
 */
const axesApart = (domain: Domain, conditions: readonly Condition[], id: string): readonly Axis[] => {
  const constraints = constraintsOn(domain, id, movingAlong(domain, conditions, id))
  const axes = axesOf(domain.catalogue.facts, [...conditions, ...constraints])
  const { fact } = domain.space.axes[indexOf(domain.space, id)]!
  const own = axes.find((axis) => axis.fact.id === id) ?? { fact, classes: classesOf(fact, []) }
  return [...axes.filter((axis) => axis.fact.id !== id), own]
}

/** What one offer gives towards a need, cell by cell of a refinement that splits every fact of its tables. */
export type Towards = {
  readonly met: Met
  /** For each cell the number of the best result. */
  readonly best: Int32Array
  /** For each entitlement, for each cell, the number of what it gives, and the place of the ground that gives it. */
  readonly own: readonly Int32Array[]
  readonly ground: (entitlement: number, cell: number) => number | undefined
}

const bestOf = (own: readonly Int32Array[], cells: number, results: Numbering): Int32Array => {
  const best = new Int32Array(cells)
  for (const one of own)
    for (let cell = 0; cell < cells; cell++) {
      const now = best[cell]!
      const other = one[cell]!
      if (now !== other && beats(results.all[other]!, results.all[now]!)) best[cell] = other
    }
  return best
}

const through = (places: Int32Array, values: Int32Array): Int32Array => {
  const found = new Int32Array(places.length)
  for (let i = 0; i < found.length; i++) found[i] = values[places[i]!]!
  return found
}

/** Lays the tables of a need over each other; of equal results the entitlement that stands first counts. */
export const towards = (refinement: Refinement, met: Met, results: Numbering): Towards => {
  const cells = met.map(({ table }) => cellsIn(refinement, table))
  const own = met.map(({ table }, i) => through(cells[i]!, resultsOf(table, results)))
  return {
    met,
    best: bestOf(own, refinement.grid.cells, results),
    own,
    ground: (entitlement, cell) => bestAt(met[entitlement]!.table, cells[entitlement]![cell]!),
  }
}

/** Everybody, with one fact set apart: cell `line * classes.length + i` holds the people of a line at its class `i`. */
export type Apart = { readonly all: Refinement; readonly lines: Refinement; readonly classes: readonly Class[] }

/** Sets a fact apart, for people whom some conditions tell apart. */
export const apartBy = (domain: Domain, conditions: readonly Condition[], fact: string): Apart => {
  const axes = axesApart(domain, conditions, fact)
  return { all: refine(domain, axes), lines: refine(domain, axes.slice(0, -1)), classes: axes.at(-1)!.classes }
}

/** The cells of a line in which somebody can be, one for each value of the fact set apart that they can have. */
export const along = ({ all, classes }: Apart, line: number): readonly number[] => {
  const cells: number[] = []
  const end = (line + 1) * classes.length
  for (let cell = line * classes.length; cell < end; cell++) if (all.inhabited[cell] === 1) cells.push(cell)
  return cells
}

/** For each line of people its mark. */
export const markLines = ({ lines }: Apart, markOf: (line: number) => number): Int32Array => {
  const marks = new Int32Array(lines.grid.cells)
  for (let line = 0; line < marks.length; line++) marks[line] = markOf(line)
  return marks
}
