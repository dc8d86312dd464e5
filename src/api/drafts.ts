// `POST /v1/drafts/*`: the problems of a draft version, and its comparison with an offer. Stores nothing.
import type { RequestHandler } from 'express'
import { compareOffers } from '../analysis/comparison/compare.ts'
import type { DraftCases, DraftRefused } from '../core/book.ts'
import type { IsoDate, Problem } from '../core/rules/model.ts'
import { suggestion } from '../core/spelling.ts'
import { draftBody } from '../http/body.ts'
import type { Deps } from '../http/deps.ts'
import { chargingForDraft } from '../http/drafts.ts'
import { type PointedError, Refusal } from '../http/problem.ts'
import { refusingTooManyCells } from '../http/report-forms.ts'
import { negotiateType, sendNoStore } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { invalidRequest, readQuery, refuseQuery } from '../http/validation.ts'
import type { Job } from '../http/work.ts'
import { refuseLargeComparison } from '../report/size.ts'
import { DraftQuery } from './requests.ts'

/** The media types of YAML: the registered type, and the older types still in use. */
export const draftTypes = ['application/yaml', 'application/x-yaml', 'text/yaml'] as const

const readYaml = draftBody(draftTypes)

/** A problem without the file name, which the caller knows. */
const withoutFile = ({ line, column, at, problem, help }: Problem) => ({ line, column, at, problem, help })

const draftError = ({ line, column, at, problem, help }: Problem): PointedError => ({
  pointer: '',
  detail: `${line}:${column}: ${at === '' ? '' : `${at}: `}${problem}; ${help}`,
})

/** The errors of a refused draft; the last one says how many more there are. */
const draftErrors = ({ problems, more }: Omit<DraftRefused, 'ok'>): readonly PointedError[] => [
  ...problems.map(draftError),
  ...(more > 0 ? [{ pointer: '', detail: `and ${more} more` }] : []),
]

/** The cases as they came out, without the file name. */
const casesReport = ({ total, passed, failing, more }: DraftCases) => ({
  total,
  passed,
  failing: failing.map(({ file: _file, ...one }) => one),
  more,
})

/** A draft that cannot be read has no cases to run. */
const noCases: DraftCases = { total: 0, passed: 0, failing: [], more: 0 }

type DraftText = { readonly text: string; readonly on: IsoDate }

/** The report on a draft's problems and cases, as JSON. */
export const draftProblemsJob: Job<DraftText, string> = {
  name: 'draft-problems',
  kind: 'draft',
  prepare:
    ({ readDraft }) =>
    async ({ text, on }) => {
      const draft = await readDraft(text, on)
      const { more } = draft
      const { problems, cases, alarms, advisories } = draft.ok
        ? { ...draft, problems: [] }
        : { ...draft, cases: noCases, alarms: [], advisories: [] }
      return JSON.stringify({
        problems: problems.map(withoutFile),
        cases: casesReport(cases),
        alarms: alarms.map(withoutFile),
        advisories: advisories.map(withoutFile),
        more,
      })
    },
}

/** A draft's comparison with an offer, as JSON, or what keeps the draft from being read. */
export const draftComparisonJob: Job<DraftText & { readonly base: string }, string | DraftRefused> = {
  name: 'draft-comparison',
  kind: 'draft',
  prepare:
    ({ readDraft, digest }) =>
    async ({ text, on, base: id }) => {
      const draft = await readDraft(text, on)
      if (!draft.ok) return draft
      const { book, offer } = draft
      const base = book.offers.withId(id)!
      const source = { book, digest }
      refuseLargeComparison(source, { base, offer })
      return JSON.stringify(compareOffers(source, base, offer))
    },
}

export const draftProblemsResource = ({ work, today }: Deps): Resource => {
  const listProblems: RequestHandler = async (req, res) => {
    refuseQuery(req)
    negotiateType(req, ['application/json'])
    const report = await chargingForDraft(work, res)(draftProblemsJob, { text: String(req.body), on: today() })
    sendNoStore(res, 'application/json', report)
  }
  return resource('/v1/drafts/problems', { post: [readYaml, listProblems] })
}

export const draftComparisonsResource = ({ book, work, today }: Deps): Resource => {
  const compareDraft: RequestHandler = async (req, res) => {
    const { base } = readQuery(DraftQuery, req)
    negotiateType(req, ['application/json'])
    const { offers } = book
    const ids = offers.all.map((offer) => offer.id)
    if (!offers.withId(base))
      throw invalidRequest([{ pointer: '/base', detail: `unknown offer${suggestion(base, ids)}` }])
    const input = { text: String(req.body), on: today(), base }
    const compared = await refusingTooManyCells(chargingForDraft(work, res)(draftComparisonJob, input))
    if (typeof compared !== 'string') throw new Refusal('invalid-draft', { errors: draftErrors(compared) })
    sendNoStore(res, 'application/json', compared)
  }
  return resource('/v1/drafts/comparisons', { post: [readYaml, compareDraft] })
}
