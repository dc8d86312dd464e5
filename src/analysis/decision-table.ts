// Builds a decision table as data: every possible person's outcome, and counts to prove that nobody is left out.
import type { Amount, Offer, Outcome } from '../core/rules/model.ts'
import type { TabledEntitlement, Domain } from '../core/tables/domain.ts'
import { type Region, regionOf } from '../core/tables/region.ts'
import { amountAt, codedPersonInCell, isInhabited, outcomeAt, truthRowsAt } from '../core/tables/table.ts'

type TableCell = {
  readonly people: Region
  readonly outcome: Outcome
  readonly amount?: Amount
  /** The ids of the grounds that hold. */
  readonly grounds: readonly string[]
}

/** The number of classes of each fact, and how many cells the table has, are impossible, and were evaluated. */
type TableCertificate = {
  readonly classes: Readonly<Record<string, number>>
  readonly cells: number
  readonly impossible: number
  readonly evaluated: number
}

/** The table of one entitlement. */
export type DecisionTable = {
  readonly offer: Pick<Offer, 'id' | 'digest'>
  readonly entitlement: string
  readonly facts: readonly string[]
  readonly cells: readonly TableCell[]
  readonly certificate: TableCertificate
}

const describeCell = (domain: Domain, { entitlement, table }: TabledEntitlement, cell: number): TableCell => {
  const rows = truthRowsAt(table, codedPersonInCell(domain.space, table, cell))
  const amount = amountAt(table, cell)
  return {
    people: regionOf(domain, table, cell),
    outcome: outcomeAt(table, cell),
    ...(amount ? { amount } : {}),
    grounds: entitlement.grounds.flatMap(({ id }, i) => (rows[i]![0] === 1 ? [id] : [])),
  }
}

/** Builds the table of one entitlement of an offer: one cell for each inhabited combination of classes. */
export const buildDecisionTable = (domain: Domain, { id, digest }: Offer, tabled: TabledEntitlement): DecisionTable => {
  const { table, entitlement } = tabled
  const { axes, cells } = table.grid
  const inhabited = Array.from({ length: cells }, (_, cell) => cell).filter((cell) => isInhabited(table, cell))
  return {
    offer: { id, digest },
    entitlement: entitlement.id,
    facts: axes.map(({ fact }) => fact.id),
    cells: inhabited.map((cell) => describeCell(domain, tabled, cell)),
    certificate: {
      classes: Object.fromEntries(axes.map(({ fact, classes }) => [fact.id, classes.length])),
      cells,
      impossible: cells - inhabited.length,
      evaluated: inhabited.length,
    },
  }
}
