// What the arguments of a command name, or why it cannot run.
import type { Command } from 'commander'
import type { Book } from '../core/book.ts'
import { IsoDate, LAW, type Offer } from '../core/rules/model.ts'
import { didYouMean } from '../core/spelling.ts'
import { exitCodes } from './exit-codes.ts'

/** Ends a command that cannot run. */
export const refuse = (command: Command, message: string): never =>
  command.error(message, { exitCode: exitCodes.couldNotRun })

/** One of some words, or a refusal that suggests the nearest. */
export const oneOf = (
  command: Command,
  what: string,
  { word, allowed }: { word: string; allowed: readonly string[] },
) => {
  if (allowed.includes(word)) return word
  const help = didYouMean(word, allowed) ?? `use one of ${allowed.join(', ')}`
  return refuse(command, `there is no ${what} \`${word}\`; ${help}`)
}

/** The offer that an id names, where any date stands for the offer in force on it. */
export const offerNamed = (command: Command, { offers }: Book, id: string): Offer => {
  const allowed = offers.all.map((offer) => offer.id)
  return offers.named(id) ?? offers.named(oneOf(command, 'offer', { word: id, allowed }))!
}

type Dated = { readonly authority?: string | undefined; readonly on: string; readonly knownOn?: string | undefined }

/** A day of the calendar. */
export const dayNamed = (command: Command, day: string): IsoDate =>
  IsoDate.safeParse(day).success ? day : refuse(command, `\`${day}\` is not a date; write it like 2026-04-01`)

/** An authority: the only council there is, unless one is named. */
export const authorityNamed = (command: Command, { rules }: Book, authority: string | undefined): string => {
  const councils = rules.authorities.map(({ id }) => id)
  const allowed = [...councils, LAW]
  const given = authority ?? (councils.length === 1 ? councils[0] : undefined)
  if (given === undefined) return refuse(command, `name the council with --authority: ${allowed.join(', ')}`)
  return oneOf(command, 'authority', { word: given, allowed })
}

/** The offer in force on a day, of the only council there is unless one is named. */
export const offerInForce = (command: Command, book: Book, { authority, on, knownOn }: Dated): Offer => {
  const days = [on, knownOn].filter((day) => day !== undefined).map((day) => dayNamed(command, day))
  const word = authorityNamed(command, book, authority)
  const found = book.offers.inForce(word, days[0]!, days[1])
  return found ?? refuse(command, `no offer of ${word} is in force on ${on}: the first starts later`)
}
