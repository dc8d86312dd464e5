// `local-offer check`: what one person gets, with reasons. `--ask` asks for missing facts that matter.
import { Option } from 'commander'
import { type Detail, answersAt, details } from '../core/check-details.ts'
import type { AnsweredCheck } from '../core/checker.ts'
import type { Facts } from '../core/rules/model.ts'
import { askAll } from './ask.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { type PersonRequest, contradictionLines, personCommand, readPerson } from './person.ts'
import { checkAnswerText } from './print-answer.ts'
import { printJson, printLine } from './terminal.ts'

const checkPerson = (request: PersonRequest, given: Facts): AnsweredCheck => {
  const { facts, born } = readPerson({ ...request, given })
  const checked = request.book.checkerOf(request.offer).check(facts, { born })
  return checked.ok ? checked : request.refuse(contradictionLines(checked.conflicts))
}

/** What `--json` prints: the API's answer, without the digests. */
const jsonAnswer = ({ offer, on, options }: PersonRequest, checked: AnsweredCheck) => ({
  authority: offer.authority,
  on,
  offer: offer.id,
  ...answersAt(options['detail'] as Detail, checked),
})

const printCheck = async (request: PersonRequest): Promise<ExitCode> => {
  const { offer, on, options } = request
  const { stdout, colours } = request.terminal
  const given = options['ask'] ? await askAll(request, (facts) => checkPerson(request, facts)) : request.given
  const checked = checkPerson(request, given)
  if (options['json']) printJson(stdout, jsonAnswer(request, checked))
  else printLine(stdout, checkAnswerText({ checked, offer, on }, colours))
  return checked.missing.length > 0 ? exitCodes.cannotTell : exitCodes.fine
}

export const checkCommand = personCommand({
  name: 'check',
  description: 'show what one person gets, with reasons',
  options: [
    new Option('--ask', 'ask for missing facts that can still change the answer'),
    new Option('--detail <detail>', 'how much `--json` prints').choices(details).default('reasons'),
  ],
  run: printCheck,
})
