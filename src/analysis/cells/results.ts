// Numbers the results of an entitlement or a need, so that cells compare as numbers.
import type { Amount, Outcome } from '../../core/rules/model.ts'
import { type Table, amountAt, outcomeAt } from '../../core/tables/table.ts'

/** An outcome, and the amount of its ground, if the ground has one. */
export type Result = { readonly outcome: Outcome; readonly amount: Amount | null }

/** Results by number; equal results have equal numbers. */
export type ResultNumbering = { readonly idOf: (result: Result) => number; readonly all: readonly Result[] }

const notEntitledResult: Result = { outcome: 'not-entitled', amount: null }

/** Writes `upTo` only where it is true, so that equal amounts are written alike. */
const canonicalAmount = ({ gbp, per, upTo }: Amount): Amount => ({ gbp, per, ...(upTo ? { upTo } : {}) })

const resultKey = ({ outcome, amount }: Result): string =>
  amount ? `${outcome}/${amount.gbp}/${amount.per}/${String(amount.upTo ?? false)}` : outcome

/** A numbering that adds each new result when `idOf` first meets it; `not-entitled` is 0. */
export const resultNumbering = (): ResultNumbering => {
  const all = [notEntitledResult]
  const ids = new Map([[resultKey(notEntitledResult), 0]])
  const idOf = (result: Result): number => {
    const key = resultKey(result)
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, all.length)
    return all.push({ ...result, amount: result.amount && canonicalAmount(result.amount) }) - 1
  }
  return { idOf, all }
}

/** `Table.best` names each cell's rule in one byte. */
const maxRules = 256
const notNumbered = -1

/** The result number of each cell of a table; an uninhabited cell counts as `not-entitled`. */
export const resultsOf = (table: Table, { idOf }: ResultNumbering): Int32Array => {
  const numberOfRule = new Int32Array(maxRules).fill(notNumbered)
  const results = new Int32Array(table.bestRules.length)
  for (let cell = 0; cell < results.length; cell++) {
    const rule = table.bestRules[cell]!
    if (numberOfRule[rule] === notNumbered)
      numberOfRule[rule] = idOf({ outcome: outcomeAt(table, cell), amount: amountAt(table, cell) ?? null })
    results[cell] = numberOfRule[rule]!
  }
  return results
}

/** Two amounts that differ; null where the amounts are equal. */
export type AmountChange = { readonly before: Amount | null; readonly after: Amount | null } | null

/** Compares the amounts of two results, whatever their outcomes. */
export const amountChange = (before: Result, after: Result): AmountChange =>
  resultKey({ ...before, outcome: 'entitled' }) === resultKey({ ...after, outcome: 'entitled' })
    ? null
    : { before: before.amount, after: after.amount }
