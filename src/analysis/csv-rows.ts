// Turns reports into flat rows under a row of column names. The caller quotes fields and guards against formulas.
import type { Fact } from '../core/rules/catalogue.ts'
import type { Value } from '../core/rules/condition.ts'
import type { Amount } from '../core/rules/model.ts'
import type { Region } from '../core/tables/region.ts'
import type { RegionChange } from './comparison/changes.ts'
import type { Comparison } from './comparison/compare.ts'
import type { DecisionTable } from './decision-table.ts'
import type { CliffEdge } from './gaps/cliff-edges.ts'
import { gapChangeKinds, type GapChangeReport } from './gaps/gap-changes.ts'
import type { Gap } from './gaps/gaps.ts'

/** Undefined if the field is empty: the region does not name the fact, or there is no amount. */
type CsvField = string | number | boolean | undefined
/** The column names, then the rows. */
export type Rows = readonly (readonly CsvField[])[]

/** The facts with columns of their own: all except dates, which no region names. */
const columnFacts = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ type }) => type !== 'date')

const peopleNames = (facts: readonly Fact[]): readonly string[] =>
  columnFacts(facts).flatMap(({ id, type }) => (type === 'integer' ? [`${id}From`, `${id}To`] : [id]))

/** Joins the values of a choice with spaces, because no value contains a space. */
const peopleFields = (facts: readonly Fact[], people: Region): readonly CsvField[] =>
  columnFacts(facts).flatMap(({ id, type }): readonly CsvField[] => {
    const part = people[id]
    if (type === 'integer') return part && !('map' in part) ? [part.from, part.to] : [undefined, undefined]
    return [part && 'map' in part ? part.map(String).join(' ') : undefined]
  })

const witnessNames = (facts: readonly Fact[], name: string): readonly string[] =>
  columnFacts(facts).map(({ id }) => `${name}.${id}`)

const witnessFields = (facts: readonly Fact[], witness: Readonly<Record<string, Value>>): readonly CsvField[] =>
  columnFacts(facts).map(({ id }) => witness[id])

const amountNames = (name: string): readonly string[] => ['Gbp', 'Per', 'UpTo'].map((part) => `${name}${part}`)

const amountFields = (amount: Amount | null | undefined): readonly CsvField[] => [
  amount?.gbp,
  amount?.per,
  amount?.upTo,
]

const changeFields = (facts: readonly Fact[], change: RegionChange): readonly CsvField[] => [
  ...[change.entitlement, change.from, change.to, change.direction],
  ...amountFields(change.amount?.before),
  ...amountFields(change.amount?.after),
  change.attribution,
  ...peopleFields(facts, change.people),
  ...[change.cells, change.text],
  ...witnessFields(facts, change.witness.facts),
]

/** Makes one row for each change. */
export const changeRows = ({ changes }: Pick<Comparison, 'changes'>, facts: readonly Fact[]): Rows => [
  [
    ...['entitlement', 'from', 'to', 'direction', ...amountNames('amountBefore'), ...amountNames('amountAfter')],
    ...['attribution', ...peopleNames(facts), 'cells', 'text', ...witnessNames(facts, 'witness')],
  ],
  ...changes.map((change) => changeFields(facts, change)),
]

const gapNames = (facts: readonly Fact[]): readonly string[] => [
  ...['need', 'entitlements', 'basis', ...peopleNames(facts), 'value', 'outcome', ...amountNames('amount')],
  ...['explained', 'cells', 'text', ...witnessNames(facts, 'witness')],
]

/** Makes one row for each value of the compared fact, so that each row has a complete witness. */
const gapFields = (facts: readonly Fact[], by: string, gap: Gap): Rows =>
  Object.entries(gap.witness.values).map(([key, value]) => [
    ...[gap.need, gap.entitlements.join(' '), gap.basis.join(' ')],
    ...peopleFields(facts, gap.people),
    ...[key, gap.outcomes[key], ...amountFields(gap.amounts?.[key])],
    ...[gap.explained?.reason, gap.cells, gap.text],
    ...witnessFields(facts, { ...gap.witness.facts, [by]: value }),
  ])

/** Makes one row for each gap and value of the compared fact, with the gap's number first. */
export const gapRows = (
  { gaps, by }: { readonly gaps: readonly Gap[]; readonly by: string },
  facts: readonly Fact[],
): Rows => [
  ['gap', ...gapNames(facts)],
  ...gaps.flatMap((gap, i) => gapFields(facts, by, gap).map((fields) => [i + 1, ...fields])),
]

/** Makes one row for each gap change, side and value of the pair, with the gap's number, kind and side first. */
export const gapChangeRows = (changes: GapChangeReport, facts: readonly Fact[]): Rows => {
  const numbered = gapChangeKinds.flatMap((kind) => changes[kind].map((change) => ({ kind, ...change })))
  const rowsOf = (gap: Gap | null, start: readonly CsvField[]): Rows =>
    gap ? gapFields(facts, changes.by, gap).map((fields) => [...start, ...fields]) : []
  return [
    ['gap', 'fate', 'side', ...gapNames(facts)],
    ...numbered.flatMap(({ kind, before, after }, i) => [
      ...rowsOf(before, [i + 1, kind, 'before']),
      ...rowsOf(after, [i + 1, kind, 'after']),
    ]),
  ]
}

/**
 * Makes one row for each cell of a decision table.
 *
 * @param facts The facts of the table, in the table's order.
 */
export const tableRows = ({ cells }: Pick<DecisionTable, 'cells'>, facts: readonly Fact[]): Rows => [
  [...peopleNames(facts), 'outcome', ...amountNames('amount'), 'grounds'],
  ...cells.map(({ people, outcome, amount, grounds }) => [
    ...peopleFields(facts, people),
    outcome,
    ...amountFields(amount),
    grounds.join(' '),
  ]),
]

/** Makes one row for each cliff edge. */
export const cliffEdgeRows = (
  { cliffEdges }: { readonly cliffEdges: readonly CliffEdge[] },
  facts: readonly Fact[],
): Rows => [
  [
    ...['need', 'fact', 'at', 'from', 'to', ...amountNames('amountBefore'), ...amountNames('amountAfter')],
    ...[...peopleNames(facts), 'cells', 'text', ...witnessNames(facts, 'before'), ...witnessNames(facts, 'after')],
  ],
  ...cliffEdges.map((edge) => [
    ...[edge.need, edge.fact, edge.at, edge.from, edge.to],
    ...amountFields(edge.amount?.before),
    ...amountFields(edge.amount?.after),
    ...peopleFields(facts, edge.people),
    ...[edge.cells, edge.text],
    ...witnessFields(facts, edge.witness.before),
    ...witnessFields(facts, edge.witness.after),
  ]),
]
