// What the council still has to confirm: everything in the rules that is inferred or says that it awaits an answer.
import type { Catalogue } from '../core/catalogue.ts'
import { leavesOf } from '../core/condition.ts'
import type { Citation, EntitlementFile, Ground, Rules, Version } from '../core/model.ts'
import { fill, list, sayAll, sentence } from '../core/say.ts'

/** One open point, where it stands in the rules, and whom it touches. */
export type OpenPoint = {
  readonly version: string
  readonly point: string
  /** Absent where a whole version waits. */
  readonly entitlement?: string
  readonly ground?: string
  readonly people?: string
}

type Whole = Extract<EntitlementFile, { ends: false }>

/** The comparisons of a ground in words: whom it is about. */
const peopleOf = (catalogue: Catalogue, { when }: Ground): string => {
  const words = { council: 'this council', area: 'the council’s area' }
  const said = sayAll(
    (id) => catalogue.facts.find((fact) => fact.id === id)!,
    leavesOf(when).map((leaf) => ({ leaf, met: true })),
  )
  return sentence(fill(list(said, 'and'), words))
}

const inferred = ({ title, section }: Citation): string => `inferred, not read: ${title}, ${section}`

const pointsOfGround = (catalogue: Catalogue, version: Version, { file, ground }: { file: Whole; ground: Ground }) => {
  const points = [
    ...(ground.confirm === undefined ? [] : [ground.confirm]),
    ...ground.citations.filter(({ confidence }) => confidence === 'inferred').map(inferred),
  ]
  const people = peopleOf(catalogue, ground)
  return points.map((point): OpenPoint => ({
    version: version.id,
    point,
    entitlement: file.id,
    ground: ground.id,
    people,
  }))
}

/** Every open point of some rules, in the order of versions, files and grounds. */
export const openPoints = ({ catalogue, versions }: Rules): readonly OpenPoint[] =>
  versions.flatMap((version) => [
    ...version.unconfirmed.map((point): OpenPoint => ({ version: version.id, point })),
    ...version.entitlements.flatMap((file) =>
      file.ends ? [] : file.grounds.flatMap((ground) => pointsOfGround(catalogue, version, { file, ground })),
    ),
  ])
