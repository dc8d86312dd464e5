// Reads and lints a draft: a version that somebody is writing, checked against the current rules and never stored.
import { lintVersion } from './analysis/lint/lint.ts'
import type { Book, DraftResult } from './core/book.ts'
import type { IsoDate } from './core/rules/model.ts'
import { bookWithDraft } from './rulesets/drafts/draft.ts'
import { problemLocator } from './rulesets/yaml/locate.ts'
import { byReadingOrder } from './rulesets/yaml/problem.ts'

/**
 * Makes a reader of drafts on top of the rules of a book. It returns the draft's problems, each with file, line and
 * column; or its offer, with the lint's alarms and advisories on the given day.
 *
 * @param file The file name of the draft in problems.
 */
export const draftReader =
  (book: Book, file = 'draft.yaml') =>
  async (text: string, on: IsoDate): Promise<DraftResult> => {
    const drafted = await bookWithDraft(text, book, file)
    if (!drafted.ok) return drafted
    const findings = await lintVersion(drafted.book, { on, version: drafted.version })
    const locate = problemLocator(new Map([[file, text]]))
    const [alarms, advisories] = [findings.alarms, findings.advisories].map((list) =>
      list.map(locate).sort(byReadingOrder),
    )
    return { ok: true, book: drafted.book, offer: drafted.offer, alarms: alarms!, advisories: advisories! }
  }
