// `local-offer check`: what one person gets, with reasons. The flags are the facts of the catalogue.
import { Command, Option } from 'commander'
import type { Book } from '../core/book.ts'
import type { Fact } from '../core/catalogue.ts'
import { factsReader } from '../core/facts.ts'
import { IsoDate, type Offer } from '../core/model.ts'
import { nearest } from '../core/nearest.ts'
import { LAW } from '../core/offers.ts'
import { today } from '../today.ts'
import { exitCodes } from './exit-codes.ts'
import { openBook } from './open-book.ts'
import { answerText } from './print-answer.ts'

type Options = Readonly<Record<string, string | boolean | undefined>>

const flagOf = (fact: string): string => fact.replaceAll(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)

/** What is typed for a fact, as the catalogue's type; `unknown` is asked and not known. */
const typed = (fact: Fact, text: string): unknown => {
  if (text === 'unknown') return null
  if (fact.type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : text
  const yesNo: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false }
  return fact.type === 'boolean' ? (yesNo[text] ?? text) : text
}

const valuesOf = (fact: Fact): string => {
  if (fact.type === 'boolean') return 'yes|no'
  if (fact.type === 'choice') return fact.options.map(({ value }) => String(value)).join('|')
  return fact.type === 'integer' ? 'number' : 'YYYY-MM-DD'
}

const unknown = (what: string, word: string, allowed: readonly string[]): string => {
  const suggestion = nearest(word, allowed)
  return `there is no ${what} \`${word}\`; ${suggestion ? `did you mean \`${suggestion}\`?` : `use one of ${allowed.join(', ')}`}`
}

/** The offer that the arguments name, or what is wrong with them. */
const offerFor = ({ offers, rules }: Book, options: Options): Offer | string => {
  const { authority, on, knownOn, offer } = options as Readonly<Record<string, string>>
  const notDate = [on, knownOn].find((day) => day !== undefined && !IsoDate.safeParse(day).success)
  if (notDate !== undefined) return `\`${notDate}\` is not a date; write it like 2026-04-01`
  const ids = offers.all.map(({ id }) => id)
  if (offer !== undefined) return offers.named(offer) ?? unknown('offer', offer, ids)
  const authorities = [...rules.authorities.map(({ id }) => id), LAW]
  if (authority === undefined) return `name the council with --authority: ${authorities.join(', ')}`
  if (!authorities.includes(authority)) return unknown('authority', authority, authorities)
  return (
    offers.inForce(authority, on!, knownOn) ?? `no offer of ${authority} is in force on ${on!}: the first starts later`
  )
}

const refuse = (command: Command, lines: readonly string[]): never =>
  command.error(lines.join('\n'), { exitCode: exitCodes.couldNotRun })

const check = (book: Book, options: Options, command: Command): void => {
  const { facts: catalogue } = book.world.catalogue
  const given = catalogue.filter(({ id }) => options[id] !== undefined)
  const offer = offerFor(book, options)
  if (typeof offer === 'string') return refuse(command, [offer])
  const read = factsReader(book.world.catalogue)(
    Object.fromEntries(given.map((fact) => [fact.id, typed(fact, String(options[fact.id]))])),
    String(options['on']),
  )
  if (!read.ok)
    return refuse(
      command,
      read.problems.map((each) => `--${flagOf(each.pointer.slice(1))}: ${each.detail}`),
    )
  const checked = book.checkerOf(offer).check(read.facts)
  if (!checked.ok)
    return refuse(
      command,
      checked.conflicts.map(({ because }) => `nobody can be so: ${because}`),
    )
  const { entitlements, presumed, missing } = checked
  const answer = {
    authority: offer.authority,
    on: String(options['on']),
    offer: offer.id,
    entitlements,
    presumed,
    missing,
  }
  console.log(options['json'] ? JSON.stringify(answer, null, 2) : answerText(offer, checked, String(options['on'])))
  if (missing.length > 0) process.exitCode = exitCodes.cannotTell
}

/** Where there is one council only, it need not be named. */
const onlyCouncil = ({ rules }: Book): string | undefined =>
  rules.authorities.length === 1 ? rules.authorities[0]!.id : undefined

/** The command for one catalogue, with a flag for each fact. */
const commandFor = (book: Book): Command => {
  const command = new Command('check').description('what one person gets, with reasons').exitOverride()
  for (const fact of book.world.catalogue.facts)
    command.addOption(new Option(`--${flagOf(fact.id)} <${valuesOf(fact)}>`, fact.about))
  return command
    .option('--authority <id>', 'the council asked', onlyCouncil(book))
    .option('--on <YYYY-MM-DD>', 'the day asked about: it fixes the age and, without --offer, the rules', today())
    .option('--known-on <YYYY-MM-DD>', 'the rules as they were known on that day')
    .option('--offer <id>', 'an offer by its id, also a proposal')
    .option('--json', 'print JSON')
    .action((options: Options) => {
      check(book, options, command)
    })
}

/** The flags are read from the rules, so the rules are opened before the arguments are understood. */
export const checkCommand = (folder: () => string): Command =>
  new Command('check')
    .description('what one person gets, with reasons')
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (_options, outer: Command) => {
      await commandFor(await openBook(folder())).parseAsync(outer.args, { from: 'user' })
    })
