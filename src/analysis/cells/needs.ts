// Joins the tables of the entitlements that meet one need, and splits people by one fact.
import { type Condition, leavesOf } from '../../core/rules/condition.ts'
import { timeDependentFacts, ageFact } from '../../core/rules/derive.ts'
import { beats } from '../../core/rules/outcome.ts'
import { type Axis, type Class, axesOf, cellCount, finestClasses, valuesApart } from '../../core/tables/classes.ts'
import type { TabledEntitlement, Domain } from '../../core/tables/domain.ts'
import { factIndexOf } from '../../core/tables/space.ts'
import { bestRuleAt } from '../../core/tables/table.ts'
import { compareIds } from './certificate.ts'
import { type Refinement, cellsIn, refine } from './refine.ts'
import { type ResultNumbering, resultsOf } from './results.ts'

/** The entitlements of one offer that meet a need, in the offer's order. */
export type NeedTables = readonly TabledEntitlement[]

/** The ids of the needs that some offers meet, sorted. */
export const needIds = (sides: readonly (readonly TabledEntitlement[])[]): readonly string[] =>
  [...new Set(sides.flat().map(({ entitlement }) => entitlement.need))].sort(compareIds)

/** The entitlements of one offer that meet a need. */
export const tablesMeeting = (side: readonly TabledEntitlement[], need: string): NeedTables =>
  side.filter(({ entitlement }) => entitlement.need === need)

/** The conditions of all grounds of some entitlements. */
export const tableConditions = (met: NeedTables): readonly Condition[] =>
  met.flatMap(({ table }) => table.rules.map(({ when }) => when))

/** Whether some condition names a fact. */
export const namesFact = (conditions: readonly Condition[], fact: string): boolean =>
  conditions.some((condition) => leavesOf(condition).some((leaf) => leaf.fact === fact))

/** The other facts in the constraints on a fact. */
const tiedTo = ({ catalogue }: Domain, fact: string): readonly string[] => {
  const constraints = catalogue.impossible.filter(({ when }) => namesFact([when], fact))
  const facts = constraints.flatMap(({ when }) => leavesOf(when).map((leaf) => leaf.fact))
  return [...new Set(facts)].filter((other) => other !== fact)
}

/**
 * Facts in which compared people need not be alike: no condition names them and nothing depends on them. There are two
 * kinds:
 * - facts counted from the same date as the person's years, if only facts of that date constrain them;
 * - facts that constraints tie to exactly one other fact, unless the law changes them with age.
 *
 * Whatever the other facts are, some value of a companion fact is possible.
 */
const companionFacts = (domain: Domain, conditions: readonly Condition[], id: string): readonly string[] => {
  const { facts, transitions } = domain.catalogue
  const years = ageFact(domain.catalogue)
  const ofOneDate = timeDependentFacts(facts)
    .filter(({ derivedFrom }) => derivedFrom.fact === years?.derivedFrom.fact)
    .map((fact) => fact.id)
  const isCompanion = (fact: string): boolean => {
    const tied = tiedTo(domain, fact)
    if (ofOneDate.includes(fact)) return tied.every((other) => ofOneDate.includes(other))
    return tied.length === 1 && !transitions.some((transition) => transition.fact === fact)
  }
  return facts
    .map((fact) => fact.id)
    .filter((fact) => fact !== id && fact !== years?.id && !namesFact(conditions, fact) && isCompanion(fact))
}

/** The constraints on a fact and on all facts linked to it, except the constraints on some facts. */
const linkedConstraints = (domain: Domain, fact: string, excepted: readonly string[]): readonly Condition[] => {
  const { catalogue, space, people } = domain
  const linked = people.linked([factIndexOf(space, fact)]).map((index) => space.axes[index]!.fact.id)
  return catalogue.impossible
    .map(({ when }) => when)
    .filter((when) => linked.some((id) => namesFact([when], id)) && !excepted.some((id) => namesFact([when], id)))
}

