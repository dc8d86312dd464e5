// The one door to json-rules-engine: it alone decides whether a condition holds for a person about whom all is known.
import { Engine, Fact, type TopLevelCondition } from 'json-rules-engine'
import { type Condition, type Value, nodesOf } from '../rules/condition.ts'

/** A node as the engine leaves it after a run: with its result, which its types do not show. */
type Judged = {
  readonly result?: boolean
  readonly all?: readonly Judged[]
  readonly any?: readonly Judged[]
  readonly not?: Judged
}

/** Constants, which the engine would otherwise hash to look them up again. */
const factsOf = (person: Readonly<Record<string, Value>>): Readonly<Record<string, Fact>> =>
  Object.fromEntries(Object.entries(person).map(([id, value]) => [id, new Fact(id, value, { cache: false })]))

const results = (node: Judged): readonly boolean[] => {
  if (node.result === undefined) throw new Error('json-rules-engine left a condition undecided')
  const parts = node.all ?? node.any ?? (node.not ? [node.not] : [])
  return [node.result, ...parts.flatMap(results)]
}

/**
 * Judges one condition for each of some people, in their order.
 *
 * @param people Facts by id, every fact that the condition names among them, of the catalogue's types.
 * @returns One row per person, one byte (0 or 1) per node of the condition in `nodesOf` order.
 * @throws Error if a fact is missing: a mistake of the caller, never of a person.
 */
export const judge = async (
  condition: Condition,
  people: readonly Readonly<Record<string, Value>>[],
): Promise<readonly Uint8Array[]> => {
  const engine = new Engine()
  // The engine wants all, any or not at the root and keeps no result there, so the condition goes one level down.
  const conditions = { all: [structuredClone(condition)] } as unknown as TopLevelCondition
  engine.addRule({ conditions, event: { type: 'holds' } })
  const nodes = nodesOf(condition).length
  const rows: Uint8Array[] = []
  // INVARIANT: one run at a time; overlapping runs on one engine drop rules.
  for (const person of people) {
    const { results: held, failureResults: failed } = await engine.run(factsOf(person))
    const root = (held[0] ?? failed[0])?.conditions as unknown as { readonly all: readonly Judged[] }
    const row = Uint8Array.from(root.all.flatMap(results), Number)
    if (row.length !== nodes) throw new Error('json-rules-engine judged another condition than it was given')
    rows.push(row)
  }
  return rows
}
