// Reads `sources.yaml`: the documents that grounds cite, and the contacts that steps name.
import * as z from 'zod'
import { type Authority, KebabId, type Problem } from '../../core/rules/model.ts'
import { NamedContact, type Register, Source } from '../../core/rules/sources.ts'
import type { Document } from '../yaml/document.ts'
import { entriesOf, inside, type Place, problemAt, problemAtKey, rootOf } from '../yaml/place.ts'
import { quote } from '../yaml/problem.ts'
import { checkSchema } from '../yaml/schema.ts'

/** The content of `sources.yaml`. */
export const RegisterFile = z.strictObject({
  sources: z.record(KebabId, Source).optional(),
  contacts: z.record(KebabId, NamedContact).optional(),
})

/** What a file can cite and name. If `isFaulty`, an id that is not known may be defined by a file with a problem. */
export type KnownRegister = Register & { readonly isFaulty?: true }

type RegisterRead = { readonly register: KnownRegister; readonly problems: readonly Problem[] }

const none: Register = { sources: {}, contacts: {} }

const orderProblems = (source: Place): readonly Problem[] => {
  const days = inside(source, 'readOn')
  const written = Array.isArray(days.value) ? days.value.map(String) : []
  const isInOrder = written.every((day, i) => i === 0 || written[i - 1]! < day)
  return isInOrder ? [] : [problemAt(days, 'the days are not in order', 'list each day once, the earliest first')]
}

const repeatProblems = (sources: readonly (readonly [string, Place])[]): readonly Problem[] => {
  const textOf = (place: Place): string => JSON.stringify([inside(place, 'title').value, inside(place, 'url').value])
  return sources.flatMap(([, place], i) => {
    const [id] = sources.slice(0, i).find(([, earlier]) => textOf(earlier) === textOf(place)) ?? []
    return id === undefined
      ? []
      : [problemAtKey(place, `the same document as ${quote(id)}`, `remove one, and cite ${quote(id)}`)]
  })
}

const emptyContactProblems = (contacts: Place): readonly Problem[] =>
  entriesOf(contacts)
    .filter(([, place]) => ['text', 'url', 'phone'].every((key) => inside(place, key).value === undefined))
    .map(([, place]) => problemAt(place, 'the contact has no address and no number', 'add `url`, `phone` or both'))

/** Reads the register of a rules folder. A folder without `sources.yaml` has an empty one. */
export const readRegister = (document: Document | undefined, isExpected: boolean): RegisterRead => {
  if (document === undefined) return { register: isExpected ? { ...none, isFaulty: true } : none, problems: [] }
  const root = rootOf(document)
  const checked = checkSchema(root, RegisterFile)
  if (!checked.ok) return { register: { ...none, isFaulty: true }, problems: checked.problems }
  const sources = entriesOf(inside(root, 'sources'))
  return {
    register: { sources: checked.value.sources ?? {}, contacts: checked.value.contacts ?? {} },
    problems: [
      ...sources.flatMap(([, place]) => orderProblems(place)),
      ...repeatProblems(sources),
      ...emptyContactProblems(inside(root, 'contacts')),
    ],
  }
}

/** The register with an authority's own contacts. The law's files name none of a council's. */
export const registerOf = (register: KnownRegister, authority: Authority | undefined): KnownRegister => ({
  ...register,
  contacts: { ...register.contacts, ...authority?.contacts },
})
