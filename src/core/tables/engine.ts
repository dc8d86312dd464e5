// The one door to json-rules-engine, which alone decides whether a condition holds for a fully known person.
import { Engine, Fact, type TopLevelCondition } from 'json-rules-engine'
import { type Condition, type Value, nodesOf } from '../rules/condition.ts'

/** The engine's result for one person: one byte, 0 or 1, for each node of the condition in `nodesOf` order. */
export type TruthRow = Uint8Array

/** A node as the engine leaves it after a run. It has a result, although the engine's types do not declare one. */
type EngineNode = {
  readonly result?: boolean
  readonly all?: readonly EngineNode[]
  readonly any?: readonly EngineNode[]
  readonly not?: EngineNode
}

/** Passes facts as uncached constants; the engine would otherwise hash each to look it up again. */
const engineFacts = (person: Readonly<Record<string, Value>>): Readonly<Record<string, Fact>> =>
  Object.fromEntries(Object.entries(person).map(([id, value]) => [id, new Fact(id, value, { cache: false })]))

const nodeResults = (node: EngineNode): readonly boolean[] => {
  if (node.result === undefined) throw new Error('json-rules-engine left a condition undecided')
  const parts = node.all ?? node.any ?? (node.not ? [node.not] : [])
  return [node.result, ...parts.flatMap(nodeResults)]
}

/**
 * Judges a condition for each of some people.
 *
 * @param people Facts by id, of the catalogue's types; they include every fact that the condition names.
 * @returns One row for each person, in the same order.
 * @throws Error if a fact is missing, which is a mistake of the caller and never of a person.
 */
export const judge = async (
  condition: Condition,
  people: readonly Readonly<Record<string, Value>>[],
): Promise<readonly TruthRow[]> => {
  const engine = new Engine()
  // The engine needs `all`, `any` or `not` at the root, and stores no result there: the condition goes one level down.
  const conditions = { all: [structuredClone(condition)] } as unknown as TopLevelCondition
  engine.addRule({ conditions, event: { type: 'holds' } })
  const nodeCount = nodesOf(condition).length
  const rows: TruthRow[] = []
  // INVARIANT: one run at a time, because overlapping runs on one engine drop rules.
  for (const person of people) {
    const { results, failureResults } = await engine.run(engineFacts(person))
    const root = (results[0] ?? failureResults[0])?.conditions as unknown as { readonly all: readonly EngineNode[] }
    const row = Uint8Array.from(root.all.flatMap(nodeResults), Number)
    if (row.length !== nodeCount) throw new Error('json-rules-engine judged another condition than the given one')
    rows.push(row)
  }
  return rows
}