/**
 * The axes for comparing people who are alike in all but one fact; the axis of that fact comes last. Facts that
 * constraints link to it are split where the constraints split them. So in each cell, a value of the compared fact is
 * possible for everybody or for nobody. Every value of the compared fact is a class of its own. Companion facts have no
 * axis.
 */
const axesApart = (domain: Domain, conditions: readonly Condition[], id: string): readonly Axis[] => {
  const constraints = linkedConstraints(domain, id, companionFacts(domain, conditions, id))
  const axes = axesOf(domain.catalogue, [...conditions, ...constraints])
  const { fact } = domain.space.axes[factIndexOf(domain.space, id)]!
  const own = axes.find((axis) => axis.fact.id === id) ?? { fact, classes: finestClasses(fact, []) }
  return [...axes.filter((axis) => axis.fact.id !== id), ...valuesApart([own])]
}

/** One offer's results for a need, for each cell of a refinement that splits every fact of the need's tables. */
export type NeedResults = {
  readonly met: NeedTables
  /** For each cell, the number of the best result. */
  readonly best: Int32Array
  /** For each entitlement and cell, the number of the entitlement's result. */
  readonly own: readonly Int32Array[]
  /** The place of the ground that gives this result; undefined if no ground holds. */
  readonly ground: (entitlement: number, cell: number) => number | undefined
}

const bestResults = (own: readonly Int32Array[], cells: number, results: ResultNumbering): Int32Array => {
  const best = new Int32Array(cells)
  for (const numbers of own)
    for (let cell = 0; cell < cells; cell++) {
      const bestYet = best[cell]!
      const result = numbers[cell]!
      if (bestYet !== result && beats(results.all[result]!, results.all[bestYet]!)) best[cell] = result
    }
  return best
}

const valuesAtPlaces = (places: Int32Array, values: Int32Array): Int32Array => {
  const chosen = new Int32Array(places.length)
  for (let i = 0; i < chosen.length; i++) chosen[i] = values[places[i]!]!
  return chosen
}

/** Takes the best result of a need's tables in each cell; of equal results, that of the first entitlement. */
export const needResults = (refinement: Refinement, met: NeedTables, results: ResultNumbering): NeedResults => {
  const cells = met.map(({ table }) => cellsIn(refinement, table))
  const own = met.map(({ table }, i) => valuesAtPlaces(cells[i]!, resultsOf(table, results)))
  return {
    met,
    best: bestResults(own, refinement.grid.cells, results),
    own,
    ground: (entitlement, cell) => bestRuleAt(met[entitlement]!.table, cells[entitlement]![cell]!),
  }
}

/**
 * Everybody, split by one fact. A line is people alike in all other facts; cell `line * classes.length + i` is the
 * line's people in class `i` of the split fact.
 */
export type FactSplit = { readonly all: Refinement; readonly lines: Refinement; readonly classes: readonly Class[] }

/**
 * Splits everybody by one fact, as finely as some conditions require.
 *
 * @throws TooManyCells above ten million cells.
 */
export const splitByFact = (domain: Domain, conditions: readonly Condition[], fact: string): FactSplit => {
  const axes = axesApart(domain, conditions, fact)
  return { all: refine(domain, axes), lines: refine(domain, axes.slice(0, -1)), classes: axes.at(-1)!.classes }
}

/** How many cells `splitByFact` would make. */
export const splitCells = (domain: Domain, conditions: readonly Condition[], fact: string): number =>
  cellCount(axesApart(domain, conditions, fact))

/** The inhabited cells of a line, one for each class of the split fact that its people can have. */
export const cellsAlong = ({ all, classes }: FactSplit, line: number): readonly number[] => {
  const cells: number[] = []
  const end = (line + 1) * classes.length
  for (let cell = line * classes.length; cell < end; cell++) if (all.inhabited[cell] === 1) cells.push(cell)
  return cells
}

/** Marks each line of people. */
export const markLines = ({ lines }: FactSplit, markOf: (line: number) => number): Int32Array => {
  const marks = new Int32Array(lines.grid.cells)
  for (let line = 0; line < marks.length; line++) marks[line] = markOf(line)
  return marks
}
