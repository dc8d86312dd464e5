// Finds what the cases do not show: files that are in force, and possible outcomes of an entitlement.
import type { Book } from '../../core/book.ts'
import { LAW, type Outcome, type Published, type Rules, outcomes } from '../../core/rules/model.ts'
import type { PolicyCase } from '../../core/rules/versions.ts'
import { outcomesIn } from '../../core/tables/table.ts'
import { type Finding, type LintSubject, findingIn } from './finding.ts'

/** The first day on which a later file of the authority replaces a version's file; undefined if none does. */
const dayReplaced = (versions: readonly Published[], version: Published, id: string): string | undefined => {
  const later = versions.filter(
    ({ effectiveFrom, correction, entitlements }) =>
      (effectiveFrom > version.effectiveFrom ||
        (effectiveFrom === version.effectiveFrom && correction > version.correction)) &&
      entitlements.some((file) => file.id === id),
  )
  return later.map(({ effectiveFrom }) => effectiveFrom).sort()[0]
}

const endOfTime = '9999-12-31'

/** Finds files of entitlements for which no case has a day on which they are in force. */
export const fileFindings = (
  { versions }: Pick<Rules, 'versions'>,
  cases: readonly PolicyCase[],
): readonly Finding[] => {
  const published = versions.filter((version) => version.status === 'published')
  return published.flatMap((version) =>
    version.entitlements.flatMap((file) => {
      const start = version.effectiveFrom
      const ofAuthority = published.filter(({ authority }) => authority === version.authority)
      const end = dayReplaced(ofAuthority, version, file.id) ?? endOfTime
      const isCovered = cases.some(
        ({ on, outcomes, authority }) =>
          file.id in outcomes &&
          on >= start &&
          on < end &&
          (version.authority === LAW || authority === version.authority),
      )
      // A file that was corrected on its own first day is never in force.
      if (file.ends || isCovered || end === start) return []
      const problem = `no case is about \`${file.id}\` on a day from ${start} on`
      const help = `add \`${file.id}.cases.yaml\` beside it, with a case whose \`on\` is ${start} or later`
      return [findingIn({ file }, [], { kind: 'file-without-case', problem, help })]
    }),
  )
}

/** The outcomes that an entitlement's cases must show: the best and, if outcomes differ, a no and a cannot tell. */
const outcomesToShow = (possible: ReadonlySet<Outcome>): readonly (Outcome | 'cannot-tell')[] => [
  ...outcomes.filter((outcome) => possible.has(outcome)).slice(0, 1),
  ...(possible.size > 1 && possible.has('not-entitled') ? (['not-entitled'] as const) : []),
  ...(possible.size > 1 ? (['cannot-tell'] as const) : []),
]

/** Finds, for each entitlement, the outcomes that its cases must show but do not. */
export const outcomeFindings = (
  { offers, checkerOf }: Book,
  subjects: readonly LintSubject[],
  cases: readonly PolicyCase[],
): readonly Finding[] => {
  const tabled = offers.all.flatMap((offer) => checkerOf(offer).tabled)
  // A finding names the last file of the entitlement, because cases can be beside any of its files.
  const last = new Map(subjects.map((subject) => [subject.file.id, subject]))
  return [...last].flatMap(([id, subject]) => {
    const tables = tabled.filter(({ entitlement }) => entitlement.id === id).map(({ table }) => table)
    const shown = new Set(cases.map((policyCase) => policyCase.outcomes[id]))
    return outcomesToShow(new Set([...new Set(tables)].flatMap((table) => [...outcomesIn(table)])))
      .filter((outcome) => !shown.has(outcome))
      .map((outcome) => {
        const problem = `no case has \`${id}\` come out as \`${outcome}\``
        const help = `add one to \`${id}.cases.yaml\`: this outcome is possible`
        return findingIn(subject, [], { kind: 'unshown', problem, help })
      })
  })
}
