// Lists the points that the council must still confirm: inferred citations, and notes in the rules.
import { fillPlaceholders, capitalize } from '../core/answers/phrases.ts'
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Citation, Ground, Rules, Version } from '../core/rules/model.ts'
import type { FileWithGrounds } from '../core/rules/versions.ts'
import { conditionInWords, conditionClause } from './conditions-in-words.ts'

/** One open point, its place in the rules, and the people whom it affects. */
export type OpenPoint = {
  readonly version: string
  readonly point: string
  /** Absent if the point is about a whole version. */
  readonly entitlement?: string
  readonly ground?: string
  readonly people?: string
}

/** Fills the placeholders of phrases, because the list covers the rules of all councils. */
const anyCouncil = { council: 'this council', area: 'the council’s area' }

const inferred = ({ title, section }: Citation): string => `inferred, not read: ${title}, ${section}`

const pointsOfGround = (
  catalogue: Catalogue,
  version: Version,
  { file, ground }: { file: FileWithGrounds; ground: Ground },
) => {
  const points = [
    ...(ground.confirm === undefined ? [] : [ground.confirm]),
    ...ground.citations.filter(({ confidence }) => confidence === 'inferred').map(inferred),
  ]
  const people = capitalize(fillPlaceholders(conditionClause(conditionInWords(catalogue, ground.when)), anyCouncil))
  return points.map((point): OpenPoint => ({
    version: version.id,
    point,
    entitlement: file.id,
    ground: ground.id,
    people,
  }))
}

/** Lists every open point of some rules, in the order of versions, files and grounds. */
export const openPoints = ({ catalogue, versions }: Rules): readonly OpenPoint[] =>
  versions.flatMap((version) => [
    ...version.unconfirmed.map((point): OpenPoint => ({ version: version.id, point })),
    ...version.entitlements.flatMap((file) =>
      file.ends ? [] : file.grounds.flatMap((ground) => pointsOfGround(catalogue, version, { file, ground })),
    ),
  ])
