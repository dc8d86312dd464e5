// A decision table as CSV (RFC 4180), one line for each cell.
import { stringify } from 'csv-stringify/sync'
import type { Fact } from '../../core/catalogue.ts'
import type { Region } from '../../core/region.ts'
import type { DecisionTable } from './decision-table.ts'

const isRange = (fact: Fact): boolean => fact.type === 'integer'

const columnsOf = (fact: Fact): readonly string[] => (isRange(fact) ? [`${fact.id}From`, `${fact.id}To`] : [fact.id])

const valuesOf = (fact: Fact, people: Region): readonly unknown[] => {
  const some = people[fact.id]
  if (some === undefined || 'map' in some) return [some?.map(String).join(' ')]
  return [some.from, some.to]
}

/** @param facts The facts of the table, in its order. */
export const tableCsv = ({ cells }: DecisionTable, facts: readonly Fact[]): string => {
  const header = [...facts.flatMap(columnsOf), 'outcome', 'amountGbp', 'amountPer', 'amountUpTo', 'grounds']
  const lines = cells.map(({ people, outcome, amount, grounds }) => [
    ...facts.flatMap((fact) => valuesOf(fact, people)),
    outcome,
    ...[amount?.gbp, amount?.per, amount?.upTo === undefined ? undefined : String(amount.upTo)],
    grounds.join(' '),
  ])
  return stringify([header, ...lines], { escape_formulas: true, record_delimiter: 'windows' })
}
