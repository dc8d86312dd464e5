// `POST /v1/drafts/*`: the problems of a draft version, and its comparison with an offer. Stores nothing.
import type { RequestHandler } from 'express'
import { compareOffers } from '../analysis/comparison/compare.ts'
import type { DraftRefused } from '../core/book.ts'
import type { Problem } from '../core/rules/model.ts'
import { suggestion } from '../core/spelling.ts'
import { draftBody } from '../http/body.ts'
import type { Deps } from '../http/deps.ts'
import { type PointedError, Refusal } from '../http/problem.ts'
import { refuseTooManyCells } from '../http/report-forms.ts'
import { negotiateType, sendNoStore } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { invalidRequest, readQuery, refuseQuery } from '../http/validation.ts'
import { DraftQuery } from './requests.ts'

/** The media types of YAML: the registered type, and the older types still in use. */
export const draftTypes = ['application/yaml', 'application/x-yaml', 'text/yaml'] as const

const readYaml = draftBody(draftTypes)

/** A problem without the file name, which the caller knows. */
const withoutFile = ({ line, column, at, problem, help }: Problem) => ({ line, column, at, problem, help })

/** The errors of a refused draft; the last one says how many more there are. */
const draftErrors = ({ problems, more }: DraftRefused): readonly PointedError[] => [
  ...problems.map(draftError),
  ...(more > 0 ? [{ pointer: '', detail: `and ${more} more problems` }] : []),
]

const draftError = ({ line, column, at, problem, help }: Problem) => ({
  pointer: '',
  detail: `${line}:${column}: ${at === '' ? '' : `${at}: `}${problem}; ${help}`,
})

export const draftProblemsResource = ({ readDraft, today }: Deps): Resource => {
  const listProblems: RequestHandler = async (req, res) => {
    refuseQuery(req)
    negotiateType(req, ['application/json'])
    const draft = await readDraft(String(req.body), today())
    const report = draft.ok
      ? { problems: [], alarms: draft.alarms.map(withoutFile), advisories: draft.advisories.map(withoutFile) }
      : { problems: draft.problems.map(withoutFile), alarms: [], advisories: [] }
    sendNoStore(res, 'application/json', JSON.stringify({ ...report, more: draft.more }))
  }
  return resource('/v1/drafts/problems', { post: [readYaml, listProblems] })
}

export const draftComparisonsResource = ({ readDraft, today, digest }: Deps): Resource => {
  const compareDraft: RequestHandler = async (req, res) => {
    const { base: id } = readQuery(DraftQuery, req)
    negotiateType(req, ['application/json'])
    const draft = await readDraft(String(req.body), today())
    if (!draft.ok) throw new Refusal('invalid-draft', { errors: draftErrors(draft) })
    const { offers } = draft.book
    const base = offers.withId(id)
    const ids = offers.all.map((offer) => offer.id)
    if (!base) throw invalidRequest([{ pointer: '/base', detail: `unknown offer${suggestion(id, ids)}` }])
    const comparison = refuseTooManyCells(() => compareOffers({ book: draft.book, digest }, base, draft.offer))
    sendNoStore(res, 'application/json', JSON.stringify(comparison))
  }
  return resource('/v1/drafts/comparisons', { post: [readYaml, compareDraft] })
}
