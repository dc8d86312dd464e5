// Caches of the core: results that requests ask for again and again are computed once, within one budget of bytes.
import { LRUCache } from 'lru-cache'

/** What an entry costs besides its key and its result: its places in two maps and the lists of use. */
const ENTRY_BYTES = 200

/** A remembered result, and how the memory that it belongs to forgets it. */
type Entry = { readonly result: unknown; readonly forget: () => void }

/** In bytes: what all remembered results of the process take together, unless `limitMemory` says otherwise. */
const DEFAULT_BUDGET = 64 * 2 ** 20

const createBudget = (bytes: number): LRUCache<Entry, Entry> =>
  new LRUCache({
    maxSize: bytes,
    dispose: ({ forget }) => {
      forget()
    },
  })

/** Every remembered result, in the order of use: a curious client cannot fill the memory. */
let budget = createBudget(DEFAULT_BUDGET)

/** Sets how many bytes all remembered results take together, and forgets those that there are. */
export const limitMemory = (bytes: number): void => {
  budget.clear()
  budget = createBudget(bytes)
}

/** How many bytes all remembered results take now. */
export const rememberedBytes = (): number => budget.calculatedSize

/** The size of a result of many kilobytes, such as an explained answer: about that of its JSON. */
export const jsonBytes = (result: unknown): number => JSON.stringify(result).length

/** A part of the budget: results by key, each with its size in bytes. The one that was used least recently goes first. */
export const createMemory = <Result>() => {
  const entries = new Map<string | number, Entry>()
  return {
    get: (key: string | number): { readonly result: Result } | undefined => {
      const entry = entries.get(key)
      if (entry) budget.get(entry)
      return entry as (Entry & { readonly result: Result }) | undefined
    },
    set: (key: string | number, result: Result, bytes: number): void => {
      const before = entries.get(key)
      if (before) budget.delete(before)
      const entry: Entry = { result, forget: () => entries.delete(key) }
      budget.set(entry, entry, { size: ENTRY_BYTES + String(key).length + bytes })
      // The budget takes nothing that is larger than the whole of it.
      if (budget.has(entry)) entries.set(key, entry)
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
