// What the cases do not show: law from its first day on, and outcomes that an entitlement has.
import type { Book } from '../../core/book.ts'
import { LAW, type Outcome, type Published, type Rules, outcomes } from '../../core/rules/model.ts'
import type { Case } from '../../core/rules/versions.ts'
import { outcomesIn } from '../../core/tables/table.ts'
import { type Finding, type Subject, findingIn } from './finding.ts'

/** The first day on which another file of the law stands in the place of this one. */
const endOf = (versions: readonly Published[], version: Published, id: string): string | undefined => {
  const later = versions.filter(
    (one) =>
      (one.effectiveFrom > version.effectiveFrom ||
        (one.effectiveFrom === version.effectiveFrom && one.correction > version.correction)) &&
      one.entitlements.some((file) => file.id === id),
  )
  return later.map(({ effectiveFrom }) => effectiveFrom).sort()[0]
}

/** Entitlements of the law of which no case is about a day on which they are in force. */
export const lawFindings = ({ versions }: Pick<Rules, 'versions'>, cases: readonly Case[]): readonly Finding[] => {
  const ofLaw = versions
    .filter((version) => version.status === 'published')
    .filter(({ authority }) => authority === LAW)
  return ofLaw.flatMap((version) =>
    version.entitlements.flatMap((file) => {
      const start = version.effectiveFrom
      const end = endOf(ofLaw, version, file.id) ?? '9999-12-31'
      const isCovered = cases.some(({ on, outcomes }) => file.id in outcomes && on >= start && on < end)
      // What was corrected on its own first day is never in force.
      if (file.ends || isCovered || end === start) return []
      const problem = `no case is about \`${file.id}\` on a day from ${start} on`
      const help = `add \`${file.id}.cases.yaml\` beside it, with a case whose \`on\` is ${start} or later`
      return [findingIn({ file }, [], { kind: 'law-without-case', problem, help })]
    }),
  )
}

/** The outcomes that the cases of an entitlement have to show. */
const wantedOf = (given: ReadonlySet<Outcome>): readonly (Outcome | 'cannot-tell')[] => [
  ...outcomes.filter((outcome) => given.has(outcome)).slice(0, 1),
  ...(given.size > 1 && given.has('not-entitled') ? (['not-entitled'] as const) : []),
  ...(given.size > 1 ? (['cannot-tell'] as const) : []),
]

/** For each entitlement: its best outcome, a no where anybody gets one, and one not known where answers differ. */
export const outcomeFindings = (
  { offers, checkerOf }: Book,
  subjects: readonly Subject[],
  cases: readonly Case[],
): readonly Finding[] => {
  const tabled = offers.all.flatMap((offer) => checkerOf(offer).tabled)
  // The last file of an entitlement stands for it: cases may be beside any.
  const last = new Map(subjects.map((subject) => [subject.file.id, subject]))
  return [...last].flatMap(([id, subject]) => {
    const tables = tabled.filter(({ entitlement }) => entitlement.id === id).map(({ table }) => table)
    const shown = new Set(cases.map((one) => one.outcomes[id]))
    return wantedOf(new Set([...new Set(tables)].flatMap((table) => [...outcomesIn(table)])))
      .filter((outcome) => !shown.has(outcome))
      .map((outcome) => {
        const problem = `no case has \`${id}\` come out as \`${outcome}\``
        const help = `add one to \`${id}.cases.yaml\`: people can come to this outcome`
        return findingIn(subject, [], { kind: 'unshown', problem, help })
      })
  })
}
