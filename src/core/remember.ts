// Answers that are asked for again and again are worked out once.

const most = 20_000

/**
 * A function that remembers its results by key. What it remembers is bounded, so that a curious client cannot fill the
 * memory: when it is full, it starts afresh.
 */
export const remembering = <Input, Result>(
  compute: (input: Input) => Result,
  keyOf: (input: Input) => string | number,
): ((input: Input) => Result) => {
  const known = new Map<string | number, Result>()
  return (input) => {
    const key = keyOf(input)
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as Result
    const result = compute(input)
    if (known.size >= most) known.clear()
    known.set(key, result)
    return result
  }
}

/** Computes each value once. Only for keys that requests cannot multiply. */
export const remembered = <Key, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}
