// The effect of a draft: what is wrong with it and where, or who would gain and lose by it. Nothing of it is kept.
import { wordsOf } from '../../analysis/describe.ts'
import { comparableFacts } from '../../analysis/gaps/gaps.ts'
import type { Book } from '../../core/book.ts'
import type { Problem } from '../../core/rules/model.ts'
import { attempted } from '../../http/report-forms.ts'
import type { Resource } from '../../http/resource.ts'
import { investigating, usualFact } from '../../report/evidence.ts'
import type { WebsiteDeps } from '../deps.ts'
import { choicesOf } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { type DraftForm, draftForm } from './draft-form.ts'
import { factChoices } from './facts.ts'
import { openingOf } from './opening.ts'
import { shownOf } from './report.ts'

/** A problem with the line that it is in. */
const placedIn = (text: string) => {
  const lines = text.split('\n')
  return ({ line, column, at, problem, help }: Problem) => ({
    line,
    column,
    at,
    problem,
    help,
    shown: lines[line - 1] ?? '',
  })
}

/** What is wrong with what was sent, by field. */
const mistakesIn = (book: Book, { text, base, by, fault }: DraftForm) => {
  if (fault) return [{ field: fault === 'not-text' ? 'file' : 'draft', mistake: fault }]
  return [
    ...(text.trim() === '' ? [{ field: 'draft', mistake: 'missing' }] : []),
    ...(book.offers.named(base) ? [] : [{ field: 'base', mistake: 'base' }]),
    ...(comparableFacts(book.domain).includes(by) ? [] : [{ field: 'by', mistake: 'by' }]),
  ]
}

type Placed = ReturnType<ReturnType<typeof placedIn>>

type Reading = { readonly problems: readonly Placed[]; readonly notes?: readonly Placed[]; readonly report?: object }

const nothingRead: Reading = { problems: [] }

/** A draft's problems, or what to look at in it and its report. */
const reading =
  ({ words }: Site, { digest, today, readDraft }: WebsiteDeps) =>
  async ({ text, base, by }: DraftForm): Promise<Reading> => {
    const read = await readDraft(text, today())
    const place = placedIn(text)
    if (!read.ok) return { problems: read.problems.map(place) }
    const { book, offer, alarms, advisories } = read
    const before = book.offers.named(base)!
    const evidence = attempted(() => investigating({ book, digest })({ base: before, offer, by, isDraft: true }))
    const opening = openingOf({ offer: before.id, on: today(), isAlone: true }, words())
    return {
      problems: [],
      notes: [...alarms, ...advisories].map(place),
      report: { id: offer.id, base: before.id, ...shownOf({ ...evidence, opening }) },
    }
  }

/** The form as it was sent, or as it is at first. */
const formOf = ({ book, today }: WebsiteDeps, council: string, sent?: DraftForm) => {
  const offers = book.offers.all.filter(({ authority }) => authority === council)
  const usual = { base: book.offers.inForce(council, today())?.id, by: usualFact(book.domain.catalogue) }
  return {
    chosen: sent && sent.fault !== 'too-large' ? sent : usual,
    offers: choicesOf(book, council),
    facts: factChoices(book, wordsOf(book, offers)),
  }
}

const statusOf = (sent: DraftForm, hasErrors: boolean): number => {
  if (sent.fault === 'too-large') return 413
  return hasErrors ? 422 : 200
}

export const draft = (site: Site, deps: WebsiteDeps): Resource => {
  const { show, words, council } = site
  const readingOf = reading(site, deps)
  const shown = (values: object) => ({ template: 'audit/draft', heading: words().say('audit.draft.heading'), values })
  return page('/audit/draft', {
    body: draftForm(),
    get: (_req, res) => {
      show(res, { ...shown(formOf(deps, council().id)), isPublic: true })
    },
    post: async (req, res) => {
      const { say } = words()
      const sent = req.body as DraftForm
      const mistakes = mistakesIn(deps.book, sent)
      const found = mistakes.length > 0 ? nothingRead : await readingOf(sent)
      const errors = [
        ...mistakes.map(({ field, mistake }) => ({
          field,
          href: `#${field}`,
          text: say(`audit.draft.errors.${mistake}`),
        })),
        ...found.problems.map(({ line, problem }, i) => ({
          field: 'problem',
          href: `#problem-${i + 1}`,
          text: say('audit.draft.problem', { line, problem }),
        })),
      ]
      const hasErrors = errors.length > 0
      const values = { ...formOf(deps, council().id, sent), ...found, errors }
      show(res, { ...shown(values), status: statusOf(sent, hasErrors), hasErrors })
    },
  })
}
