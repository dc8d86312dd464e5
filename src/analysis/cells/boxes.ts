// Boxes: cells that differ in the same way, merged until no two boxes of one kind could be one.
import { classesAt } from '../../core/tables/grid.ts'
import { type Group, type Refinement, partAt } from './refine.ts'

/** Disjoint from every other; `parts` has for each group the inhabited cells of the group, ascending. */
export type Box = {
  readonly kind: number
  /** The first cell in it. */
  readonly first: number
  readonly parts: readonly (readonly number[])[]
}

/** What marks a cell that is in no box. */
export const NO_KIND = -1

/** The classes of each axis of a group that some of its cells have; whole numbers with all that lie between. */
const hullOf = ({ grid }: Group, cells: readonly number[]): readonly (readonly number[])[] => {
  const classes = cells.map((cell) => classesAt(grid, cell))
  return grid.axes.map(({ fact }, axis) => {
    const some = [...new Set(classes.map((one) => one[axis]!))].sort((a, b) => a - b)
    const [low, high] = [some[0]!, some.at(-1)!]
    return fact.type === 'integer' ? Array.from({ length: high - low + 1 }, (_, i) => low + i) : some
  })
}

/** The inhabited cells of a group within the hull of some. */
const within = (group: Group, cells: readonly number[]): readonly number[] =>
  hullOf(group, cells)
    .reduce<readonly number[]>(
      (sums, classes, axis) => sums.flatMap((sum) => classes.map((one) => sum + one * group.grid.strides[axis]!)),
      [0],
    )
    .filter((cell) => group.alive[cell] === 1)

/** Some boxes' cells in one group, and which boxes they are. */
type Part = { readonly cells: readonly number[]; readonly boxes: readonly number[] }

/** Two parts as one, where the two are all that their hull holds. */
const union = (group: Group, one: Part, other: Part): Part | undefined => {
  const cells = [...one.cells, ...other.cells].sort((a, b) => a - b)
  return within(group, cells).length === cells.length ? { cells, boxes: [...one.boxes, ...other.boxes] } : undefined
}

/** Merges each with the first that it can be merged with, again and again until none can. */
const mergePairs = (parts: readonly Part[], merge: (one: Part, other: Part) => Part | undefined): readonly Part[] => {
  const merged = [...parts]
  for (let i = 0; i < merged.length; i++)
    for (let j = i + 1; j < merged.length; j++) {
      const one = merge(merged[i]!, merged[j]!)
      if (!one) continue
      merged.splice(j, 1)
      merged[i] = one
      j = i
    }
  return merged.length < parts.length ? mergePairs(merged, merge) : merged
}

/** Merges along one axis of a group after the other, and then whatever still can be merged. */
const mergeParts = (group: Group, parts: readonly Part[]): readonly Part[] => {
  const others = (part: Part, axis: number): string => hullOf(group, part.cells).toSpliced(axis, 1).join('|')
  const along = group.axes.reduce<readonly Part[]>(
    (some, _, axis) =>
      mergePairs(some, (one, other) =>
        others(one, axis) === others(other, axis) ? union(group, one, other) : undefined,
      ),
    parts,
  )
  return mergePairs(along, (one, other) => union(group, one, other))
}

/** The same parts come up for every combination of the other groups, so each is worked out once. */
const partMerger = (group: Group) => {
  const known = new Map<string, readonly Part[]>()
  return (cells: readonly (readonly number[])[]): readonly Part[] => {
    const key = cells.join('|')
    const merged =
      known.get(key) ??
      mergeParts(
        group,
        cells.map((some, box) => ({ cells: some, boxes: [box] })),
      )
    known.set(key, merged)
    return merged
  }
}

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

/** Merges boxes of one kind that are alike in all groups but one. */
const mergeAt = (group: Group, at: number): Merge => {
  const merge = partMerger(group)
  return (boxes) =>
    [...bucketsOf(boxes, at)].flatMap((bucket) =>
      merge(bucket.map(({ parts }) => parts[at]!)).map(({ cells, boxes: merged }): Box => {
        const first = Math.min(...merged.map((box) => bucket[box]!.first))
        return { kind: bucket[0]!.kind, first, parts: bucket[0]!.parts.with(at, cells) }
      }),
    )
}

const marked = ({ inhabited }: Refinement, kinds: Int32Array): readonly number[] => {
  const cells: number[] = []
  for (let cell = 0; cell < kinds.length; cell++) if (kinds[cell] !== NO_KIND && inhabited[cell] === 1) cells.push(cell)
  return cells
}

/**
 * The cells of a refinement, merged group by group in the order of its axes.
 *
 * INVARIANT: two disjoint boxes that differ in more than one group can never be merged. Take a part that only one of
 * them has in each of two such groups, and the box around both holds somebody whom neither holds.
 *
 * @param kinds For each cell what it is, or `NO_KIND`; cells in which nobody can be are in no box.
 * @returns Disjoint boxes by their first cell. Every cell that has a kind and can hold somebody is in exactly one.
 */
export const boxesOf = (refinement: Refinement, kinds: Int32Array): readonly Box[] => {
  const { groups } = refinement
  const cells = marked(refinement, kinds)
  const merges = groups.map(mergeAt)
  const mergeAll = (boxes: readonly Box[]): readonly Box[] => {
    const merged = merges.reduce((some, merge) => merge(some), boxes)
    return merged.length < boxes.length ? mergeAll(merged) : merged
  }
  const units = cells.map((first): Box => ({
    kind: kinds[first]!,
    first,
    parts: groups.map((group) => [partAt(refinement, group, first)]),
  }))
  return mergeAll(units).toSorted((one, other) => one.first - other.first)
}

/** How many cells a box holds, those in which nobody can be left out. */
export const sizeOf = ({ parts }: Box): number => parts.reduce((size, part) => size * part.length, 1)

/** For each axis of a refinement the classes that its box spans. */
export const spanOf = ({ groups, grid }: Refinement, { parts }: Box): readonly (readonly number[])[] => {
  const hulls = groups.map((group, i) => hullOf(group, parts[i]!))
  return grid.axes.map((_, axis) => {
    const group = groups.findIndex(({ axes }) => axes.includes(axis))
    return hulls[group]![groups[group]!.axes.indexOf(axis)]!
  })
}
