// Reports as flat rows under one line of names. Whoever prints them quotes them and guards against formulas.
import type { Fact } from '../core/rules/catalogue.ts'
import type { Value } from '../core/rules/condition.ts'
import type { Amount } from '../core/rules/model.ts'
import type { Region } from '../core/tables/region.ts'
import type { Change } from './comparison/changes.ts'
import type { Comparison } from './comparison/compare.ts'
import type { DecisionTable } from './decision-table.ts'
import type { CliffEdge } from './gaps/cliff-edges.ts'
import { gapChangeKinds, type GapChanges } from './gaps/gap-changes.ts'
import type { Gap } from './gaps/gaps.ts'

/** Empty where there is nothing to say: a fact that is free, an amount that is not paid. */
type Field = string | number | boolean | undefined
/** The names of the columns, and then the rows. */
export type Rows = readonly (readonly Field[])[]

const asked = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ type }) => type !== 'date')

const peopleNames = (facts: readonly Fact[]): readonly string[] =>
  asked(facts).flatMap(({ id, type }) => (type === 'integer' ? [`${id}From`, `${id}To`] : [id]))

/** Choices with a space between: no value has one in it. */
const peopleFields = (facts: readonly Fact[], people: Region): readonly Field[] =>
  asked(facts).flatMap(({ id, type }): readonly Field[] => {
    const some = people[id]
    if (type === 'integer') return some && !('map' in some) ? [some.from, some.to] : [undefined, undefined]
    return [some && 'map' in some ? some.map(String).join(' ') : undefined]
  })

const witnessNames = (facts: readonly Fact[], name: string): readonly string[] =>
  asked(facts).map(({ id }) => `${name}.${id}`)

const witnessFields = (facts: readonly Fact[], witness: Readonly<Record<string, Value>>): readonly Field[] =>
  asked(facts).map(({ id }) => witness[id])

const amountNames = (name: string): readonly string[] => ['Gbp', 'Per', 'UpTo'].map((part) => `${name}${part}`)

const amountFields = (amount: Amount | null | undefined): readonly Field[] => [amount?.gbp, amount?.per, amount?.upTo]

const changeFields = (facts: readonly Fact[], change: Change): readonly Field[] => [
  ...[change.entitlement, change.from, change.to, change.direction],
  ...amountFields(change.amount?.before),
  ...amountFields(change.amount?.after),
  change.attribution,
  ...peopleFields(facts, change.people),
  ...[change.cells, change.text],
  ...witnessFields(facts, change.witness.facts),
]

/** One row for each change. */
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

/** One row for each value of the compared fact, so that a witness is whole. */
const gapFields = (facts: readonly Fact[], by: string, gap: Gap): Rows =>
  Object.entries(gap.witness.values).map(([key, value]) => [
    ...[gap.need, gap.entitlements.join(' '), gap.basis.join(' ')],
    ...peopleFields(facts, gap.people),
    ...[key, gap.outcomes[key], ...amountFields(gap.amounts?.[key])],
    ...[gap.explained?.reason, gap.cells, gap.text],
    ...witnessFields(facts, { ...gap.witness.facts, [by]: value }),
  ])

/** One row for each gap and value of the compared fact; gaps are numbered. */
export const gapRows = (
  { gaps, by }: { readonly gaps: readonly Gap[]; readonly by: string },
  facts: readonly Fact[],
): Rows => [
  ['gap', ...gapNames(facts)],
  ...gaps.flatMap((gap, i) => gapFields(facts, by, gap).map((fields) => [i + 1, ...fields])),
]

/** One row for each gap before and after and each of its two values; what becomes of it comes first. */
export const gapChangeRows = (changes: GapChanges, facts: readonly Fact[]): Rows => {
  const found = gapChangeKinds.flatMap((fate) => changes[fate].map((change) => ({ fate, ...change })))
  const rowsOf = (gap: Gap | null, start: readonly Field[]): Rows =>
    gap ? gapFields(facts, changes.by, gap).map((fields) => [...start, ...fields]) : []
  return [
    ['gap', 'fate', 'side', ...gapNames(facts)],
    ...found.flatMap(({ fate, before, after }, i) => [
      ...rowsOf(before, [i + 1, fate, 'before']),
      ...rowsOf(after, [i + 1, fate, 'after']),
    ]),
  ]
}

/** One row for each cell of a decision table. @param facts Those of the table, in its order. */
export const tableRows = ({ cells }: Pick<DecisionTable, 'cells'>, facts: readonly Fact[]): Rows => [
  [...peopleNames(facts), 'outcome', ...amountNames('amount'), 'grounds'],
  ...cells.map(({ people, outcome, amount, grounds }) => [
    ...peopleFields(facts, people),
    outcome,
    ...amountFields(amount),
    grounds.join(' '),
  ]),
]

/** One row for each cliff edge. */
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
