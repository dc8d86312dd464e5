// `POST /v1/checks`: what one person can get. Logs and echoes nothing, and remembers no request with a date in it.
import type { RequestHandler } from 'express'
import { notice } from '../core/answers/notice.ts'
import { answersAt } from '../core/check-details.ts'
import type { Checker } from '../core/checker.ts'
import { createMemory } from '../core/remember.ts'
import type { Facts } from '../core/rules/model.ts'
import { suggestion } from '../core/spelling.ts'
import { jsonTextBody, parseJson } from '../http/body.ts'
import { type CodedBody, type CodingName, codingFor, encodeBody } from '../http/coding.ts'
import type { Deps } from '../http/deps.ts'
import { rulesUsed } from '../http/offer-summary.ts'
import { impossibleFacts, personReader } from '../http/person.ts'
import { negotiateType, sendEncoded } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerChooser } from '../http/selection.ts'
import { invalidRequest, readInput, refuseQuery } from '../http/validation.ts'
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

/** Whether facts have a date. It belongs to one person, so nobody else asks the same. */
const hasDate = ({ catalogue }: Checker, given: unknown): boolean =>
  catalogue.facts.some(({ id, type }) => type === 'date' && typeof (given as Facts)[id] === 'string')

/** The text of an answer, and whether it may be kept for the next request that says the same. */
type AnswerText = { readonly text: string; readonly mayBeKept: boolean }

const prepareAnswer = ({ book, today }: Deps): ((body: string) => AnswerText) => {
  const readPerson = personReader(book)
  const chooseOffer = offerChooser(book)
  return (body) => {
    const input = readInput(CheckRequest, parseJson(body))
    const { facts: given, on = today(), entitlements, authority, knownOn, offer: offerId, detail, only } = input
    const checker = book.checkerOf(chooseOffer({ authority, on, knownOn, offer: offerId }))
    const among = knownEntitlements(checker, entitlements)
    const { facts, born } = readPerson(given, on)
    const checked = checker.check(facts, { entitlements: among, born })
    if (!checked.ok) throw impossibleFacts(checker.catalogue.facts, given, checked.conflicts)
    const { offer } = checker
    const answer = {
      authority: offer.authority,
      on,
      offer: rulesUsed(offer),
      notice,
      ...answersAt(detail, checked, only),
    }
    return { text: JSON.stringify(answer), mayBeKept: !hasDate(checker, given) }
  }
}

/** In characters: a longer body is no usual one, and would take its place in memory. */
const LONGEST_KEPT_BODY = 2_000

/** An answer as it was sent, and the day: a request without `on` asks about today. */
type KeptAnswer = { readonly day: string; readonly encoded: CodedBody }

export const checksResource = (deps: Deps): Resource => {
  const answer = prepareAnswer(deps)
  // By coding, so that the text of a request is the key as it is.
  const kept: Readonly<Record<CodingName, ReturnType<typeof createMemory<KeptAnswer>>>> = {
    br: createMemory(),
    gzip: createMemory(),
    identity: createMemory(),
  }

  const check: RequestHandler = (req, res) => {
    refuseQuery(req)
    negotiateType(req, ['application/json'])
    const body = req.body as string
    const coding = codingFor(req)
    const day = deps.today()
    const before = kept[coding].get(body)?.result
    if (before?.day === day) {
      sendEncoded(res, 'application/json', before.encoded)
      return
    }
    const { text, mayBeKept } = answer(body)
    const encoded = encodeBody(coding, text)
    if (mayBeKept && body.length <= LONGEST_KEPT_BODY) kept[coding].set(body, { day, encoded }, encoded.bytes.length)
    sendEncoded(res, 'application/json', encoded)
  }
  return resource('/v1/checks', { post: [jsonTextBody(), check] })
}
