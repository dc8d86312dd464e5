// The register of a rules folder: what its grounds cite, and to whom its steps send people.
import * as z from 'zod'
import { IsoDate, NextStep, Sentence, Url } from './catalogue.ts'

/** A document that grounds cite, and the days on which somebody read it, oldest first. */
export const Source = z.strictObject({ title: Sentence, url: Url, readOn: z.array(IsoDate).min(1) })
export type Source = z.infer<typeof Source>

/** Where to turn: an address, a phone number or both. With a `text` it is a whole step. */
export const NamedContact = NextStep.partial({ text: true })
export type NamedContact = z.infer<typeof NamedContact>

/** Sources and contacts by id. A published ground cites a source by its id, so an id keeps its meaning for good. */
export type Register = {
  readonly sources: Readonly<Record<string, Source>>
  readonly contacts: Readonly<Record<string, NamedContact>>
}
