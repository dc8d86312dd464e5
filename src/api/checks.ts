// `POST /v1/checks`: what one person can get. Stateless: stores, logs and echoes nothing.
import type { RequestHandler } from 'express'
import type { Checker } from '../core/checker.ts'
import { suggestion } from '../core/spelling.ts'
import { jsonBody } from '../http/body.ts'
import type { Deps } from '../http/deps.ts'
import { impossibleFacts, personReader } from '../http/person.ts'
import { negotiateType, sendNoStore } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerChooser } from '../http/selection.ts'
import { invalidRequest, readInput, refuseQuery } from '../http/validation.ts'
import { answerWriters } from './check-answer.ts'
import { CheckRequest } from './requests.ts'

/** The requested entitlements. @throws Refusal if the offer has no such entitlement. */
const knownEntitlements = (
  { tabled }: Checker,
  given: readonly string[] | undefined,
): readonly string[] | undefined => {
  const allowed = tabled.map(({ entitlement }) => entitlement.id)
  const errors = (given ?? []).flatMap((id, i) =>
    allowed.includes(id)
      ? []
      : [{ pointer: `/entitlements/${i}`, detail: `this offer has no such entitlement${suggestion(id, allowed)}` }],
  )
  if (errors.length > 0) throw invalidRequest(errors)
  return given
}

export const checksResource = ({ book, today }: Deps): Resource => {
  const readPerson = personReader(book)
  const chooseOffer = offerChooser(book)
  const writers = answerWriters()

  const check: RequestHandler = (req, res) => {
    refuseQuery(req)
    negotiateType(req, ['application/json'])
    const { facts: given, on = today(), entitlements, authority, knownOn, offer } = readInput(CheckRequest, req.body)
    const checker = book.checkerOf(chooseOffer({ authority, on, knownOn, offer }))
    const only = knownEntitlements(checker, entitlements)
    const { facts, born } = readPerson(given, on)
    const checked = checker.check(facts, { entitlements: only, born })
    if (!checked.ok) throw impossibleFacts(checker.catalogue.facts, given, checked.conflicts)

    sendNoStore(res, 'application/json', (coding) => writers[coding](checker, on, checked))
  }
  return resource('/v1/checks', { post: [jsonBody(), check] })
}
