// Drafts: the problems of a version that somebody is writing, and its effect against an offer. Nothing is kept.
import type { RequestHandler } from 'express'
import { compare } from '../analysis/comparison/compare.ts'
import type { Problem } from '../core/rules/model.ts'
import { suggestion } from '../core/spelling.ts'
import { draftBody } from '../http/body.ts'
import type { Deps } from '../http/deps.ts'
import { Refusal } from '../http/problem.ts'
import { attempted } from '../http/report-forms.ts'
import { negotiated, sendUnkept, whole } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { invalid, readQuery, refuseQuery } from '../http/validation.ts'
import { DraftQuery } from './requests.ts'

/** The media types of YAML: the registered one, and those in use before it. */
export const draftTypes = ['application/yaml', 'application/x-yaml', 'text/yaml'] as const

const body = draftBody(draftTypes)

/** A remark without the file, which the caller has. */
const placed = ({ line, column, at, problem, help }: Problem) => ({ line, column, at, problem, help })

const errorOf = ({ line, column, at, problem, help }: Problem) => ({
  pointer: '',
  detail: `${line}:${column}: ${at === '' ? '' : `${at}: `}${problem}; ${help}`,
})

const answer = (value: unknown) => whole(JSON.stringify(value))

export const draftProblems = ({ readDraft, today }: Deps): Resource => {
  const look: RequestHandler = async (req, res) => {
    refuseQuery(req)
    negotiated(req, ['application/json'])
    const draft = await readDraft(String(req.body), today())
    const found = draft.ok
      ? { problems: [], alarms: draft.alarms.map(placed), advisories: draft.advisories.map(placed) }
      : { problems: draft.problems.map(placed), alarms: [], advisories: [] }
    sendUnkept(res, 'application/json', answer(found))
  }
  return resource('/v1/drafts/problems', { post: [body, look] })
}

export const draftComparisons = ({ readDraft, today, digest }: Deps): Resource => {
  const look: RequestHandler = async (req, res) => {
    const { base: id } = readQuery(DraftQuery, req)
    negotiated(req, ['application/json'])
    const draft = await readDraft(String(req.body), today())
    if (!draft.ok) throw new Refusal('invalid-draft', { errors: draft.problems.map(errorOf) })
    const { offers } = draft.book
    const base = offers.named(id)
    const ids = offers.all.map((offer) => offer.id)
    if (!base) throw invalid([{ pointer: '/base', detail: `unknown offer${suggestion(id, ids)}` }])
    const comparison = attempted(() => compare({ book: draft.book, digest }, base, draft.offer))
    sendUnkept(res, 'application/json', answer(comparison))
  }
  return resource('/v1/drafts/comparisons', { post: [body, look] })
}
