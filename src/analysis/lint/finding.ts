// What lint finds: in which file and where in it, what is wrong or doubtful, and how to mend it.
import type { Book } from '../../core/book.ts'
import { type Condition, type Leaf, partsOf } from '../../core/rules/condition.ts'
import { type IsoDate, LAW, type Offer, type Version } from '../../core/rules/model.ts'
import type { Whole } from '../../core/rules/versions.ts'
import type { Tabled } from '../../core/tables/domain.ts'
import type { TruthTable } from '../../core/tables/truth.ts'

/** Keys and places in a list, from the top of a file, or of an entitlement in a draft. */
export type Path = readonly (string | number)[]

/** Mistakes: they stop a publication. */
export const alarms = [
  'never-matters',
  'never-holds',
  'covered',
  'nobody-gets',
  'law-without-case',
  'unexercised',
  'unshown',
] as const
/** Things to know, and to decide on. */
type Advisory = 'undistinguished' | 'not-read' | 'none-outside'

export type Finding = {
  readonly kind: (typeof alarms)[number] | Advisory
  readonly file: string
  readonly entitlement?: string
  readonly ground?: string
  readonly at: Path
  readonly problem: string
  readonly help: string
}

/** The engine's decisions on a condition for every cell, also those in which nobody can be. */
export type Decide = (condition: Condition) => Promise<TruthTable>

/** A node of a condition with its place in `nodesOf` order, where it stands, and its parts. */
export type Node = {
  readonly index: number
  readonly path: Path
  readonly condition: Condition
  readonly parts: readonly Node[]
  /** How many nodes it has, itself included. */
  readonly size: number
}

const stepTo = (condition: Condition, part: number): Path => {
  if ('all' in condition) return ['all', part]
  return 'any' in condition ? ['any', part] : ['not']
}

/** A condition as a tree of nodes. */
export const treeOf = (condition: Condition, path: Path = [], index = 0): Node => {
  const parts = partsOf(condition).reduce<readonly Node[]>((before, part, i) => {
    const first = before.reduce((sum, { size }) => sum + size, index + 1)
    return [...before, treeOf(part, [...path, ...stepTo(condition, i)], first)]
  }, [])
  return { index, path, condition, parts, size: parts.reduce((sum, { size }) => sum + size, 1) }
}

/** A word of a rule, as it is written there. */
export const quoted = (word: unknown): string => `\`${String(word)}\``

/** A comparison in the words of the file. */
export const leafText = ({ fact, operator, value }: Leaf): string =>
  quoted(`${fact} ${operator} ${Array.isArray(value) ? `[${value.join(', ')}]` : String(value)}`)

/** What a node is called. */
export const nodeText = (condition: Condition): string => {
  if ('fact' in condition) return leafText(condition)
  return `this ${quoted(Object.keys(condition)[0])}`
}

export type Subject = {
  readonly version: Version
  readonly file: Whole
  readonly tabled: Tabled
  /** Where the grounds of the file stand among all of the entitlement. */
  readonly places: readonly number[]
}

const placesIn = ({ entitlement }: Tabled, { id, grounds }: Whole): readonly number[] | undefined => {
  const places = grounds.map((ground) => entitlement.grounds.indexOf(ground))
  return entitlement.id === id && !places.includes(-1) ? places : undefined
}

/** The offers that any day or name stands for now: those that were corrected since are not among them. */
const standingOffers = ({ offers }: Book): readonly Offer[] =>
  offers.all.filter(
    (offer) => offer.effectiveFrom === undefined || offers.inForce(offer.authority, offer.effectiveFrom) === offer,
  )

/** Every file of some versions that stands. One that was corrected does not: it is never edited, and mended already. */
export const subjectsOf = (book: Book, versions: readonly Version[]): readonly Subject[] => {
  const tabled = standingOffers(book).flatMap((offer) => book.checkerOf(offer).tabled)
  return versions.flatMap((version) =>
    version.entitlements.flatMap((file) => {
      if (file.ends) return []
      const found = tabled.map((one) => ({ one, places: placesIn(one, file) })).find(({ places }) => places)
      return found?.places ? [{ version, file, tabled: found.one, places: found.places }] : []
    }),
  )
}

/** The offers of every authority in force on a day, and those to come. */
export const currentOffers = ({ rules, offers }: Book, on: IsoDate): readonly Offer[] => {
  const inForce = [LAW, ...rules.authorities.map(({ id }) => id)].flatMap((id) => offers.inForce(id, on) ?? [])
  return [...inForce, ...offers.all.filter(({ effectiveFrom }) => effectiveFrom !== undefined && effectiveFrom > on)]
}

/** A finding on a part of a file. */
export const findingIn = (
  { file }: Pick<Subject, 'file'>,
  at: Path,
  found: Pick<Finding, 'kind' | 'ground' | 'problem' | 'help'>,
): Finding => ({ ...found, file: file.path, entitlement: file.id, at })
