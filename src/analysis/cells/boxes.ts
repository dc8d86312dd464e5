// Merges cells of the same kind into boxes, until no two boxes of one kind can merge.
import { classesAt } from '../../core/tables/grid.ts'
import { type AxisGroup, type Refinement, groupCellAt } from './refine.ts'

/** Some cells of one group, ascending. */
type GroupCells = readonly number[]

/** Cells of one kind: all combinations of its parts. Boxes are disjoint. */
export type Box = {
  readonly kind: number
  /** The first cell of the box. */
  readonly first: number
  /** For each group, the inhabited cells that the box covers. */
  readonly parts: readonly GroupCells[]
}

/** Marks a cell that is in no box. */
export const NO_KIND = -1

/** The classes that some cells of a group have, axis by axis; an integer axis includes all classes between. */
const axisHulls = ({ grid }: AxisGroup, cells: readonly number[]): readonly (readonly number[])[] => {
  const classes = cells.map((cell) => classesAt(grid, cell))
  return grid.axes.map(({ fact }, axis) => {
    const onAxis = [...new Set(classes.map((place) => place[axis]!))].sort((a, b) => a - b)
    const [low, high] = [onAxis[0]!, onAxis.at(-1)!]
    return fact.type === 'integer' ? Array.from({ length: high - low + 1 }, (_, i) => low + i) : onAxis
  })
}

/** The inhabited cells of a group within the hull of some of its cells. */
const cellsWithinHull = (group: AxisGroup, cells: readonly number[]): readonly number[] =>
  axisHulls(group, cells)
    .reduce<readonly number[]>(
      (sums, classes, axis) => sums.flatMap((sum) => classes.map((place) => sum + place * group.grid.strides[axis]!)),
      [0],
    )
    .filter((cell) => group.alive[cell] === 1)

/** Cells of one group, and the places of the boxes that they come from. */
type MergedPart = { readonly cells: GroupCells; readonly boxes: readonly number[] }

/** Merges two parts if together they fill their hull; otherwise undefined. */
const mergeIfWhole = (group: AxisGroup, one: MergedPart, other: MergedPart): MergedPart | undefined => {
  const cells = [...one.cells, ...other.cells].sort((a, b) => a - b)
  return cellsWithinHull(group, cells).length === cells.length
    ? { cells, boxes: [...one.boxes, ...other.boxes] }
    : undefined
}

/** Merges each part with the first part that it can merge with, until no two parts can merge. */
const mergePairs = (
  parts: readonly MergedPart[],
  merge: (one: MergedPart, other: MergedPart) => MergedPart | undefined,
): readonly MergedPart[] => {
  const merged = [...parts]
  for (let i = 0; i < merged.length; i++)
    for (let j = i + 1; j < merged.length; j++) {
      const both = merge(merged[i]!, merged[j]!)
      if (!both) continue
      merged.splice(j, 1)
      merged[i] = both
      j = i
    }
  return merged.length < parts.length ? mergePairs(merged, merge) : merged
}

/** Merges along each axis of a group in turn, then in any direction. */
const mergeParts = (group: AxisGroup, parts: readonly MergedPart[]): readonly MergedPart[] => {
  const otherHulls = (part: MergedPart, axis: number): string =>
    axisHulls(group, part.cells).toSpliced(axis, 1).join('|')
  const along = group.axes.reduce<readonly MergedPart[]>(
    (merged, _, axis) =>
      mergePairs(merged, (one, other) =>
        otherHulls(one, axis) === otherHulls(other, axis) ? mergeIfWhole(group, one, other) : undefined,
      ),
    parts,
  )
  return mergePairs(along, (one, other) => mergeIfWhole(group, one, other))
}

/** Merges parts, and remembers the result: the same parts come up for every combination of the other groups. */
const partMerger = (group: AxisGroup) => {
  const known = new Map<string, readonly MergedPart[]>()
  return (cells: readonly GroupCells[]): readonly MergedPart[] => {
    const key = cells.join('|')
    const merged =
      known.get(key) ??
      mergeParts(
        group,
        cells.map((part, box) => ({ cells: part, boxes: [box] })),
      )
    known.set(key, merged)
    return merged
  }
}

/** The boxes of one kind that are alike in all groups but one, bucket by bucket. */
const bucketsOf = (boxes: readonly Box[], at: number): Iterable<readonly Box[]> => {
  const buckets = new Map<string, Box[]>()
  for (const box of boxes) {
    const key = `${box.kind}:${box.parts.map((part, i) => (i === at ? '' : part.join())).join('|')}`
    const bucket = buckets.get(key)
    if (bucket) bucket.push(box)
    else buckets.set(key, [box])
  }
  return buckets.values()
}

type Merge = (boxes: readonly Box[]) => readonly Box[]

/** Merges the boxes of each bucket of one group. */
const mergeAt = (group: AxisGroup, at: number): Merge => {
  const merge = partMerger(group)
  return (boxes) =>
    [...bucketsOf(boxes, at)].flatMap((bucket) =>
      merge(bucket.map(({ parts }) => parts[at]!)).map(({ cells, boxes: merged }): Box => {
        const first = Math.min(...merged.map((box) => bucket[box]!.first))
        return { kind: bucket[0]!.kind, first, parts: bucket[0]!.parts.with(at, cells) }
      }),
    )
}

const markedCells = ({ inhabited }: Refinement, kinds: Int32Array): readonly number[] => {
  const cells: number[] = []
  for (let cell = 0; cell < kinds.length; cell++) if (kinds[cell] !== NO_KIND && inhabited[cell] === 1) cells.push(cell)
  return cells
}

/**
 * Merges the cells of a refinement into boxes, group by group in the order of its axes.
 *
 * INVARIANT: two disjoint boxes that differ in more than one group never merge. In each of two such groups, take a part
 * that only one of the boxes has: the box around both boxes then includes somebody whom neither box includes.
 *
 * @param kinds The kind of each cell, or `NO_KIND`; uninhabited cells are in no box.
 * @returns Disjoint boxes, sorted by first cell. Every inhabited cell with a kind is in exactly one box.
 */
export const mergeIntoBoxes = (refinement: Refinement, kinds: Int32Array): readonly Box[] => {
  const { groups } = refinement
  const cells = markedCells(refinement, kinds)
  const merges = groups.map(mergeAt)
  const mergeAll = (boxes: readonly Box[]): readonly Box[] => {
    const merged = merges.reduce((left, merge) => merge(left), boxes)
    return merged.length < boxes.length ? mergeAll(merged) : merged
  }
  const units = cells.map((first): Box => ({
    kind: kinds[first]!,
    first,
    parts: groups.map((group) => [groupCellAt(refinement, group, first)]),
  }))
  return mergeAll(units).toSorted((one, other) => one.first - other.first)
}

/** The number of inhabited cells in a box. */
export const boxSize = ({ parts }: Box): number => parts.reduce((size, part) => size * part.length, 1)

/** The classes that a box spans on each axis of its refinement. */
export const boxSpan = ({ groups, grid }: Refinement, { parts }: Box): readonly (readonly number[])[] => {
  const hulls = groups.map((group, i) => axisHulls(group, parts[i]!))
  return grid.axes.map((_, axis) => {
    const group = groups.findIndex(({ axes }) => axes.includes(axis))
    return hulls[group]![groups[group]!.axes.indexOf(axis)]!
  })
}
