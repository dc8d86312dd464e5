// Reads the registers beside the rules: the councils, what was found of them, and the duties of the Act.
import type { Registers } from '../../core/rules/registers.ts'
import type { Problem } from '../../core/rules/model.ts'
import { neighbourProblems, readCouncils } from './councils.ts'
import { readDuties } from './duties.ts'
import type { FactsRead } from './facts-file.ts'
import { missingCouncilsProblems, readPeers } from './other-councils.ts'
import { lawEntitlementIds, sourceNeeds } from './sources.ts'
import type { ParsedFiles, VersionsRead } from './versions.ts'

type RegistersRead = { readonly registers: Registers; readonly problems: readonly Problem[] }

/** Reads the list of councils, and what was found of them. Both files may be missing. */
const readCouncilFiles = (parsed: ParsedFiles, { known }: FactsRead, { sources }: VersionsRead): RegistersRead => {
  const { documents, texts, files } = parsed
  const { register: councils, problems: ofCouncils } = readCouncils(documents.get('councils.yaml'))
  const needs = sourceNeeds(sources)
  const { peers, problems: ofPeers } = readPeers(documents.get('other-councils.yaml'), { known, needs, councils })
  const authorities = files.flatMap(({ kind, path }) => (kind === 'authority' ? (documents.get(path) ?? []) : []))
  return {
    registers: { ...(councils ? { councils } : {}), ...(peers ? { peers } : {}) },
    problems: [
      ...ofCouncils,
      ...missingCouncilsProblems(texts.has('other-councils.yaml'), texts.has('councils.yaml')),
      ...ofPeers,
      ...(councils ? authorities.flatMap((authority) => neighbourProblems(authority, councils)) : []),
    ],
  }
}

/** Reads every register, and checks it against the facts and the entitlements that it names. */
export const readRegisters = (parsed: ParsedFiles, facts: FactsRead, versions: VersionsRead): RegistersRead => {
  const { registers, problems: ofCouncils } = readCouncilFiles(parsed, facts, versions)
  const isWhole = versions.sources.every(({ place }) => place !== undefined)
  const known = isWhole ? [...lawEntitlementIds(versions.sources)] : undefined
  const { duties, problems: ofDuties } = readDuties(parsed.documents.get('duties.yaml'), known)
  return { registers: { ...registers, ...(duties ? { duties } : {}) }, problems: [...ofCouncils, ...ofDuties] }
}
