// What the arguments of a command name, or why it cannot run.
import type { Command } from 'commander'
import type { Book } from '../core/book.ts'
import type { Offer } from '../core/model.ts'
import { nearest } from '../core/nearest.ts'
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
  const near = nearest(word, allowed)
  const help = near === undefined ? `use one of ${allowed.join(', ')}` : `did you mean \`${near}\`?`
  return refuse(command, `there is no ${what} \`${word}\`; ${help}`)
}

/** The offer that an id names, where any date stands for the offer in force on it. */
export const offerNamed = (command: Command, { offers }: Book, id: string): Offer => {
  const allowed = offers.all.map((offer) => offer.id)
  return offers.named(id) ?? offers.named(oneOf(command, 'offer', { word: id, allowed }))!
}
