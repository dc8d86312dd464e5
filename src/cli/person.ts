// What the arguments say of a person and of the offer asked about. The flags are the facts of the catalogue.
import { Command, Option } from 'commander'
import { type ParsedFacts, factsReader, pathOf } from '../core/answers/facts.ts'
import type { Book } from '../core/book.ts'
import type { Fact } from '../core/rules/catalogue.ts'
import type { Value } from '../core/rules/condition.ts'
import { kebabOf } from '../core/rules/ids.ts'
import { type Facts, IsoDate, type Offer } from '../core/rules/model.ts'
import { today } from '../today.ts'
import { offerInForce, offerNamed, refuse } from './named.ts'
import { openBook } from './open-book.ts'

type Options = Readonly<Record<string, string | boolean | undefined>>

/** Everything that a command about one person needs. */
export type Asked = {
  readonly book: Book
  readonly offer: Offer
  readonly isNamed: boolean
  readonly on: IsoDate
  /** As typed, not derived. */
  readonly given: Facts
  readonly options: Options
  /** Ends the command, saying what is wrong. */
  readonly refuse: (lines: readonly string[]) => never
}

/** How values are typed that every fact may have; `unknown` is asked and not known. */
const written = { unknown: 'unknown', yes: 'yes', no: 'no' }

/** What is typed for a fact, as the catalogue's type. */
const typed = (fact: Fact, text: string): Value | null => {
  if (text === written.unknown) return null
  if (fact.type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : text
  const yesNo: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false }
  return fact.type === 'boolean' ? (yesNo[text] ?? text) : text
}

const valuesOf = (fact: Fact): string => {
  if (fact.type === 'boolean') return 'yes|no'
  if (fact.type === 'choice') return fact.options.map(({ value }) => String(value)).join('|')
  return fact.type === 'integer' ? 'number' : 'YYYY-MM-DD'
}

/** The offer that the arguments name, otherwise the one in force on the day. */
const offerFor = (command: Command, book: Book, options: Options): Offer => {
  const { authority, on, knownOn, offer } = options as Readonly<Record<string, string>>
  const inForce = () => offerInForce(command, book, { authority, on: on!, knownOn })
  if (offer === undefined) return inForce()
  if (!IsoDate.safeParse(on).success) return inForce()
  return offerNamed(command, book, offer)
}

/** The facts, read and derived, or everything that is wrong with them, said to whoever typed them. */
export const readPerson = ({ book, given, on, refuse }: Asked): Extract<ParsedFacts, { ok: true }> => {
  const read = factsReader(book.domain.catalogue, written)(given, on)
  if (read.ok) return read
  return refuse(read.problems.map(({ pointer, detail }) => `--${kebabOf(pathOf(pointer)[0]!)}: ${detail}`))
}

/** What to say of facts that nobody can have together. */
export const nobody = (conflicts: readonly { readonly because: string }[]): readonly string[] =>
  conflicts.map(({ because }) => `nobody can be so: ${because}`)

const asked = (book: Book, command: Command): Asked => {
  const options: Options = command.opts()
  const offer = offerFor(command, book, options)
  const facts = book.domain.catalogue.facts.filter(({ id }) => options[id] !== undefined)
  const given = Object.fromEntries(facts.map((fact) => [fact.id, typed(fact, String(options[fact.id]))]))
  const isNamed = options['offer'] !== undefined
  const says = (lines: readonly string[]): never => refuse(command, lines.join('\n'))
  return { book, offer, isNamed, on: String(options['on']), given, options, refuse: says }
}

/** What a command about one person does, and the options that only it has. */
type PersonCommand = {
  readonly name: string
  readonly description: string
  readonly options?: readonly Option[]
  readonly run: (asked: Asked) => void | Promise<void>
}

/** The command for one catalogue, with a flag for each fact. */
const commandFor = (book: Book, { name, description, options = [], run }: PersonCommand): Command => {
  const command = new Command(name).description(description).exitOverride()
  for (const fact of book.domain.catalogue.facts)
    command.addOption(new Option(`--${kebabOf(fact.id)} <${valuesOf(fact)}>`, fact.about))
  command
    .option('--authority <id>', 'the council asked; it may be left out where there is only one')
    .option('--on <YYYY-MM-DD>', 'the day asked about: it fixes the age and, without --offer, the rules', today())
    .option('--known-on <YYYY-MM-DD>', 'the rules as they were known on that day')
    .option('--offer <id>', 'an offer by its id, also a proposal')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `\nA fact that was asked and is not known is \`${written.unknown}\`; one that is left out was not asked.`,
    )
    .action(() => run(asked(book, command)))
  for (const option of options) command.addOption(option)
  return command
}

/**
 * A command about one person. Its flags are read from the rules, so the rules are opened before the arguments are
 * understood.
 */
export const personCommand =
  (one: PersonCommand) =>
  (folder: () => string): Command =>
    new Command(one.name)
      .description(one.description)
      .helpOption(false)
      .allowUnknownOption()
      .allowExcessArguments()
      .action(async (_options, outer: Command) => {
        await commandFor(await openBook(folder()), one).parseAsync(outer.args, { from: 'user' })
      })
