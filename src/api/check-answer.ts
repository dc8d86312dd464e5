// The answer to a check, put together from parts that are written once: nothing is serialised twice.
import type { Outlook } from '../core/ahead/outlook.ts'
import type { EntitlementAnswer } from '../core/answers/explain.ts'
import { notice } from '../core/answers/notice.ts'
import type { Answered, Checker } from '../core/checker.ts'
import { remembering } from '../core/remember.ts'
import type { IsoDate } from '../core/rules/model.ts'
import { type Bytes, type Coding, type CodingName, identity } from '../http/coding.ts'
import { rulesOf } from '../http/offer-summary.ts'
import { gzip } from './gzip.ts'

/** Writes a whole answer as JSON. The core gives the same objects for the same answers. */
type AnswerWriter = (checker: Checker, on: IsoDate, answered: Answered) => Bytes

/** Works out once what belongs to each object, and follows from it, for as long as that lives. */
const written = <Key extends object, Part>(write: (key: Key) => Part) => {
  const known = new WeakMap<Key, Part>()
  return (key: Key): Part => {
    const before = known.get(key)
    if (before) return before
    const part = write(key)
    known.set(key, part)
    return part
  }
}

const writing = <Part>({ often, once, joined, body }: Coding<Part>): AnswerWriter => {
  const text = remembering(often, (said: string) => said)
  const before = written(({ offer }: Checker) => often(`{"authority":${JSON.stringify(offer.authority)},"on":"`))
  const after = written(({ offer }: Checker) =>
    often(`","offer":${JSON.stringify(rulesOf(offer))},"notice":${JSON.stringify(notice)},"entitlements":[`),
  )
  // An entitlement's object is left open for its outlook, which closes it.
  const first = written((answer: EntitlementAnswer) => often(JSON.stringify(answer).slice(0, -1)))
  const next = written((answer: EntitlementAnswer) => often(`,${JSON.stringify(answer).slice(0, -1)}`))
  const ofMany = written((outlook: Outlook) => often(`,${JSON.stringify(outlook).slice(1)}`))
  const ofOne = (outlook: Outlook) => once(`,${JSON.stringify(outlook).slice(1)}`)
  // A day is of one person's life.
  const ahead = (outlook: Outlook) => (outlook.fromAge?.on === undefined ? ofMany(outlook) : ofOne(outlook))
  const ending = ({ presumed, missing, nextQuestion }: Answered) =>
    text(`],${JSON.stringify({ presumed, missing, nextQuestion: nextQuestion ?? null }).slice(1)}`)
  const rest = written((answered: Answered) => {
    const { entitlements, outlooks } = answered
    const each = entitlements.flatMap((answer, i) => [i === 0 ? first(answer) : next(answer), ahead(outlooks[i]!)])
    return joined([...each, ending(answered)])
  })
  // INVARIANT: a day has been validated, so it needs no escaping.
  return (checker, on, answered) => body([before(checker), text(on), after(checker), rest(answered)])
}

/** One for each coding that a client may ask for. */
export const answerWriters = (): Readonly<Record<CodingName, AnswerWriter>> => ({
  identity: writing(identity),
  gzip: writing(gzip),
})
