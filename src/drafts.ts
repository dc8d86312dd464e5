// Reads and lints a draft: a version that somebody is writing, checked against the current rules and never stored.
import { lintVersion } from './analysis/lint/lint.ts'
import type { Book, ReadDraft } from './core/book.ts'
import type { IsoDate } from './core/rules/model.ts'
import { withDraft } from './rulesets/drafts/draft.ts'
import { locating } from './rulesets/yaml/locate.ts'
import { inOrder } from './rulesets/yaml/problem.ts'

/**
 * Makes a reader of drafts on top of the rules of a book. It returns the draft's problems, each with file, line and
 * column; or its offer, with the lint's alarms and advisories on the given day.
 *
 * @param file The file name of the draft in problems.
 */
export const draftReader =
  (book: Book, file = 'draft.yaml') =>
  async (text: string, on: IsoDate): Promise<ReadDraft> => {
    const drafted = await withDraft(text, book, file)
    if (!drafted.ok) return drafted
    const findings = await lintVersion(drafted.book, { on, version: drafted.version })
    const locate = locating(new Map([[file, text]]))
    const [alarms, advisories] = [findings.alarms, findings.advisories].map((list) => list.map(locate).sort(inOrder))
    return { ok: true, book: drafted.book, offer: drafted.offer, alarms: alarms!, advisories: advisories! }
  }
