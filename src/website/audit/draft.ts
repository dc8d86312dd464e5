// The page that begins and checks a draft: its problems; or its cases, points to look at and effect. Nothing is stored.
import type { Request } from 'express'
import { councilCatalogue } from '../../analysis/describe.ts'
import { comparableFacts } from '../../analysis/gaps/gaps.ts'
import { dayText } from '../../core/answers/day-text.ts'
import type { Book } from '../../core/book.ts'
import { chargingForDraft } from '../../http/drafts.ts'
import { refusingTooManyCells } from '../../http/report-forms.ts'
import type { Resource } from '../../http/resource.ts'
import type { Work } from '../../http/work.ts'
import { defaultComparedFact } from '../../report/evidence.ts'
import type { WebsiteDeps } from '../deps.ts'
import { offerChoices, offerTitle, ruleSetPath } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import type { Words } from '../words.ts'
import { nextApril, startChoices } from './draft-begin.ts'
import { draftEffectJob, type DraftReading } from './draft-effect.ts'
import { type DraftForm, draftForm } from './draft-form.ts'
import { factChoices } from './facts.ts'
import { namesOfCouncil } from './report-input.ts'

/** The form's mistakes, by field. */
const formMistakes = (book: Book, { text, base, by, fault }: DraftForm) => {
  if (fault) return [{ field: fault === 'not-text' ? 'file' : 'draft', mistake: fault }]
  return [
    ...(text.trim() === '' ? [{ field: 'draft', mistake: 'missing' }] : []),
    ...(book.offers.withId(base) ? [] : [{ field: 'base', mistake: 'base' }]),
    ...(comparableFacts(book.domain).includes(by) ? [] : [{ field: 'by', mistake: 'by' }]),
  ]
}

const noReading: DraftReading = { problems: [], more: 0 }

/** The form's values: as sent, or the defaults. */
const formValues = ({ book, today, draftsPerMinute }: WebsiteDeps, council: string, sent?: DraftForm) => {
  const offers = book.offers.all.filter(({ authority }) => authority === council)
  const usual = { base: book.offers.inForce(council, today())?.id, by: defaultComparedFact(book.domain.catalogue) }
  return {
    chosen: sent && sent.fault !== 'too-large' ? sent : usual,
    isOff: draftsPerMinute === 'off',
    isSent: sent !== undefined,
    offers: offerChoices(book, council),
    facts: factChoices(book, councilCatalogue(book, offers)),
  }
}

const responseStatus = (sent: DraftForm, hasErrors: boolean): number => {
  if (sent.fault === 'too-large') return 413
  return hasErrors ? 422 : 200
}

/** The form with a draft to begin with, if the query names an entitlement; nothing of it is a person's. */
const beginning = ({ words, council }: Site, deps: WebsiteDeps, query: Request['query']) => {
  const { id } = council()
  const firstDay = nextApril(deps.today())
  const { entitlement: named } = query
  const isAsked = deps.draftsPerMinute !== 'off' && named !== undefined
  const entitlement = typeof named === 'string' ? named : ''
  const text = isAsked ? deps.startDraft({ authority: id, entitlement, firstDay }) : undefined
  const hasErrors = isAsked && text === undefined
  const inForce = deps.book.offers.inForce(id, firstDay)
  const mistake = { field: 'entitlement', href: '#entitlement', text: words().say('audit.draft.errors.entitlement') }
  const form = formValues(deps, id)
  return {
    ...form,
    chosen: { ...form.chosen, text, entitlement },
    begun: text === undefined ? undefined : dayText(firstDay),
    groups: startChoices(deps.book, id, firstDay),
    inForce: inForce && { text: `${inForce.id}: ${offerTitle(inForce)}`, href: ruleSetPath(inForce.id) },
    errors: hasErrors ? [mistake] : [],
  }
}

/** What keeps a draft from being read, for the error summary: the form's mistakes, and the problems of the draft. */
const draftErrors = (
  { say }: Pick<Words, 'say'>,
  mistakes: ReturnType<typeof formMistakes>,
  problems: DraftReading['problems'],
) => [
  ...mistakes.map(({ field, mistake }) => ({ field, href: `#${field}`, text: say(`audit.draft.errors.${mistake}`) })),
  ...problems.map(({ line, problem }, i) => ({
    field: 'problem',
    href: `#problem-${i + 1}`,
    text: say('audit.draft.problem', { line, problem }),
  })),
]

export const draftPage = (site: Site, deps: WebsiteDeps): Resource => {
  const { show, words, council } = site
  const readingOf = ({ text, base, by }: DraftForm, work: Work) => {
    const input = { text, base, by, on: deps.today(), names: namesOfCouncil(site) }
    return refusingTooManyCells(work(draftEffectJob, input))
  }
  const draftView = (values: object) => ({
    template: 'audit/draft',
    heading: words().say('audit.draft.heading'),
    values,
  })
  return page('/audit/draft', {
    body: draftForm(),
    get: (req, res) => {
      const values = beginning(site, deps, req.query)
      const hasErrors = values.errors.length > 0
      show(res, { ...draftView(values), status: hasErrors ? 422 : 200, hasErrors, isPublic: !hasErrors })
    },
    post: async (req, res) => {
      const sent = req.body as DraftForm
      const mistakes = formMistakes(deps.book, sent)
      const found = mistakes.length > 0 ? noReading : await readingOf(sent, chargingForDraft(deps.work, res))
      const errors = draftErrors(words(), mistakes, found.problems)
      const hasErrors = errors.length > 0
      const values = { ...formValues(deps, council().id, sent), ...found, errors }
      show(res, { ...draftView(values), status: responseStatus(sent, hasErrors), hasErrors })
    },
  })
}
