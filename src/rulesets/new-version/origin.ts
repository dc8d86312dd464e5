// Finds what a new version's file of an entitlement starts from: the file in force, or the law's.
import { type EntitlementFile, type IsoDate, LAW, type Rules } from '../../core/rules/model.ts'
import { isPublished, versionsInForce } from '../../core/rules/versions.ts'

/** The published versions of an authority, oldest first, without those that start after a day. */
export const publishedVersions = ({ versions }: Rules, authority: string, on?: IsoDate) => {
  const own = versions.filter(isPublished).filter((version) => version.authority === authority)
  return on === undefined ? own : versionsInForce(own, on)
}

/** What the file of an entitlement starts from. Paths are within the rules folder. */
export type Origin =
  /** The authority's own file in force. */
  | { readonly kind: 'copy'; readonly path: string }
  /** The law's file; the council has not added to it yet. */
  | { readonly kind: 'addition'; readonly path: string }
  /** The file that ended the entitlement. */
  | { readonly kind: 'ended'; readonly path: string }
  /** Nobody has such an entitlement on the day; `allowed` are the ids of those that there are. */
  | { readonly kind: 'unknown'; readonly allowed: readonly string[] }

type Place = { readonly authority: string; readonly on: IsoDate }

/** The latest file of each entitlement of an authority, by id. */
const filesInForce = (rules: Rules, { authority, on }: Place): ReadonlyMap<string, EntitlementFile> =>
  new Map(
    publishedVersions(rules, authority, on).flatMap(({ entitlements }) => entitlements.map((file) => [file.id, file])),
  )

/** What an authority's file of an entitlement starts from, in a version whose first day is `on`. */
export const originOf = (rules: Rules, place: Place, entitlement: string): Origin => {
  const own = filesInForce(rules, place)
  const ofLaw = filesInForce(rules, { authority: LAW, on: place.on })
  const file = own.get(entitlement)
  if (file) return { kind: file.ends ? 'ended' : 'copy', path: file.path }
  const lawFile = ofLaw.get(entitlement)
  if (lawFile && !lawFile.ends) return { kind: 'addition', path: lawFile.path }
  const running = [...own.values(), ...ofLaw.values()].filter(({ ends }) => !ends)
  return { kind: 'unknown', allowed: [...new Set(running.map(({ id }) => id))].sort() }
}
