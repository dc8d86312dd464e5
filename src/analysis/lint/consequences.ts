// Leaves out findings that are mere consequences of others: one mistake gets one message.
import type { Finding } from './finding.ts'

/** The file with the cases of an entitlement's file. */
const casesFileOf = (file: string): string => file.replace(/\.yaml$/, '.cases.yaml')

const isOf = (...kinds: readonly Finding['kind'][]): ((finding: Finding) => boolean) => {
  return ({ kind }) => kinds.includes(kind)
}

const isBrokenRule = isOf('nobody-gets', 'never-holds')
const isFalse = isOf('false-case')
const isStale = isOf('stale-cases')
const isWithoutCase = isOf('file-without-case')
/** Findings that the cases lack something. */
const isUnshown = isOf('unexercised', 'unshown', 'file-without-case')

const isConsequence = (finding: Finding, all: readonly Finding[]): boolean => {
  const isAboutSame = (other: Finding): boolean => other.entitlement === finding.entitlement
  if (isFalse(finding))
    return all.some(
      (other) => (isStale(other) && other.file === finding.file) || (isBrokenRule(other) && isAboutSame(other)),
    )
  if (!isUnshown(finding)) return false
  if (!isWithoutCase(finding) && all.some((other) => isWithoutCase(other) && other.file === finding.file)) return true
  return all.some(
    (other) =>
      (isBrokenRule(other) && isAboutSame(other)) || (isStale(other) && other.file === casesFileOf(finding.file)),
  )
}

/**
 * The findings without those that another one causes: cases of a rule that nobody can meet, and what cases do not show
 * because all of them are dated before their version.
 */
export const withoutConsequences = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => !isConsequence(finding, findings))
