// Results: what somebody gets from an entitlement or towards a need, numbered so that cells compare as numbers.
import type { Amount, Outcome } from '../../core/rules/model.ts'
import { type Table, amountAt, outcomeAt } from '../../core/tables/table.ts'

/** An outcome, and the amount of the ground that gives it where it has one. */
export type Result = { readonly outcome: Outcome; readonly amount: Amount | null }

/** Equal results have equal numbers. */
export type Numbering = { readonly idOf: (result: Result) => number; readonly all: readonly Result[] }

const nothing: Result = { outcome: 'not-entitled', amount: null }

/** "Up to" is said where it is so, and not otherwise: then equal amounts are written alike. */
const said = ({ gbp, per, upTo }: Amount): Amount => ({ gbp, per, ...(upTo ? { upTo } : {}) })

const keyOf = ({ outcome, amount }: Result): string =>
  amount ? `${outcome}/${amount.gbp}/${amount.per}/${String(amount.upTo ?? false)}` : outcome

/** A numbering that grows with what it is asked; not being entitled is 0. */
export const numbering = (): Numbering => {
  const all = [nothing]
  const ids = new Map([[keyOf(nothing), 0]])
  const idOf = (result: Result): number => {
    const key = keyOf(result)
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, all.length)
    return all.push({ ...result, amount: result.amount && said(result.amount) }) - 1
  }
  return { idOf, all }
}

/** For each cell of a table the number of its result; a cell in which nobody can be counts as no result. */
export const resultsOf = (table: Table, { idOf }: Numbering): Int32Array => {
  const known = new Int32Array(256).fill(-1)
  const results = new Int32Array(table.best.length)
  for (let cell = 0; cell < results.length; cell++) {
    const rule = table.best[cell]!
    if (known[rule] === -1)
      known[rule] = idOf({ outcome: outcomeAt(table, cell), amount: amountAt(table, cell) ?? null })
    results[cell] = known[rule]!
  }
  return results
}

/** Null where the amounts are equal. */
export type AmountChange = { readonly before: Amount | null; readonly after: Amount | null } | null

/** The amounts on either side where they differ. */
export const amountChange = (before: Result, after: Result): AmountChange =>
  keyOf({ ...before, outcome: 'entitled' }) === keyOf({ ...after, outcome: 'entitled' })
    ? null
    : { before: before.amount, after: after.amount }
