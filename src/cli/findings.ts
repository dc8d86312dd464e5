// Lints rules, and places every finding at its line: for `lint`, and for `publish` before it records anything.
import type { Coverage } from '../analysis/lint/condition-coverage.ts'
import { lint } from '../analysis/lint/lint.ts'
import { later } from '../core/rules/days.ts'
import type { IsoDate, Problem } from '../core/rules/model.ts'
import { futureDays } from '../rulesets/future-days.ts'
import { problemLocator } from '../rulesets/locate.ts'
import type { Rulebook } from '../rulesets/open.ts'
import type { RuleFiles } from '../rulesets/read.ts'
import { byReadingOrder } from '../rulesets/yaml/problem.ts'
import { today } from '../today.ts'

/** What lint finds, in reading order. */
export type PlacedFindings = {
  readonly alarms: readonly Problem[]
  readonly advisories: readonly Problem[]
  readonly coverage: Coverage
}

/** @param texts The files from which the rules were read. */
export const findingsOf = async (
  { book, cases }: Pick<Rulebook, 'book' | 'cases'>,
  texts: RuleFiles,
  on: IsoDate,
): Promise<PlacedFindings> => {
  const { coverage, alarms, advisories } = await lint(book, { on, cases })
  const locate = problemLocator(texts, book.rules)
  return {
    alarms: [...alarms.map(locate), ...futureDays(texts, later(on, today()))].sort(byReadingOrder),
    advisories: advisories.map(locate).sort(byReadingOrder),
    coverage,
  }
}
