// Conditions that never matter: parts without which a ground holds for the very same people.
import type { TruthTable } from '../../core/tables/truth.ts'
import { type Decide, type Finding, type Node, nodeText, treeOf, type Subject, findingIn } from './finding.ts'

/** Nodes taken to be true or false, by their place. */
type Fixed = ReadonlyMap<number, boolean>

/** Whether a node holds, given what the engine decided of its comparisons and what is fixed. */
const holds = (node: Node, row: Uint8Array, fixed: Fixed): boolean => {
  const { index, condition, parts } = node
  const known = fixed.get(index)
  if (known !== undefined) return known
  if ('all' in condition) return parts.every((part) => holds(part, row, fixed))
  if ('any' in condition) return parts.some((part) => holds(part, row, fixed))
  return 'not' in condition ? !holds(parts[0]!, row, fixed) : row[index] === 1
}

/** Marks a node that decides in a row, with 2 where it holds and 1 where it does not, and the parts that decide it. */
const markDeciding = (node: Node, row: Uint8Array, marks: Uint8Array): void => {
  const { index, condition, parts } = node
  marks[index]! |= row[index] === 1 ? 2 : 1
  // All hold, or none: then each part alone can turn the node. Otherwise only one that stands alone against the rest.
  const turning = Number(!('all' in condition))
  const against = parts.filter((part) => row[part.index] === turning)
  const deciding = against.length === 0 || 'not' in condition ? parts : against.length === 1 ? against : []
  for (const part of deciding) markDeciding(part, row, marks)
}

type Judged = { readonly root: Node; readonly rows: readonly Uint8Array[]; readonly marks: Uint8Array }
type Search = { readonly fixed: Fixed; readonly found: readonly Node[]; readonly tried: number }

/** More than anybody mends at once; whatever is left is found when these are mended. */
const most = 100

/** What a node can be taken to be for everybody, with nobody losing or gaining the ground; undefined if it matters. */
const needless = ({ root, rows, marks }: Judged, { index }: Node, fixed: Fixed): boolean | undefined =>
  [true, false].find((value) => {
    if (marks[index]! & (value ? 1 : 2)) return false
    const more = new Map([...fixed, [index, value]])
    return fixed.size === 0 || rows.every((row) => holds(root, row, more) === (row[0] === 1))
  })

/** From the last part to the first, so that of two that say the same the later is found; nothing inside of it. */
const search = (judged: Judged, node: Node, before: Search): Search =>
  node.parts.toReversed().reduce((so, part) => {
    if (judged.marks[part.index] === 3 || so.tried === most) return search(judged, part, so)
    const value = needless(judged, part, so.fixed)
    const tried = so.tried + 1
    if (value === undefined) return search(judged, part, { ...so, tried })
    return { fixed: new Map([...so.fixed, [part.index, value]]), found: [part, ...so.found], tried }
  }, before)

/** The outermost nodes of a condition that never matter; the whole, if it holds for everybody. */
const neverMattering = (root: Node, table: TruthTable): readonly Node[] => {
  const rows = table.rows.filter((row) => row !== undefined)
  const marks = new Uint8Array(root.size)
  for (const row of rows) markDeciding(root, row, marks)
  if (marks[0] !== 3) return marks[0] === 2 ? [root] : []
  const { found } = search({ root, rows, marks }, root, { fixed: new Map(), found: [], tried: 0 })
  return found.toSorted((one, other) => one.index - other.index)
}

const textOf = ({ index, condition }: Node): { readonly problem: string; readonly help: string } =>
  index === 0
    ? {
        problem: 'everybody meets this ground, whatever is said of them',
        help: 'correct the condition: nobody is left out by it',
      }
    : {
        problem: `${nodeText(condition)} never matters: the ground holds for the same people without it`,
        help: 'remove it, or correct it: what stands beside it decides already',
      }

/**
 * Every part of a condition that never matters. Cells in which nobody can be count as well: a bound that only says what
 * the catalogue holds impossible anyway is kept on purpose, because it can be read where it stands.
 */
export const conditionFindings = async (decide: Decide, subjects: readonly Subject[]): Promise<readonly Finding[]> => {
  const found = subjects.flatMap((subject) =>
    subject.file.grounds.map(async ({ id, when }, i) => {
      const nodes = neverMattering(treeOf(when, ['grounds', i, 'when']), await decide(when))
      return nodes.map((node) => findingIn(subject, node.path, { kind: 'never-matters', ground: id, ...textOf(node) }))
    }),
  )
  return (await Promise.all(found)).flat()
}
