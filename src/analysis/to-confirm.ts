// What the council still has to confirm: everything in the rules that is inferred or says that it awaits an answer.
import { fill, sentence } from '../core/answers/say.ts'
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Citation, Ground, Rules, Version } from '../core/rules/model.ts'
import type { Whole } from '../core/rules/versions.ts'
import { conditionSaid, saidText } from './conditions-in-words.ts'

/** One open point, where it stands in the rules, and whom it touches. */
export type OpenPoint = {
  readonly version: string
  readonly point: string
  /** Absent where a whole version waits. */
  readonly entitlement?: string
  readonly ground?: string
  readonly people?: string
}

/** The rules speak of each council in turn. */
const anyCouncil = { council: 'this council', area: 'the council’s area' }

const inferred = ({ title, section }: Citation): string => `inferred, not read: ${title}, ${section}`

const pointsOfGround = (catalogue: Catalogue, version: Version, { file, ground }: { file: Whole; ground: Ground }) => {
  const points = [
    ...(ground.confirm === undefined ? [] : [ground.confirm]),
    ...ground.citations.filter(({ confidence }) => confidence === 'inferred').map(inferred),
  ]
  const people = sentence(fill(saidText(conditionSaid(catalogue, ground.when)), anyCouncil))
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
