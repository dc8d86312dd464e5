// A value made from what an author wrote: each of its parts remembers where it was written.
import type { Document } from './document.ts'
import type { YamlPath } from './path.ts'
import type { Place } from './place.ts'

type Key = string | number

/**
 * A value and the path at which it was written. Without `parts`, its parts are written inside that path as they are.
 * `ofKey` says that a key stands for it, and no value: of `home: in-area`, `home` is the fact.
 */
export type Written = {
  readonly value: unknown
  readonly path: YamlPath
  readonly ofKey?: true
  readonly parts?: ReadonlyMap<Key, Written>
}

/** A place's value, as it stands there. */
export const asWritten = ({ value, path }: Pick<Place, 'value' | 'path'>): Written => ({ value, path })

/** A value that stands at a place in other words. */
export const writtenAs = (value: unknown, { path }: Pick<Place, 'path'>): Written => ({ value, path })

/** A list, made from parts that may stand anywhere. */
export const writtenList = (items: readonly Written[], { path }: Pick<Place, 'path'>): Written => ({
  value: items.map(({ value }) => value),
  path,
  parts: new Map(items.entries()),
})

/** An object, made from parts that may stand anywhere. */
export const writtenMap = (
  entries: readonly (readonly [string, Written])[],
  { path }: Pick<Place, 'path'>,
): Written => ({
  value: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
  path,
  parts: new Map(entries),
})

type Origin = { readonly path: YamlPath; readonly ofKey: boolean }

const originIn = (root: Written, path: YamlPath): Origin => {
  let at = root
  for (const [i, key] of path.entries()) {
    const part = at.parts?.get(key)
    // A part that nobody wrote is reported where it should have been.
    if (part === undefined) return { path: [...at.path, ...path.slice(i)], ofKey: at.ofKey ?? false }
    at = part
  }
  return { path: at.path, ofKey: at.ofKey ?? false }
}

/** A document of the value: problems with it are reported in the author's document, where its parts are written. */
export const writtenDocument = (document: Document, written: Written): Document => ({
  file: document.file,
  value: written.value,
  locate: (path, part) => {
    const origin = originIn(written, path)
    return document.locate(origin.path, origin.ofKey ? 'key' : part)
  },
  originOf: (path) => originIn(written, path).path,
})
