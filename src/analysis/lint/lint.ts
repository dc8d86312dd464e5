// Lints rules: finds mistakes and doubts that the loader accepts, for a policy officer to see before publishing.
import type { Book } from '../../core/book.ts'
import type { IsoDate, Version } from '../../core/rules/model.ts'
import type { PolicyCase } from '../../core/rules/versions.ts'
import { truthTables } from '../../core/tables/truth.ts'
import { citationFindings, valueFindings } from './advice.ts'
import { falseCaseFindings, staleCaseFindings } from './case-results.ts'
import { fileFindings, outcomeFindings } from './cases.ts'
import { type Coverage, coverageOf } from './condition-coverage.ts'
import { conditionFindings } from './conditions.ts'
import { withoutConsequences } from './consequences.ts'
import {
  type DecideCondition,
  type Finding,
  alarmKinds,
  type LintSubject,
  currentOffers,
  subjectsOf,
} from './finding.ts'
import { groundFindings } from './grounds.ts'
import { needFindings } from './needs.ts'
import { staleTextFindings } from './stale-texts.ts'
import { stepFindings } from './steps.ts'

export type LintReport = {
  /** Mistakes in the rules, or rules that the cases do not show. */
  readonly alarms: readonly Finding[]
  /** Points to know and decide on; they need not be mistakes. */
  readonly advisories: readonly Finding[]
}

const sortFindings = (findings: readonly Finding[]): LintReport => {
  const isAlarm = ({ kind }: Finding): boolean => alarmKinds.some((alarm) => alarm === kind)
  return { alarms: findings.filter(isAlarm), advisories: findings.filter((finding) => !isAlarm(finding)) }
}

/** Whether a file's citations need reading: it is in force, will be in force, or is proposed. */
const isCurrent = (book: Book, on: IsoDate): ((subject: LintSubject) => boolean) => {
  const entitlements = currentOffers(book, on).flatMap((offer) => offer.entitlements)
  const grounds = new Set(entitlements.flatMap((entitlement) => entitlement.grounds))
  return ({ version, file }) => version.status === 'proposed' || file.grounds.some((ground) => grounds.has(ground))
}

const decideIn = ({ domain }: Book): DecideCondition => truthTables(domain.catalogue, () => () => true)

/** Finds what is wrong with some versions, apart from their cases. */
const findingsOf = async (
  book: Book,
  decide: DecideCondition,
  { on, versions }: { on: IsoDate; versions: readonly Version[] },
) => {
  const subjects = subjectsOf(book, versions)
  const proposed = book.offers.all.filter(({ id }) =>
    versions.some((version) => version.status === 'proposed' && proposalOfferId(version) === id),
  )
  const offers = [...currentOffers(book, on), ...proposed]
  const findings = [
    ...(await conditionFindings(decide, subjects)),
    ...(await groundFindings(book.domain, decide, subjects)),
    ...(await stepFindings(book.rules.catalogue, decide, subjects)),
    ...citationFindings(subjects.filter(isCurrent(book, on)), on),
    ...needFindings(book, offers, subjects),
    ...staleTextFindings(book.rules, subjects),
  ]
  return { subjects, findings }
}

/** The id of a proposal's offer. */
const proposalOfferId = ({ id, authority }: Version): string => `${authority}@${id.split('/').at(-1)!}`

/**
 * Lints all rules of a book, with their cases. The engine decides each condition for every cell.
 *
 * @param on The day, as an ISO date, as of which citations and needs are checked.
 */
export const lint = async (
  book: Book,
  { on, cases }: { readonly on: IsoDate; readonly cases: readonly PolicyCase[] },
): Promise<LintReport & { readonly coverage: Coverage }> => {
  const decide = decideIn(book)
  const { subjects, findings } = await findingsOf(book, decide, { on, versions: book.rules.versions })
  const { coverage, findings: ofCases } = coverageOf(book, subjects, cases)
  const values = await valueFindings(book.rules, decide)
  const ofResults = [
    ...staleCaseFindings(book, cases),
    ...falseCaseFindings(book, cases),
    ...fileFindings(book.rules, cases),
    ...outcomeFindings(book, subjects, cases),
    ...ofCases,
  ]
  return { ...sortFindings(withoutConsequences([...findings, ...ofResults, ...values])), coverage }
}

/** Lints one version of a book without cases, such as a draft. */
export const lintVersion = async (
  book: Book,
  { on, version }: { readonly on: IsoDate; readonly version: Version },
): Promise<LintReport> => sortFindings((await findingsOf(book, decideIn(book), { on, versions: [version] })).findings)
