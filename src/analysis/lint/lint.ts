// Lint: what a policy officer sees before publishing, beyond what the loader refuses.
import type { Book } from '../../core/book.ts'
import type { IsoDate, Version } from '../../core/rules/model.ts'
import type { Case } from '../../core/rules/versions.ts'
import { truthTables } from '../../core/tables/truth.ts'
import { citationFindings, valueFindings } from './advice.ts'
import { lawFindings, outcomeFindings } from './cases.ts'
import { type Coverage, coverageOf } from './condition-coverage.ts'
import { conditionFindings } from './conditions.ts'
import { type Decide, type Finding, alarms, type Subject, currentOffers, subjectsOf } from './finding.ts'
import { groundFindings } from './grounds.ts'
import { needFindings } from './needs.ts'

export type Lint = {
  /** Mistakes in the rules, or in what the cases show of them. */
  readonly alarms: readonly Finding[]
  /** What to know and decide on; nothing need be wrong. */
  readonly advisories: readonly Finding[]
}

const sorted = (findings: readonly Finding[]): Lint => {
  const isAlarm = ({ kind }: Finding): boolean => alarms.some((one) => one === kind)
  return { alarms: findings.filter(isAlarm), advisories: findings.filter((one) => !isAlarm(one)) }
}

/** A file's citations need reading while it is in force, to come or proposed. */
const isCurrent = (book: Book, on: IsoDate): ((subject: Subject) => boolean) => {
  const entitlements = currentOffers(book, on).flatMap((offer) => offer.entitlements)
  const grounds = new Set(entitlements.flatMap((entitlement) => entitlement.grounds))
  return ({ version, file }) => version.status === 'proposed' || file.grounds.some((ground) => grounds.has(ground))
}

const decideIn = ({ domain }: Book): Decide => truthTables(domain.catalogue, () => () => true)

/** What is wrong with some versions as they stand, whatever the cases. */
const findingsOf = async (
  book: Book,
  decide: Decide,
  { on, versions }: { on: IsoDate; versions: readonly Version[] },
) => {
  const subjects = subjectsOf(book, versions)
  const proposed = book.offers.all.filter(({ id }) =>
    versions.some((one) => one.status === 'proposed' && idOf(one) === id),
  )
  const offers = [...currentOffers(book, on), ...proposed]
  const findings = [
    ...(await conditionFindings(decide, subjects)),
    ...(await groundFindings(book.domain, decide, subjects)),
    ...citationFindings(subjects.filter(isCurrent(book, on)), on),
    ...needFindings(book, offers, subjects),
  ]
  return { subjects, findings }
}

/** The id of the offer that a proposal makes. */
const idOf = ({ id, authority }: Version): string => `${authority}@${id.split('/').at(-1)!}`

/**
 * Looks over all rules of a book and the cases beside them. Conditions are decided by the engine, for every cell.
 *
 * @param on The day on which citations and needs are looked at.
 */
export const lint = async (
  book: Book,
  { on, cases }: { readonly on: IsoDate; readonly cases: readonly Case[] },
): Promise<Lint & { readonly coverage: Coverage }> => {
  const decide = decideIn(book)
  const { subjects, findings } = await findingsOf(book, decide, { on, versions: book.rules.versions })
  const { coverage, findings: ofCases } = coverageOf(book, subjects, cases)
  const values = await valueFindings(book.rules, decide)
  const unshown = [...lawFindings(book.rules, cases), ...outcomeFindings(book, subjects, cases)]
  return { ...sorted([...findings, ...unshown, ...ofCases, ...values]), coverage }
}

/** Looks over one version of a book, such as a draft, which has no cases. */
export const lintVersion = async (
  book: Book,
  { on, version }: { readonly on: IsoDate; readonly version: Version },
): Promise<Lint> => sorted((await findingsOf(book, decideIn(book), { on, versions: [version] })).findings)
