// `local-offer check`: what one person gets, with reasons; with `--ask` it asks for what is not given and matters.
import { Option } from 'commander'
import type { Answered } from '../core/checker.ts'
import type { Facts } from '../core/rules/model.ts'
import { askAll } from './ask.ts'
import { exitCodes } from './exit-codes.ts'
import { type Asked, nobody, personCommand, readPerson } from './person.ts'
import { answerText } from './print-answer.ts'

const checkOf = (asked: Asked, given: Facts): Answered => {
  const { facts, born } = readPerson({ ...asked, given })
  const checked = asked.book.checkerOf(asked.offer).check(facts, { born })
  return checked.ok ? checked : asked.refuse(nobody(checked.conflicts))
}

/** What `--json` prints: the API's answer, without the digests. */
const jsonOf = (
  { offer, on }: Asked,
  { entitlements, outlooks, presumed, missing, nextQuestion }: ReturnType<typeof checkOf>,
) => ({
  authority: offer.authority,
  on,
  offer: offer.id,
  entitlements: entitlements.map((answer, i) => ({ ...answer, ...outlooks[i] })),
  presumed,
  missing,
  nextQuestion: nextQuestion ?? null,
})

const run = async (asked: Asked): Promise<void> => {
  const given = asked.options['ask'] ? await askAll(asked, (facts) => checkOf(asked, facts)) : asked.given
  const checked = checkOf(asked, given)
  console.log(
    asked.options['json']
      ? JSON.stringify(jsonOf(asked, checked), null, 2)
      : answerText(asked.offer, checked, asked.on),
  )
  if (checked.missing.length > 0) process.exitCode = exitCodes.cannotTell
}

export const checkCommand = personCommand({
  name: 'check',
  description: 'what one person gets, with reasons',
  options: [new Option('--ask', 'ask what is not given, as long as it matters')],
  run,
})
