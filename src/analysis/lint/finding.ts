// The input and output of the lint rules: the files to lint, nodes of their conditions, and findings.
import type { Book } from '../../core/book.ts'
import { type Condition, type Leaf, childConditions } from '../../core/rules/condition.ts'
import { type IsoDate, LAW, type Offer, type Version } from '../../core/rules/model.ts'
import type { FileWithGrounds } from '../../core/rules/versions.ts'
import type { TabledEntitlement } from '../../core/tables/domain.ts'
import type { TruthTable } from '../../core/tables/truth.ts'

// Findings: the file and the place in it, the mistake or doubt, and how to mend it.

/** Keys and list indexes, from the top of a file, or from the top of an entitlement in a draft. */
export type PathInFile = readonly (string | number)[]

/** The kinds of mistakes, which stop a publication. */
export const alarmKinds = [
  'false-case',
  'stale-cases',
  'stale-text',
  'never-matters',
  'never-holds',
  'never-given',
  'unmarked-fund',
  'covered',
  'nobody-gets',
  'file-without-case',
  'unexercised',
  'unshown',
] as const
/** The kinds of points to know and decide on. */
type Advisory = 'undistinguished' | 'not-read' | 'none-outside'

export type Finding = {
  readonly kind: (typeof alarmKinds)[number] | Advisory
  readonly file: string
  readonly entitlement?: string
  readonly ground?: string
  readonly at: PathInFile
  readonly problem: string
  readonly help: string
}

// Conditions: how lint decides, walks and quotes them.

/** Has the engine decide a condition for every cell, including uninhabited cells. */
export type DecideCondition = (condition: Condition) => Promise<TruthTable>

/** A node of a condition. */
export type ConditionNode = {
  /** The node's place in `nodesOf` order. */
  readonly index: number
  readonly path: PathInFile
  readonly condition: Condition
  readonly parts: readonly ConditionNode[]
  /** The number of nodes in the tree, including this node. */
  readonly size: number
}

const stepTo = (condition: Condition, part: number): PathInFile => {
  if ('all' in condition) return ['all', part]
  return 'any' in condition ? ['any', part] : ['not']
}

/** A condition as a tree of nodes. */
export const treeOf = (condition: Condition, path: PathInFile = [], index = 0): ConditionNode => {
  const parts = childConditions(condition).reduce<readonly ConditionNode[]>((before, part, i) => {
    const first = before.reduce((sum, { size }) => sum + size, index + 1)
    return [...before, treeOf(part, [...path, ...stepTo(condition, i)], first)]
  }, [])
  return { index, path, condition, parts, size: parts.reduce((sum, { size }) => sum + size, 1) }
}

/** Quotes a word of a rule as code. */
export const quoted = (word: unknown): string => `\`${String(word)}\``

/** Quotes a comparison in the words of the file. */
export const leafText = ({ fact, operator, value }: Leaf): string =>
  quoted(`${fact} ${operator} ${Array.isArray(value) ? `[${value.join(', ')}]` : String(value)}`)

/** Names a node in a finding. */
export const nodeText = (condition: Condition): string => {
  if ('fact' in condition) return leafText(condition)
  return `this ${quoted(Object.keys(condition)[0])}`
}

// Subjects: the entitlement files to lint, each with the table in which its grounds are decided.

/** An entitlement file to lint. */
export type LintSubject = {
  readonly version: Version
  readonly file: FileWithGrounds
  readonly tabled: TabledEntitlement
  /** The places of the file's grounds among all grounds of the entitlement. */
  readonly places: readonly number[]
}

const placesIn = (
  { entitlement }: TabledEntitlement,
  { id, grounds }: FileWithGrounds,
): readonly number[] | undefined => {
  const places = grounds.map((ground) => entitlement.grounds.indexOf(ground))
  return entitlement.id === id && !places.includes(-1) ? places : undefined
}

/** The offers that a day or name selects today; offers that were corrected since are omitted. */
const uncorrectedOffers = ({ offers }: Book): readonly Offer[] =>
  offers.all.filter(
    (offer) => offer.effectiveFrom === undefined || offers.inForce(offer.authority, offer.effectiveFrom) === offer,
  )

/** Every current file of some versions. A corrected file is omitted: nobody edits it, and its correction mends it. */
export const subjectsOf = (book: Book, versions: readonly Version[]): readonly LintSubject[] => {
  const tabled = uncorrectedOffers(book).flatMap((offer) => book.checkerOf(offer).tabled)
  return versions.flatMap((version) =>
    version.entitlements.flatMap((file) => {
      if (file.ends) return []
      const deciding = tabled.flatMap((own) => {
        const places = placesIn(own, file)
        return places ? [{ tabled: own, places }] : []
      })
      return deciding.slice(0, 1).map((own) => ({ version, file, ...own }))
    }),
  )
}

/** The offers of every authority that are in force on a day (an ISO date) or start later. */
export const currentOffers = ({ rules, offers }: Book, on: IsoDate): readonly Offer[] => {
  const inForce = [LAW, ...rules.authorities.map(({ id }) => id)].flatMap((id) => offers.inForce(id, on) ?? [])
  return [...inForce, ...offers.all.filter(({ effectiveFrom }) => effectiveFrom !== undefined && effectiveFrom > on)]
}

/** Makes a finding about a part of a file. */
export const findingIn = (
  { file }: Pick<LintSubject, 'file'>,
  at: PathInFile,
  parts: Pick<Finding, 'kind' | 'ground' | 'problem' | 'help'>,
): Finding => ({ ...parts, file: file.path, entitlement: file.id, at })
