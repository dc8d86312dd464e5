// Wording: what differs between two versions of an entitlement without altering what anybody gets.
import { type Entitlement, type Ground, LAW } from '../../core/rules/model.ts'

/** One field that was reworded; `ground` says of which ground, and is absent for the entitlement's own words. */
export type Rewording = {
  readonly entitlement: string
  readonly ground?: string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

const said = ['title', 'summary', 'theme', 'serves', 'need', 'owedBy', 'ifNot', 'beforeItEnds'] as const
const saidOfGround = ['basis', 'nextSteps', 'citations', 'confirm'] as const
/** What decides; it is wording only where it alters no outcome and no amount. */
const decisive = ['strength', 'amount', 'when'] as const

type Fields = Readonly<Record<string, unknown>>
type Reworded = Pick<Rewording, 'field' | 'before' | 'after'>

const rewordings = (before: Fields, after: Fields, fields: readonly string[]): readonly Reworded[] =>
  fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))

/** A council's ground may have the id of one of the law's. */
const isSame = (one: Ground, other: Ground): boolean =>
  one.id === other.id && (one.from === LAW) === (other.from === LAW)

const groundRewordings = (
  before: Entitlement,
  after: Entitlement,
  alters: boolean,
): readonly Omit<Rewording, 'entitlement'>[] => {
  const fields = alters ? saidOfGround : [...saidOfGround, ...decisive]
  const kept = after.grounds.flatMap((ground) => {
    const old = before.grounds.find((one) => isSame(one, ground))
    if (old) return rewordings(old, ground, fields).map((one) => ({ ground: ground.id, ...one }))
    return alters ? [] : [{ ground: ground.id, field: 'ground', before: null, after: ground.when }]
  })
  const dropped = before.grounds.filter((ground) => !alters && !after.grounds.some((one) => isSame(one, ground)))
  return [
    ...kept,
    ...dropped.map((ground) => ({ ground: ground.id, field: 'ground', before: ground.when, after: null })),
  ]
}

/**
 * The fields in which two versions of an entitlement differ.
 *
 * @param alters Whether somebody gets more or less: then conditions, strengths, amounts and grounds that came or went
 * are what brings that about, and are not listed here.
 */
export const rewordingsOf = (before: Entitlement, after: Entitlement, alters: boolean): readonly Rewording[] =>
  [...rewordings(before, after, said), ...groundRewordings(before, after, alters)].map((one) => ({
    entitlement: after.id,
    ...one,
  }))
