// Checks that a council adds only to entitlements that the law gives, on each day and as published at each time.
import { type EntitlementFile, LAW, type Problem, type Published, type Version } from '../../core/rules/model.ts'
import {
  type FileWithGrounds,
  versionsInForce,
  isProposed,
  isPublished,
  hasGrounds,
  versionsUpTo,
} from '../../core/rules/versions.ts'
import { problemOfFile, quote } from '../yaml/problem.ts'

/** Versions of the law and of a council that are in force together; `when` describes the time in a problem. */
type VersionLayers = { readonly law: readonly Version[]; readonly council: readonly Version[]; readonly when: string }

const publishedLayers = (ofLaw: readonly Published[], ofCouncil: readonly Published[]): readonly VersionLayers[] => {
  const both = [...ofLaw, ...ofCouncil]
  const starts = [...new Set(both.map(({ effectiveFrom }) => effectiveFrom))]
  const times = [...new Set(both.map(({ publishedOn }) => publishedOn))]
  return starts.flatMap((on) =>
    times.map((knownOn) => ({
      law: versionsInForce(ofLaw, on, knownOn),
      council: versionsInForce(ofCouncil, on, knownOn),
      when: on === knownOn ? `on ${quote(on)}` : `on ${quote(on)}, as published by ${quote(knownOn)}`,
    })),
  )
}

const councilLayers = (versions: readonly Version[], authority: string): readonly VersionLayers[] => {
  const publishedBy = (id: string): readonly Published[] =>
    versions.filter(isPublished).filter((version) => version.authority === id)
  const [ofLaw, ofCouncil] = [publishedBy(LAW), publishedBy(authority)]
  const proposals = versions.filter(isProposed).filter((version) => version.authority === authority)
  const proposed = proposals.map((proposal) => ({
    law: versionsUpTo(ofLaw, proposal.law),
    council: [...versionsUpTo(ofCouncil, proposal.basedOn), proposal],
    when: `under ${quote(proposal.law)}`,
  }))
  return [...publishedLayers(ofLaw, ofCouncil), ...proposed].filter((layers) => layers.law.length > 0)
}

const entitlementFiles = (versions: readonly Version[]): readonly EntitlementFile[] =>
  versions.flatMap(({ entitlements }) => entitlements)

/** The latest file of each entitlement, without those that have ended. */
const latestWhole = (files: readonly EntitlementFile[]): readonly FileWithGrounds[] =>
  [...new Map(files.map((file) => [file.id, file])).values()].filter(hasGrounds)

type Additions = { readonly law: readonly Version[]; readonly files: readonly EntitlementFile[]; readonly when: string }

/** A council's additions that are in force to entitlements that the law does not give, each with problem and help. */
export const orphanAdditions = ({ law: ofLaw, files, when }: Additions) => {
  const given = new Set(latestWhole(entitlementFiles(ofLaw)).map(({ id }) => id))
  return latestWhole(files)
    .filter((file) => file.words === undefined && !given.has(file.id))
    .map(({ id, path }) => {
      const help = 'publish and start it no earlier than the law, and end it when the law ends it'
      return { id, path, problem: `adds to ${quote(id)}, which the law does not give ${when}`, help }
    })
}

const layerProblems = ({ law: ofLaw, council, when }: VersionLayers): readonly Problem[] =>
  orphanAdditions({ law: ofLaw, files: entitlementFiles(council), when }).map(({ path, problem, help }) =>
    problemOfFile(path, problem, help),
  )

/** Reports each file that at some time adds to nothing, once. INVARIANT: `composeOffers` relies on there being none. */
export const additionProblems = (versions: readonly Version[]): readonly Problem[] => {
  const councils = [...new Set(versions.map(({ authority }) => authority))].filter((id) => id !== LAW)
  const found = councils.flatMap((id) => councilLayers(versions, id)).flatMap(layerProblems)
  return found.filter(({ file }, i) => found.findIndex((problem) => problem.file === file) === i)
}
