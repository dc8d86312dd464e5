// Caches of the core: results that requests ask for again and again are computed once, within one budget of bytes.
import { LRUCache } from 'lru-cache'

/** How many bytes all remembered results of the process take together. */
const MAX_BYTES = 64 * 2 ** 20

/** What an entry costs besides its key and its result: its places in the cache's map and lists. */
const ENTRY_BYTES = 100

/** Every remembered result, by cache and key: a curious client cannot fill the memory. */
const results = new LRUCache<string, { readonly result: unknown }>({ maxSize: MAX_BYTES })
let caches = 0

/** How many bytes all remembered results take now. */
export const rememberedBytes = (): number => results.calculatedSize

/** The size of a result of many kilobytes, such as an explained answer: about that of its JSON. */
export const jsonBytes = (result: unknown): number => JSON.stringify(result).length

/** A part of the budget: results by key, each with its size in bytes. The one that was used least recently goes first. */
export const createMemory = <Result>() => {
  const cache = caches++
  const memoryKey = (key: string | number): string => `${cache}:${key}`
  return {
    get: (key: string | number): { readonly result: Result } | undefined =>
      results.get(memoryKey(key)) as { readonly result: Result } | undefined,
    set: (key: string | number, result: Result, bytes: number): void => {
      const fullKey = memoryKey(key)
      results.set(fullKey, { result }, { size: ENTRY_BYTES + fullKey.length + bytes })
    },
  }
}

/**
 * A function that remembers its results by key, within the budget.
 *
 * @param keyOf Equal for inputs with equal results.
 * @param bytesOf The size of a result, where that is more than a number or a yes.
 */
export const remembering = <Input, Result>(
  compute: (input: Input) => Result,
  keyOf: (input: Input) => string | number,
  bytesOf: (result: Result) => number = () => 0,
): ((input: Input) => Result) => {
  const memory = createMemory<Result>()
  return (input) => {
    const key = keyOf(input)
    const before = memory.get(key)
    if (before) return before.result
    const result = compute(input)
    memory.set(key, result, bytesOf(result))
    return result
  }
}

/** Computes each value once and keeps it for good. Only for keys that requests cannot multiply. */
export const remembered = <Key, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}
