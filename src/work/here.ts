// Does jobs in the thread that asks: the worker's, or the only one of a test or a script.
import type { Book } from '../core/book.ts'
import { remembered } from '../core/remember.ts'
import { draftReader } from '../drafts.ts'
import type { Job, JobDeps, Work } from '../http/work.ts'
import { digestOfValue } from '../rulesets/digests.ts'
import type { Locale } from '../website/web-files.ts'
import { siteWords } from '../website/words.ts'

/** Does jobs on the rules of a book, with the website's texts. */
export const workHere = (book: Book, locale: Locale): Work => {
  const deps: JobDeps = {
    book,
    digest: digestOfValue,
    readDraft: draftReader(book),
    sayFor: (names) => siteWords(locale, names).say,
  }
  const prepared = remembered(({ prepare }: Job<never, unknown>) => prepare(deps))
  return async <Input, Output>(job: Job<Input, Output>, input: Input) =>
    (await (prepared(job) as (input: Input) => unknown)(input)) as Output
}
