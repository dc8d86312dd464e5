// Finds the offer, authority or day that an argument names, or refuses the command.
import type { Command } from 'commander'
import type { Book } from '../core/book.ts'
import { IsoDate, LAW, type Offer } from '../core/rules/model.ts'
import { didYouMean } from '../core/spelling.ts'
import { exitCodes } from './exit-codes.ts'

/** Ends a command that cannot run. @throws CommanderError once the message is printed. */
export const refuse = (command: Command, message: string): never =>
  command.error(message, { exitCode: exitCodes.couldNotRun })

/** The word, if it is allowed; otherwise refuses it and suggests the nearest. `what` is what the word names. */
export const oneOf = (
  command: Command,
  what: string,
  { word, allowed }: { word: string; allowed: readonly string[] },
) => {
  if (allowed.includes(word)) return word
  const help = didYouMean(word, allowed) ?? `use one of ${allowed.join(', ')}`
  return refuse(command, `there is no ${what} \`${word}\`; ${help}`)
}

/** The offer with an id. `authority@date` finds the offer in force on that date. */
export const findOffer = (command: Command, { offers }: Book, id: string): Offer => {
  const allowed = offers.all.map((offer) => offer.id)
  return offers.withId(id) ?? offers.withId(oneOf(command, 'offer', { word: id, allowed }))!
}

type AuthorityAndDays = {
  readonly authority?: string | undefined
  readonly on: string
  readonly knownOn?: string | undefined
}

/** The day, if it is in the calendar. */
export const dayNamed = (command: Command, day: string): IsoDate =>
  IsoDate.safeParse(day).success ? day : refuse(command, `\`${day}\` is not a date; write it like 2026-04-01`)

/** The authority with an id; without an id, the council of rules that have only one. */
export const authorityNamed = (command: Command, { rules }: Book, authority: string | undefined): string => {
  const councils = rules.authorities.map(({ id }) => id)
  const allowed = [...councils, LAW]
  const given = authority ?? (councils.length === 1 ? councils[0] : undefined)
  if (given === undefined) return refuse(command, `name the council with --authority: ${allowed.join(', ')}`)
  return oneOf(command, 'authority', { word: given, allowed })
}

/** The offer in force on a day; without an authority, the offer of the only council. */
export const offerInForce = (command: Command, book: Book, { authority, on, knownOn }: AuthorityAndDays): Offer => {
  const days = [on, knownOn].filter((day) => day !== undefined).map((day) => dayNamed(command, day))
  const id = authorityNamed(command, book, authority)
  const offer = book.offers.inForce(id, days[0]!, days[1])
  return offer ?? refuse(command, `no offer of ${id} is in force on ${on}: the first starts later`)
}
