// Finds conditions that never matter: without them, a ground holds for the same people.
import type { TruthTable } from '../../core/tables/truth.ts'
import {
  type DecideCondition,
  type Finding,
  type ConditionNode,
  nodeText,
  treeOf,
  type LintSubject,
  findingIn,
} from './finding.ts'

/** Nodes that are assumed true or false, by index. */
type FixedTruths = ReadonlyMap<number, boolean>

/** Whether a node holds, given the engine's truths of its comparisons and the fixed truths. */
const holds = (node: ConditionNode, row: Uint8Array, fixed: FixedTruths): boolean => {
  const { index, condition, parts } = node
  const fixedTruth = fixed.get(index)
  if (fixedTruth !== undefined) return fixedTruth
  if ('all' in condition) return parts.every((part) => holds(part, row, fixed))
  if ('any' in condition) return parts.some((part) => holds(part, row, fixed))
  return 'not' in condition ? !holds(parts[0]!, row, fixed) : row[index] === 1
}

/** Marks of a node, as bits: in some row it decides the result, not holding or holding. */
const decidesFalse = 1
const decidesTrue = 2
const decidesBoth = decidesFalse | decidesTrue

/** Marks a node that decides the result in a row, and the parts that decide the node. */
const markDeciding = (node: ConditionNode, row: Uint8Array, marks: Uint8Array): void => {
  const { index, condition, parts } = node
  marks[index]! |= row[index] === 1 ? decidesTrue : decidesFalse
  // An `all` of true parts, or an `any` of false parts, changes with any one of them.
  // Otherwise a node changes only with a part that alone differs from the rest.
  const turning = Number(!('all' in condition))
  const against = parts.filter((part) => row[part.index] === turning)
  const deciding = against.length === 0 || 'not' in condition ? parts : against.length === 1 ? against : []
  for (const part of deciding) markDeciding(part, row, marks)
}

/** A condition, its truths in every cell, and the marks of its nodes. */
type EvaluatedCondition = {
  readonly root: ConditionNode
  readonly rows: readonly Uint8Array[]
  readonly marks: Uint8Array
}
type SearchState = { readonly fixed: FixedTruths; readonly needless: readonly ConditionNode[]; readonly tried: number }

/** More nodes than anybody mends at once. The next run finds the rest. */
const maxTried = 100

/** The truth that a node can have without changing who meets the ground; undefined if the node matters. */
const needlessValue = (
  { root, rows, marks }: EvaluatedCondition,
  { index }: ConditionNode,
  fixed: FixedTruths,
): boolean | undefined =>
  [true, false].find((value) => {
    if (marks[index]! & (value ? decidesFalse : decidesTrue)) return false
    const withNode = new Map([...fixed, [index, value]])
    return fixed.size === 0 || rows.every((row) => holds(root, row, withNode) === (row[0] === 1))
  })

/** Searches from the last part to the first, so that it finds the later of two equal parts. Skips parts of a find. */
const searchParts = (evaluated: EvaluatedCondition, node: ConditionNode, before: SearchState): SearchState =>
  node.parts.toReversed().reduce((state, part) => {
    if (evaluated.marks[part.index] === decidesBoth || state.tried === maxTried)
      return searchParts(evaluated, part, state)
    const value = needlessValue(evaluated, part, state.fixed)
    const tried = state.tried + 1
    if (value === undefined) return searchParts(evaluated, part, { ...state, tried })
    return { fixed: new Map([...state.fixed, [part.index, value]]), needless: [part, ...state.needless], tried }
  }, before)

/** The outermost nodes of a condition that never matter; the root, if the condition holds for everybody. */
const needlessNodes = (root: ConditionNode, table: TruthTable): readonly ConditionNode[] => {
  const rows = table.rows.filter((row) => row !== undefined)
  const marks = new Uint8Array(root.size)
  for (const row of rows) markDeciding(root, row, marks)
  if (marks[0] !== decidesBoth) return marks[0] === decidesTrue ? [root] : []
  const { needless } = searchParts({ root, rows, marks }, root, { fixed: new Map(), needless: [], tried: 0 })
  return needless.toSorted((one, other) => one.index - other.index)
}

const needlessText = ({ index, condition }: ConditionNode): { readonly problem: string; readonly help: string } =>
  index === 0
    ? {
        problem: 'everybody meets this ground, whatever their facts',
        help: 'correct the condition: nobody is left out by it',
      }
    : {
        problem: `${nodeText(condition)} never matters: the ground holds for the same people without it`,
        help: 'remove it, or correct it: the parts beside it already decide',
      }

/**
 * Finds every part of a condition that never matters. Uninhabited cells count too: a bound that only repeats the
 * catalogue's constraints does matter, because it makes the rule readable by itself.
 */
export const conditionFindings = async (
  decide: DecideCondition,
  subjects: readonly LintSubject[],
): Promise<readonly Finding[]> => {
  const findings = subjects.flatMap((subject) =>
    subject.file.grounds.map(async ({ id, when }, i) => {
      const nodes = needlessNodes(treeOf(when, ['grounds', i, 'when']), await decide(when))
      return nodes.map((node) =>
        findingIn(subject, node.path, { kind: 'never-matters', ground: id, ...needlessText(node) }),
      )
    }),
  )
  return (await Promise.all(findings)).flat()
}
