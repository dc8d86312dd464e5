// Reads a person's facts and the offer from the arguments. The flags are the facts of the catalogue.
import { type Command, Option } from 'commander'
import { type ParsedFacts, factsReader, parseJsonPointer } from '../core/answers/facts.ts'
import type { Book } from '../core/book.ts'
import type { Fact } from '../core/rules/catalogue.ts'
import type { Value } from '../core/rules/condition.ts'
import { toKebabCase } from '../core/rules/ids.ts'
import { type Facts, IsoDate, type Offer } from '../core/rules/model.ts'
import { today } from '../today.ts'
import { findOffer, offerInForce, refuse } from './arguments.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { openBook } from './open-book.ts'
import type { Terminal } from './terminal.ts'

type OptionValues = Readonly<Record<string, string | boolean | undefined>>

/** The input of a command about one person. */
export type PersonRequest = {
  readonly terminal: Terminal
  readonly book: Book
  readonly offer: Offer
  /** Whether `--offer` names the offer. */
  readonly isNamed: boolean
  readonly on: IsoDate
  /** The facts as typed, without derived facts. */
  readonly given: Facts
  readonly options: OptionValues
  /** Prints the lines and ends the command. */
  readonly refuse: (lines: readonly string[]) => never
}

/** The words that stand for a fact's value; `unknown` means asked and not known. */
const valueWords = { unknown: 'unknown', yes: 'yes', no: 'no' }

const booleanWords: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false }

/** The typed text as a value of the fact's type. Leaves wrong text as it is, for the reader of facts to refuse. */
const readValue = (fact: Fact, text: string): Value | null => {
  if (text === valueWords.unknown) return null
  if (fact.type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : text
  return fact.type === 'boolean' ? (booleanWords[text] ?? text) : text
}

/** The values of a fact, as the help prints them after its flag. */
const valuePlaceholder = (fact: Fact): string => {
  if (fact.type === 'boolean') return 'yes|no'
  if (fact.type === 'choice') return fact.options.map(({ value }) => String(value)).join('|')
  return fact.type === 'integer' ? 'number' : 'YYYY-MM-DD'
}

/** The offer that `--offer` names; otherwise the offer in force on the day. */
const requestedOffer = (command: Command, book: Book, options: OptionValues): Offer => {
  const { authority, on, knownOn, offer } = options as Readonly<Record<string, string>>
  const inForce = () => offerInForce(command, book, { authority, on: on!, knownOn })
  if (offer === undefined) return inForce()
  if (!IsoDate.safeParse(on).success) return inForce()
  return findOffer(command, book, offer)
}

/** The facts, validated and with derived facts. Refuses the request with all that is wrong with them. */
export const readPerson = ({ book, given, on, refuse }: PersonRequest): Extract<ParsedFacts, { ok: true }> => {
  const parsed = factsReader(book.domain.catalogue, valueWords)(given, on)
  if (parsed.ok) return parsed
  return refuse(
    parsed.problems.map(({ pointer, detail }) => `--${toKebabCase(parseJsonPointer(pointer)[0]!)}: ${detail}`),
  )
}

/** The refusal of facts that contradict each other. */
export const contradictionLines = (conflicts: readonly { readonly because: string }[]): readonly string[] =>
  conflicts.map(({ because }) => `these facts contradict each other: ${because}`)

const personRequest = (terminal: Terminal, book: Book, command: Command): PersonRequest => {
  const options: OptionValues = command.opts()
  const offer = requestedOffer(command, book, options)
  const facts = book.domain.catalogue.facts.filter(({ id }) => options[id] !== undefined)
  const given = Object.fromEntries(facts.map((fact) => [fact.id, readValue(fact, String(options[fact.id]))]))
  return {
    terminal,
    book,
    offer,
    isNamed: options['offer'] !== undefined,
    on: String(options['on']),
    given,
    options,
    refuse: (lines) => refuse(command, lines.join('\n')),
  }
}

/** A command about one person, with the options that only this command has. */
type PersonCommand = {
  readonly name: string
  readonly description: string
  readonly options?: readonly Option[]
  readonly run: (request: PersonRequest) => ExitCode | Promise<ExitCode>
}

/** The command for one catalogue, with a flag for each fact. */
const commandWithFacts = (
  { terminal, createCommand, exitingWith }: Invocation,
  book: Book,
  { name, description, options = [], run }: PersonCommand,
): Command => {
  const command = createCommand(name).description(description)
  for (const fact of book.domain.catalogue.facts)
    command.addOption(new Option(`--${toKebabCase(fact.id)} <${valuePlaceholder(fact)}>`, fact.about))
  command
    .option('--authority <id>', 'the council; optional if there is only one')
    .option('--on <YYYY-MM-DD>', 'the day to answer for; sets the age and, without --offer, the rules', today())
    .option('--known-on <YYYY-MM-DD>', 'use the rules as published by that day')
    .option('--offer <id>', 'an offer or proposal, by its id')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `\nUse \`${valueWords.unknown}\` for a fact that the person does not know. Leave out a fact that was not asked.`,
    )
    .action(exitingWith(() => run(personRequest(terminal, book, command))))
  for (const option of options) command.addOption(option)
  return command
}

/**
 * Makes a command about one person. Its flags come from the rules, so the rules are opened before the arguments are
 * parsed.
 */
export const personCommand =
  (definition: PersonCommand) =>
  (invocation: Invocation): Command =>
    invocation
      .createCommand(definition.name)
      .description(definition.description)
      .helpOption(false)
      .allowUnknownOption()
      .allowExcessArguments()
      .action(async (_options, outer: Command) => {
        const command = commandWithFacts(invocation, await openBook(invocation), definition)
        await command.parseAsync(outer.args, { from: 'user' })
      })
