// `POST /v1/leaving-care-statuses`: the legal status from a care history. Stores and logs nothing; echoes no date.
import type { RequestHandler } from 'express'
import { notice } from '../core/answers/notice.ts'
import type { Book } from '../core/book.ts'
import { statusAnswer } from '../core/care/answer.ts'
import { historyProblems } from '../core/care/problems.ts'
import { findLegalStatus } from '../core/care/status.ts'
import { jsonBody } from '../http/body.ts'
import type { Deps } from '../http/deps.ts'
import { Refusal } from '../http/problem.ts'
import { negotiateType, sendNoStore } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { resolveAuthority } from '../http/selection.ts'
import { readInput, refuseQuery } from '../http/validation.ts'
import { StatusRequest } from './requests.ts'

/** @param statuses The rules about legal status. */
export const leavingCareStatusesResource = ({ book, today }: Deps, statuses: Book): Resource => {
  const answerStatus: RequestHandler = (req, res) => {
    refuseQuery(req)
    negotiateType(req, ['application/json'])
    const { authority: given, on = today(), ...history } = readInput(StatusRequest, req.body)
    const authority = resolveAuthority(book, given)
    const problems = historyProblems({ history, on })
    const errors = problems.map(({ pointer, detail }) => ({ pointer, detail }))
    if (errors.length > 0) throw new Refusal('impossible-history', { errors })
    const status = findLegalStatus(statuses, { history, on })
    if (status === undefined) throw new Refusal('no-offer-in-force', { status: 422 })
    const offer = book.offers.inForce(authority, on) ?? book.offers.all[0]!
    const { catalogue } = book.checkerOf(offer)
    const answer = statusAnswer({ history, on, authority, catalogue }, status)
    sendNoStore(res, 'application/json', JSON.stringify({ ...answer, notice }))
  }
  return resource('/v1/leaving-care-statuses', { post: [jsonBody(), answerStatus] })
}
