// The answer to a check, put together from parts that are written once: nothing is serialised twice.
import type { Checker, Checked } from '../../core/checker.ts'
import type { EntitlementAnswer } from '../../core/explain.ts'
import type { IsoDate, Offer } from '../../core/model.ts'
import type { Question } from '../../core/next-question.ts'
import type { Outlook } from '../../core/outlook.ts'

/** Said with every answer. */
export const notice =
  'This is information about published rules and not a decision: people at the council decide, and if you are told no ' +
  'and think that is wrong, you can ask for the reasons in writing, ask for an advocate to help you, or complain to ' +
  'the council.'

type Answered = Extract<Checked, { ok: true }>

/** The rules that an answer used. */
export const rulesOf = ({ id, digest, effectiveFrom, status, rulesets }: Offer) => ({
  ...{ id, digest, ...(effectiveFrom === undefined ? {} : { effectiveFrom }), status },
  rulesets: rulesets.map((ruleset) => ({ id: ruleset.id, digest: ruleset.digest })),
})

/** Remembers the bytes made for each object for as long as that lives. */
const written = <Key extends object>(write: (key: Key) => string): ((key: Key) => Buffer) => {
  const known = new WeakMap<Key, Buffer>()
  return (key) => {
    const before = known.get(key)
    if (before) return before
    const bytes = Buffer.from(write(key))
    known.set(key, bytes)
    return bytes
  }
}

/** @returns A function that writes a whole answer as JSON. The core gives the same object for the same answer. */
export const answerWriter = (): ((checker: Checker, on: IsoDate, answered: Answered) => Buffer) => {
  const before = written(({ offer }: Checker) => `{"authority":${JSON.stringify(offer.authority)},"on":"`)
  const after = written(
    ({ offer }: Checker) =>
      `","offer":${JSON.stringify(rulesOf(offer))},"notice":${JSON.stringify(notice)},"entitlements":[`,
  )
  // An entitlement's object is left open for its outlook, which closes it.
  const first = written((answer: EntitlementAnswer) => JSON.stringify(answer).slice(0, -1))
  const next = written((answer: EntitlementAnswer) => `,${JSON.stringify(answer).slice(0, -1)}`)
  const ahead = written((outlook: Outlook) => `,${JSON.stringify(outlook).slice(1)}`)
  const question = written((asked: Question) => JSON.stringify(asked))
  return (checker, on, { entitlements, outlooks, presumed, missing, nextQuestion }) => {
    const end = `],"presumed":${JSON.stringify(presumed)},"missing":${JSON.stringify(missing)},"nextQuestion":`
    return Buffer.concat([
      before(checker),
      // INVARIANT: a day has been validated, so it needs no escaping.
      Buffer.from(on),
      after(checker),
      ...entitlements.flatMap((answer, i) => [i === 0 ? first(answer) : next(answer), ahead(outlooks[i]!)]),
      Buffer.from(end),
      nextQuestion ? question(nextQuestion) : none,
      close,
    ])
  }
}

const none = Buffer.from('null')
const close = Buffer.from('}')
