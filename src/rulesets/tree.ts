// A walk over a YAML syntax tree: where every value stands, and what rules may not use.
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { formatPath, type Path } from './path.ts'
import { type Fault, faults } from './syntax.ts'
import { quote } from './problem.ts'

/** Offsets in the text of a value and of its key, where it has one. */
export type Spot = { readonly value: number; readonly key: number }
export type FaultAt = Fault & { readonly offset: number; readonly at: string }
export type Tree = { readonly spots: ReadonlyMap<string, Spot>; readonly faults: readonly FaultAt[] }

type Walk = { readonly spots: Map<string, Spot>; readonly faults: FaultAt[] }
type Step = { readonly node: unknown; readonly path: Path; readonly key: number }

/** Deeper than any rule is; the condition language has a limit of its own. */
const deepest = 64

const offsetOf = (node: unknown, otherwise: number): number => (node as Node | null)?.range?.[0] ?? otherwise

const report = (walk: Walk, { node, path, key }: Step, fault: Fault): void => {
  walk.faults.push({ ...fault, at: formatPath(path), offset: offsetOf(node, key) })
}

const refuseMarks = (walk: Walk, step: Step): void => {
  // The tree's own types leave out what a key may be.
  const { node } = step as { node: { anchor?: string; tag?: string } | null }
  if (isAlias(node)) report(walk, step, faults.alias)
  else if (node?.anchor !== undefined) report(walk, step, faults.anchor)
  if (node?.tag !== undefined) report(walk, step, faults.tag)
}

/** Keys that are no words are a fault of their own; written out as text they could grow without bound. */
const textOf = (key: unknown): string => (isScalar(key) ? String(key.value) : '')

const visitPair = (walk: Walk, pair: Pair, { path, key }: Step): void => {
  const name = textOf(pair.key)
  const step = { node: pair.key, path: [...path, name], key }
  refuseMarks(walk, step)
  if (name === '<<') report(walk, step, faults.merge)
  visit(walk, { node: pair.value, path: step.path, key: offsetOf(pair.key, key) })
}

const refuseRepeats = (walk: Walk, map: YAMLMap, { path, key }: Step): void => {
  const seen = new Set<string>()
  for (const { key: node } of map.items) {
    const name = textOf(node)
    const fault = { problem: `${quote(name)} stands here twice`, help: 'keep one of the two' }
    if (seen.has(name)) report(walk, { node, path: [...path, name], key }, fault)
    seen.add(name)
  }
}

const visitInside = (walk: Walk, step: Step): void => {
  const { node, path, key } = step
  if (isMap(node)) {
    refuseRepeats(walk, node, step)
    for (const pair of node.items) visitPair(walk, pair, step)
  }
  if (isSeq(node)) for (const [i, item] of node.items.entries()) visit(walk, { node: item, path: [...path, i], key })
}

const visit = (walk: Walk, step: Step): void => {
  const { node, path, key } = step
  walk.spots.set(formatPath(path), { value: offsetOf(node, key), key })
  refuseMarks(walk, step)
  if (path.length > deepest) report(walk, step, faults.depth)
  else visitInside(walk, step)
}

export const walkTree = (root: unknown): Tree => {
  const walk: Walk = { spots: new Map(), faults: [] }
  visit(walk, { node: root, path: [], key: 0 })
  return walk
}
