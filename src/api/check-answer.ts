// Writes the answer to a check from parts that are serialised and encoded once.
import type { Outlook } from '../core/ahead/outlook.ts'
import type { EntitlementAnswer } from '../core/answers/explain.ts'
import { notice } from '../core/answers/notice.ts'
import type { AnsweredCheck, Checker } from '../core/checker.ts'
import { remembering } from '../core/remember.ts'
import type { IsoDate } from '../core/rules/model.ts'
import { type Bytes, type Coding, type CodingName, identity } from '../http/coding.ts'
import { rulesUsed } from '../http/offer-summary.ts'
import { gzip } from './gzip.ts'

/** Writes a whole answer as JSON. INVARIANT: the core returns the same objects for the same answers. */
type AnswerWriter = (checker: Checker, on: IsoDate, answered: AnsweredCheck) => Bytes

/** Remembers the part derived from an object for as long as the object lives. */
const rememberPart = <Key extends object, Part>(write: (key: Key) => Part) => {
  const parts = new WeakMap<Key, Part>()
  return (key: Key): Part => {
    const remembered = parts.get(key)
    if (remembered) return remembered
    const part = write(key)
    parts.set(key, part)
    return part
  }
}

const answerWriter = <Part>({ encodeRepeated, encodeOnce, joinParts, finishBody }: Coding<Part>): AnswerWriter => {
  const repeatedText = remembering(encodeRepeated, (text: string) => text)
  const beforeDay = rememberPart(({ offer }: Checker) =>
    encodeRepeated(`{"authority":${JSON.stringify(offer.authority)},"on":"`),
  )
  const afterDay = rememberPart(({ offer }: Checker) =>
    encodeRepeated(`","offer":${JSON.stringify(rulesUsed(offer))},"notice":${JSON.stringify(notice)},"entitlements":[`),
  )
  // An entitlement's object stays open: its outlook closes it.
  const firstEntitlement = rememberPart((answer: EntitlementAnswer) =>
    encodeRepeated(JSON.stringify(answer).slice(0, -1)),
  )
  const nextEntitlement = rememberPart((answer: EntitlementAnswer) =>
    encodeRepeated(`,${JSON.stringify(answer).slice(0, -1)}`),
  )
  const sharedOutlook = rememberPart((outlook: Outlook) => encodeRepeated(`,${JSON.stringify(outlook).slice(1)}`))
  const personalOutlook = (outlook: Outlook) => encodeOnce(`,${JSON.stringify(outlook).slice(1)}`)
  // An outlook with a day belongs to one person, so it is not worth remembering.
  const outlookPart = (outlook: Outlook) =>
    outlook.fromAge?.on === undefined ? sharedOutlook(outlook) : personalOutlook(outlook)
  const ending = ({ presumed, missing, nextQuestion }: AnsweredCheck) =>
    repeatedText(`],${JSON.stringify({ presumed, missing, nextQuestion: nextQuestion ?? null }).slice(1)}`)
  const rest = rememberPart((answered: AnsweredCheck) => {
    const { entitlements, outlooks } = answered
    const parts = entitlements.flatMap((answer, i) => [
      i === 0 ? firstEntitlement(answer) : nextEntitlement(answer),
      outlookPart(outlooks[i]!),
    ])
    return joinParts([...parts, ending(answered)])
  })
  // INVARIANT: the day has been validated, so it needs no escaping.
  return (checker, on, answered) =>
    finishBody([beforeDay(checker), repeatedText(on), afterDay(checker), rest(answered)])
}

/** An answer writer for each coding that a client may request. */
export const answerWriters = (): Readonly<Record<CodingName, AnswerWriter>> => ({
  identity: answerWriter(identity),
  gzip: answerWriter(gzip),
})
