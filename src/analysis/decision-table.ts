// A decision table as data: what every possible person gets, and proof that nobody was left out.
import type { Amount, Offer, Outcome } from '../core/rules/model.ts'
import type { Tabled, Domain } from '../core/tables/domain.ts'
import { type Region, regionOf } from '../core/tables/region.ts'
import { amountAt, codedAt, isInhabited, outcomeAt, rowsAt } from '../core/tables/table.ts'

type Cell = {
  readonly people: Region
  readonly outcome: Outcome
  readonly amount?: Amount
  /** The grounds that hold. */
  readonly grounds: readonly string[]
}

type Certificate = {
  readonly classes: Readonly<Record<string, number>>
  readonly cells: number
  readonly impossible: number
  readonly evaluated: number
}

export type DecisionTable = {
  readonly offer: Pick<Offer, 'id' | 'digest'>
  readonly entitlement: string
  readonly facts: readonly string[]
  readonly cells: readonly Cell[]
  readonly certificate: Certificate
}

const cellAt = (domain: Domain, { entitlement, table }: Tabled, cell: number): Cell => {
  const rows = rowsAt(table, codedAt(domain.space, table, cell))
  const amount = amountAt(table, cell)
  return {
    people: regionOf(domain, table, cell),
    outcome: outcomeAt(table, cell),
    ...(amount ? { amount } : {}),
    grounds: entitlement.grounds.flatMap(({ id }, i) => (rows[i]![0] === 1 ? [id] : [])),
  }
}

/** The table of one entitlement of an offer: one cell for each combination of classes in which somebody can be. */
export const decisionTable = (domain: Domain, { id, digest }: Offer, tabled: Tabled): DecisionTable => {
  const { table, entitlement } = tabled
  const { axes, cells } = table.grid
  const inhabited = Array.from({ length: cells }, (_, cell) => cell).filter((cell) => isInhabited(table, cell))
  return {
    offer: { id, digest },
    entitlement: entitlement.id,
    facts: axes.map(({ fact }) => fact.id),
    cells: inhabited.map((cell) => cellAt(domain, tabled, cell)),
    certificate: {
      classes: Object.fromEntries(axes.map(({ fact, classes }) => [fact.id, classes.length])),
      cells,
      impossible: cells - inhabited.length,
      evaluated: inhabited.length,
    },
  }
}
