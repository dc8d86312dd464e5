// Drafts: a version that somebody is writing, read against the rules in force; nothing of it is kept.
import { lintVersion } from './analysis/lint/lint.ts'
import type { Book, ReadDraft } from './core/book.ts'
import type { IsoDate } from './core/rules/model.ts'
import { withDraft } from './rulesets/drafts/draft.ts'
import { locating } from './rulesets/yaml/locate.ts'
import { inOrder } from './rulesets/yaml/problem.ts'

/**
 * A reader of drafts against some rules: every problem with its place, or the offer and what to look at in it.
 *
 * @param file What problems call the draft.
 */
export const draftReader =
  (book: Book, file = 'draft.yaml') =>
  async (text: string, on: IsoDate): Promise<ReadDraft> => {
    const drafted = await withDraft(text, book, file)
    if (!drafted.ok) return drafted
    const found = await lintVersion(drafted.book, { on, version: drafted.version })
    const locate = locating(new Map([[file, text]]))
    const [alarms, advisories] = [found.alarms, found.advisories].map((all) => all.map(locate).sort(inOrder))
    return { ok: true, book: drafted.book, offer: drafted.offer, alarms: alarms!, advisories: advisories! }
  }
