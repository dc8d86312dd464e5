// Walks a YAML syntax tree: finds the position of a value, and YAML features that rules may not use.
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { formatPath, type YamlPath } from './path.ts'
import { quote } from './problem.ts'
import { type Fault, type FaultAt, faults } from './syntax.ts'

/** Offsets of a value and of its key in the text. A value without a key has the offset of the nearest key around it. */
export type Spot = { readonly value: number; readonly key: number }

type VisitedNode = { readonly node: unknown; readonly path: YamlPath; readonly key: number }

/** The most levels of a YAML text. Conditions have a lower limit, `maxLevels`. */
const maxDepth = 64

const offsetOf = (node: unknown, otherwise: number): number => (node as Node | null)?.range?.[0] ?? otherwise

const addFault = (found: FaultAt[], { node, path, key }: VisitedNode, fault: Fault): void => {
  found.push({ ...fault, at: formatPath(path), offset: offsetOf(node, key) })
}

const refuseMarks = (found: FaultAt[], step: VisitedNode): void => {
  // The library's types for keys are incomplete.
  const { node } = step as { node: { anchor?: string; tag?: string } | null }
  if (isAlias(node)) addFault(found, step, faults.alias)
  else if (node?.anchor !== undefined) addFault(found, step, faults.anchor)
  if (node?.tag !== undefined) addFault(found, step, faults.tag)
}

/** The text of a key. Keys other than scalars are a separate fault; as text they could be of any size. */
const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : '')

const visitPair = (found: FaultAt[], pair: Pair, { path, key }: VisitedNode): void => {
  const name = keyText(pair.key)
  const step = { node: pair.key, path: [...path, name], key }
  refuseMarks(found, step)
  if (name === '<<') addFault(found, step, faults.merge)
  visit(found, { node: pair.value, path: step.path, key: offsetOf(pair.key, key) })
}

const refuseRepeats = (found: FaultAt[], map: YAMLMap, { path, key }: VisitedNode): void => {
  const seen = new Set<string>()
  for (const { key: node } of map.items) {
    const name = keyText(node)
    const fault = { problem: `${quote(name)} is set twice`, help: 'remove one' }
    if (seen.has(name)) addFault(found, { node, path: [...path, name], key }, fault)
    seen.add(name)
  }
}

const visitInside = (found: FaultAt[], step: VisitedNode): void => {
  const { node, path, key } = step
  if (isMap(node)) {
    refuseRepeats(found, node, step)
    for (const pair of node.items) visitPair(found, pair, step)
  }
  if (isSeq(node)) for (const [i, item] of node.items.entries()) visit(found, { node: item, path: [...path, i], key })
}

const visit = (found: FaultAt[], step: VisitedNode): void => {
  refuseMarks(found, step)
  if (step.path.length > maxDepth) addFault(found, step, faults.depth)
  else visitInside(found, step)
}

/** Every use of a forbidden YAML feature, in reading order. */
export const treeFaults = (root: unknown): readonly FaultAt[] => {
  const found: FaultAt[] = []
  visit(found, { node: root, path: [], key: 0 })
  return found
}

/** The child of a node at one step of a path, with the offset of its key. If a key is repeated, the last counts. */
const partOf = (node: unknown, step: string | number, key: number): Omit<VisitedNode, 'path'> | undefined => {
  if (isSeq(node) && typeof step === 'number')
    return step < node.items.length ? { node: node.items[step], key } : undefined
  const pair = isMap(node) ? node.items.findLast((item) => keyText(item.key) === step) : undefined
  return pair && { node: pair.value, key: offsetOf(pair.key, key) }
}

/** The offsets of the value at a path, or of the last part of the path that exists. */
export const spotAt = (root: unknown, path: YamlPath): Spot => {
  let at: Omit<VisitedNode, 'path'> = { node: root, key: 0 }
  for (const step of path) {
    const part = partOf(at.node, step, at.key)
    if (part === undefined) break
    at = part
  }
  return { value: offsetOf(at.node, at.key), key: at.key }
}
