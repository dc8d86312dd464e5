// Finds needs whose entitlements test too many facts together: reports on them would take too long to wait for.
import type { Book } from '../../core/book.ts'
import type { Offer, Version } from '../../core/rules/model.ts'
import { comparableFacts } from '../gaps/gaps.ts'
import { largestSplit } from '../gaps/size.ts'
import { quoted } from './finding.ts'

/** The most cells of a need's shared table, by whichever fact people are compared: eight times the largest of the rules so far. */
const maxNeedCells = 250_000

const help = 'test fewer facts or fewer ages, or give the entitlements needs of their own'

/** The ids of a version's entitlements that an offer has, each with its need; each need once. */
const needsOf = (book: Book, offer: Offer, { entitlements }: Version) => {
  const own = entitlements.flatMap(({ id }) =>
    book.checkerOf(offer).tabled.flatMap(({ entitlement }) => (entitlement.id === id ? [entitlement] : [])),
  )
  return own.filter(({ need }, i) => own.findIndex((other) => other.need === need) === i)
}

/** Reports the needs of a draft that are too large, each at its first entitlement. */
export const needSizeProblems = (book: Book, offer: Offer, version: Version) =>
  needsOf(book, offer, version).flatMap(({ id, need }) => {
    const { by, cells } = largestSplit(book, offer, { need, facts: comparableFacts(book.domain) })
    if (cells <= maxNeedCells) return []
    const [count, limit] = [cells, maxNeedCells].map((number) => number.toLocaleString('en-GB'))
    const problem = `the entitlements that meet ${quoted(need)} have ${count!} cells between them, by ${quoted(by)}; at most ${limit!} are allowed`
    const { path } = version.entitlements.find((file) => file.id === id)!
    return [{ file: path, entitlement: id, at: ['need'], problem, help }]
  })
