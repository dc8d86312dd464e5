// Reads and lints a draft: a version that somebody is writing, checked against the current rules and never stored.
import { runDraftCases } from './analysis/lint/draft-cases.ts'
import { lintVersion } from './analysis/lint/lint.ts'
import { needSizeProblems } from './analysis/lint/size.ts'
import type { Book, DraftCases, DraftResult } from './core/book.ts'
import type { IsoDate } from './core/rules/model.ts'
import type { PolicyCase } from './core/rules/versions.ts'
import { bookWithDraft } from './rulesets/drafts/draft.ts'
import { listProblems } from './rulesets/drafts/draft-limits.ts'
import { futureDays } from './rulesets/future-days.ts'
import { problemLocator } from './rulesets/locate.ts'

type LocateProblem = ReturnType<typeof problemLocator>

const casesRun = (book: Book, cases: readonly PolicyCase[], locate: LocateProblem): DraftCases => {
  const { passed, faults } = runDraftCases(book, cases)
  const failing = faults.map(({ at, problem, help, name, holdsWithoutDraft, difference }) => {
    const place = locate({ file: cases[0]!.file, at, problem, help })
    return { ...place, name, holdsWithoutDraft, ...difference }
  })
  const { listed, more } = listProblems(failing)
  return { total: cases.length, passed, failing: listed, more }
}

/**
 * Makes a reader of drafts on top of the rules of a book. It returns the draft's problems, each with file, line and
 * column; or its offer, with the cases that it carries as they come out, and the lint's alarms and advisories on the
 * given day.
 *
 * @param file The file name of the draft in problems.
 */
export const draftReader =
  (book: Book, file = 'draft.yaml') =>
  async (text: string, on: IsoDate): Promise<DraftResult> => {
    const drafted = await bookWithDraft(text, book, file)
    if (!drafted.ok) return drafted
    const { book: withDraft, offer, version, cases } = drafted
    const texts = new Map([[file, text]])
    const locate = problemLocator(texts, book.rules)
    const large = listProblems(needSizeProblems(withDraft, offer, version).map(locate))
    if (large.listed.length > 0) return { ok: false, problems: large.listed, more: large.more }
    const findings = await lintVersion(withDraft, { on, version })
    const alarms = listProblems([...findings.alarms.map(locate), ...futureDays(texts, on)])
    const advisories = listProblems(findings.advisories.map(locate))
    return {
      ok: true,
      book: withDraft,
      offer,
      cases: casesRun(withDraft, cases, locate),
      alarms: alarms.listed,
      advisories: advisories.listed,
      more: alarms.more + advisories.more,
    }
  }
