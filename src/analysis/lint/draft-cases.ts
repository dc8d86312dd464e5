// Runs the cases that a draft carries, and tells those that the draft changes from those that are wrong without it too.
import type { Book } from '../../core/book.ts'
import type { PolicyCase } from '../../core/rules/versions.ts'
import { type CaseFault, runCase } from './case-results.ts'

/** A fault of a case by its name. `holdsWithoutDraft` if the offer of its day, without the draft, bears it out. */
type DraftCaseFault = CaseFault & { readonly name: string; readonly holdsWithoutDraft: boolean }

type DraftCaseResults = {
  /** How many cases are borne out. */
  readonly passed: number
  /** Each place once: the birthday and the day after it are two cases, and say the same at one place. */
  readonly faults: readonly DraftCaseFault[]
}

const placeOf = ({ at }: Pick<CaseFault, 'at'>): string => at.join('/')

const faultsOf = (book: Book, example: PolicyCase): readonly DraftCaseFault[] => {
  const faults = runCase(book, example)
  if (faults.length === 0) return []
  const { offer: _draft, ...published } = example
  const without = new Set(runCase(book, published).map(placeOf))
  return faults.map((fault) => ({ ...fault, name: example.name, holdsWithoutDraft: !without.has(placeOf(fault)) }))
}

/** Runs the cases of a draft on a book that has the draft. */
export const runDraftCases = (book: Book, cases: readonly PolicyCase[]): DraftCaseResults => {
  const results = cases.map((example) => faultsOf(book, example))
  const byPlace = new Map(results.flat().map((fault) => [placeOf(fault), fault]))
  return { passed: results.filter((faults) => faults.length === 0).length, faults: [...byPlace.values()] }
}
