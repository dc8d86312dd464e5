// Law that starts without a case: nothing shows what it gives from its first day.
import type { Case } from '../core/case.ts'
import { LAW, type Published, type Rules } from '../core/model.ts'
import type { Finding } from './lint-finding.ts'
import { findingIn } from './lint-subject.ts'

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
