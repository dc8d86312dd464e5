// Measures condition coverage: whether the cases show each comparison of each ground both met and not met.
import { factsReader } from '../../core/answers/facts.ts'
import type { Book } from '../../core/book.ts'
import type { Leaf } from '../../core/rules/condition.ts'
import type { Ground } from '../../core/rules/model.ts'
import type { PolicyCase } from '../../core/rules/versions.ts'
import { judgePerson } from '../../core/tables/join.ts'
import { encodeFacts } from '../../core/tables/space.ts'
import { offerOfCase } from './case-results.ts'
import { type Finding, type ConditionNode, leafText, treeOf, type LintSubject, findingIn } from './finding.ts'

/** Counts each comparison twice, as met and as not met, if each is possible; `seen` counts those that a case shows. */
export type Coverage = { readonly seen: number; readonly demanded: number }

/** For each ground, the truths seen at each node of its condition: bit 1 for false, bit 2 for true. */
type TruthsSeen = ReadonlyMap<Ground, Uint8Array>

const truthBit = (isTrue: boolean): number => (isTrue ? 2 : 1)

/** The coded person of a case under an offer; undefined if the facts are invalid or the person is impossible. */
const personOf = ({ domain, checkerOf }: Book, read: ReturnType<typeof factsReader>, { facts, on }: PolicyCase) => {
  return (offer: Parameters<typeof checkerOf>[0]) => {
    const parsed = read(facts, on)
    if (!parsed.ok) return undefined
    const stated = encodeFacts(domain.space, parsed.facts)
    return domain.people.isPossible(stated) ? checkerOf(offer).presume(stated, parsed.facts).coded : undefined
  }
}

/** The truths that some cases show. If facts of a person are missing, only certain truths count. */
const truthsSeen = (book: Book, cases: readonly PolicyCase[]): TruthsSeen => {
  const seen = new Map<Ground, Uint8Array>()
  const read = factsReader(book.domain.catalogue)
  for (const policyCase of cases) {
    const offer = offerOfCase(book, policyCase)
    const coded = offer && personOf(book, read, policyCase)(offer)
    if (!offer || !coded) continue
    for (const { entitlement, table } of book.checkerOf(offer).tabled) {
      const { met } = judgePerson(book.domain, table, coded)
      entitlement.grounds.forEach((ground, i) => {
        const bits = seen.get(ground) ?? new Uint8Array(met[i]!.length)
        seen.set(ground, bits)
        met[i]!.forEach((truth, node) => (bits[node]! |= truth === null ? 0 : truthBit(truth)))
      })
    }
  }
  return seen
}

const leavesIn = (node: ConditionNode): readonly (ConditionNode & { readonly condition: Leaf })[] =>
  'fact' in node.condition ? [{ ...node, condition: node.condition }] : node.parts.flatMap(leavesIn)

/** A comparison that the cases must show as met, or as not met. */
type DemandedTruth = {
  readonly subject: LintSubject
  readonly ground: Ground
  readonly node: ConditionNode & { readonly condition: Leaf }
  readonly truth: boolean
}

/** Each truth of each comparison that is possible for somebody. */
const demandedTruths = (subject: LintSubject): readonly DemandedTruth[] =>
  subject.file.grounds.flatMap((ground, i) => {
    const { rows } = subject.tabled.table.truths[subject.places[i]!]!.table
    return leavesIn(treeOf(ground.when, ['grounds', i, 'when'])).flatMap((node) =>
      [true, false]
        .filter((truth) => rows.some((row) => row?.[node.index] === Number(truth)))
        .map((truth) => ({ subject, ground, node, truth })),
    )
  })

const unexercisedFinding = ({ subject, ground, node, truth }: DemandedTruth): Finding => {
  const [is, isNot] = truth ? ['met', 'not met'] : ['not met', 'met']
  const problem = `no case has ${leafText(node.condition)} ${is}`
  const help = `add a case in which it is ${is}: if there is one where it is ${isNot}, copy it and change \`${node.condition.fact}\``
  return findingIn(subject, node.path, { kind: 'unexercised', ground: ground.id, problem, help })
}

/** Measures how far some cases exercise the conditions of some files, and finds every unexercised comparison. */
export const coverageOf = (
  book: Book,
  subjects: readonly LintSubject[],
  cases: readonly PolicyCase[],
): { readonly coverage: Coverage; readonly findings: readonly Finding[] } => {
  const seen = truthsSeen(book, cases)
  const demanded = subjects.flatMap(demandedTruths)
  const missed = demanded.filter(
    ({ ground, node, truth }) => !((seen.get(ground)?.[node.index] ?? 0) & truthBit(truth)),
  )
  return {
    coverage: { seen: demanded.length - missed.length, demanded: demanded.length },
    findings: missed.map(unexercisedFinding),
  }
}

/** A coverage in words, rounded down: 100% only if nothing is missing. */
export const coverageText = ({ seen, demanded }: Coverage): string =>
  `${demanded === 0 ? 100 : Math.floor((100 * seen) / demanded)}% (${seen} of ${demanded})`
