// Lists rewordings: differences between two versions of an entitlement that alter nobody's result.
import { type Entitlement, type Ground, LAW } from '../../core/rules/model.ts'

/** One reworded field. */
export type Rewording = {
  readonly entitlement: string
  /** The ground that the field belongs to; absent for a field of the entitlement itself. */
  readonly ground?: string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

const entitlementWordFields = [
  'title',
  'summary',
  'theme',
  'serves',
  'need',
  'owedBy',
  'urgency',
  'value',
  'ifNot',
  'beforeItEnds',
] as const
const groundWordFields = ['basis', 'nextSteps', 'citations', 'confirm'] as const
/** Fields that decide results. A difference in them is a rewording only if it alters no outcome and no amount. */
const decisiveFields = ['strength', 'amount', 'when'] as const

type FieldValues = Readonly<Record<string, unknown>>
type Reworded = Pick<Rewording, 'field' | 'before' | 'after'>

const rewordedFields = (before: FieldValues, after: FieldValues, fields: readonly string[]): readonly Reworded[] =>
  fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))

/** Compares the layers too, because a council's ground may share its id with a ground of the law. */
const isSameGround = (one: Ground, other: Ground): boolean =>
  one.id === other.id && (one.from === LAW) === (other.from === LAW)

const groundRewordings = (
  before: Entitlement,
  after: Entitlement,
  alters: boolean,
): readonly Omit<Rewording, 'entitlement'>[] => {
  const fields = alters ? groundWordFields : [...groundWordFields, ...decisiveFields]
  const kept = after.grounds.flatMap((ground) => {
    const old = before.grounds.find((one) => isSameGround(one, ground))
    if (old) return rewordedFields(old, ground, fields).map((one) => ({ ground: ground.id, ...one }))
    return alters ? [] : [{ ground: ground.id, field: 'ground', before: null, after: ground.when }]
  })
  const dropped = before.grounds.filter((ground) => !alters && !after.grounds.some((one) => isSameGround(one, ground)))
  return [
    ...kept,
    ...dropped.map((ground) => ({ ground: ground.id, field: 'ground', before: ground.when, after: null })),
  ]
}

/**
 * The fields in which two versions of an entitlement differ.
 *
 * @param alters Whether anybody's result differs. If so, differing conditions, strengths and amounts, and added or
 * removed grounds, are the cause of that change and are not listed here.
 */
export const rewordingsOf = (before: Entitlement, after: Entitlement, alters: boolean): readonly Rewording[] =>
  [...rewordedFields(before, after, entitlementWordFields), ...groundRewordings(before, after, alters)].map((one) => ({
    entitlement: after.id,
    ...one,
  }))
