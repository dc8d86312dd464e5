// The effect of a draft: its problems with their lines, or who would gain and lose. Nothing is stored.
import { councilCatalogue } from '../../analysis/describe.ts'
import { comparableFacts } from '../../analysis/gaps/gaps.ts'
import type { Book } from '../../core/book.ts'
import type { Problem } from '../../core/rules/model.ts'
import { refuseTooManyCells } from '../../http/report-forms.ts'
import type { Resource } from '../../http/resource.ts'
import { evidenceFinder, defaultComparedFact } from '../../report/evidence.ts'
import type { WebsiteDeps } from '../deps.ts'
import { offerChoices } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { type DraftForm, draftForm } from './draft-form.ts'
import { factChoices } from './facts.ts'
import { openCheckForm } from './opening.ts'
import { reportValues } from './report.ts'

/** @returns A function that adds to a problem the text of its line. */
const problemPlacer = (text: string) => {
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

/** The form's mistakes, by field. */
const formMistakes = (book: Book, { text, base, by, fault }: DraftForm) => {
  if (fault) return [{ field: fault === 'not-text' ? 'file' : 'draft', mistake: fault }]
  return [
    ...(text.trim() === '' ? [{ field: 'draft', mistake: 'missing' }] : []),
    ...(book.offers.withId(base) ? [] : [{ field: 'base', mistake: 'base' }]),
    ...(comparableFacts(book.domain).includes(by) ? [] : [{ field: 'by', mistake: 'by' }]),
  ]
}

type PlacedProblem = ReturnType<ReturnType<typeof problemPlacer>>

type DraftReading = {
  readonly problems: readonly PlacedProblem[]
  /** How many more problems or notes there are. */
  readonly more: number
  readonly notes?: readonly PlacedProblem[]
  readonly report?: object
}

const noReading: DraftReading = { problems: [], more: 0 }

/** @returns A function that returns a draft's problems, or its report with points to look at. */
const draftReader =
  ({ words }: Site, { digest, today, readDraft }: WebsiteDeps) =>
  async ({ text, base, by }: DraftForm): Promise<DraftReading> => {
    const read = await readDraft(text, today())
    const place = problemPlacer(text)
    if (!read.ok) return { problems: read.problems.map(place), more: read.more }
    const { book, offer, alarms, advisories, more } = read
    const before = book.offers.withId(base)!
    const evidence = refuseTooManyCells(() =>
      evidenceFinder({ book, digest })({ base: before, offer, by, isDraft: true }),
    )
    const opening = openCheckForm({ offer: before.id, on: today(), isAlone: true }, words())
    return {
      problems: [],
      more,
      notes: [...alarms, ...advisories].map(place),
      report: { id: offer.id, base: before.id, ...reportValues({ ...evidence, checkLink: opening }) },
    }
  }

/** The form's values: as sent, or the defaults. */
const formValues = ({ book, today }: WebsiteDeps, council: string, sent?: DraftForm) => {
  const offers = book.offers.all.filter(({ authority }) => authority === council)
  const usual = { base: book.offers.inForce(council, today())?.id, by: defaultComparedFact(book.domain.catalogue) }
  return {
    chosen: sent && sent.fault !== 'too-large' ? sent : usual,
    offers: offerChoices(book, council),
    facts: factChoices(book, councilCatalogue(book, offers)),
  }
}

const responseStatus = (sent: DraftForm, hasErrors: boolean): number => {
  if (sent.fault === 'too-large') return 413
  return hasErrors ? 422 : 200
}

export const draftPage = (site: Site, deps: WebsiteDeps): Resource => {
  const { show, words, council } = site
  const readingOf = draftReader(site, deps)
  const draftView = (values: object) => ({
    template: 'audit/draft',
    heading: words().say('audit.draft.heading'),
    values,
  })
  return page('/audit/draft', {
    body: draftForm(),
    get: (_req, res) => {
      show(res, { ...draftView(formValues(deps, council().id)), isPublic: true })
    },
    post: async (req, res) => {
      const { say } = words()
      const sent = req.body as DraftForm
      const mistakes = formMistakes(deps.book, sent)
      const found = mistakes.length > 0 ? noReading : await readingOf(sent)
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
      const values = { ...formValues(deps, council().id, sent), ...found, errors }
      show(res, { ...draftView(values), status: responseStatus(sent, hasErrors), hasErrors })
    },
  })
}
