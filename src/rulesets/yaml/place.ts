// A place in a document: a value with its path, so that every check can report where a problem is.
import type { Problem } from '../../core/rules/model.ts'
import type { Document } from './document.ts'
import { formatPath, type YamlPath } from './path.ts'

export type Place = { readonly document: Document; readonly path: YamlPath; readonly value: unknown }

export const isKeyed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const rootOf = (document: Document): Place => ({ document, path: [], value: document.value })

const ownValue = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined

/** The place at a path from another place. Its value is `undefined` if there is nothing. */
export const inside = (place: Place, ...path: YamlPath): Place => ({
  document: place.document,
  path: [...place.path, ...path],
  value: path.reduce(ownValue, place.value),
})

/** The places of a list's items; empty if the value is not a list. */
export const itemsOf = (place: Place): readonly Place[] =>
  Array.isArray(place.value) ? place.value.map((_, i) => inside(place, i)) : []

/** The keys of an object, each with the place of its value; empty if the value is not an object. */
export const entriesOf = (place: Place): readonly (readonly [string, Place])[] =>
  isKeyed(place.value) ? Object.keys(place.value).map((key) => [key, inside(place, key)] as const) : []

const problemMaker = (part: 'key' | 'value') => {
  return ({ document, path }: Place, problem: string, help: string): Problem => ({
    file: document.file,
    ...document.locate(path, part),
    at: formatPath(document.originOf?.(path) ?? path),
    problem,
    help,
  })
}

/** A problem at the position of a place's value. */
export const problemAt = problemMaker('value')

/** A problem at the position of a place's key. */
export const problemAtKey = problemMaker('key')
