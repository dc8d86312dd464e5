// Condition coverage: whether the cases see each comparison of each ground both met and not met.
import { factsReader } from '../../core/answers/facts.ts'
import type { Book } from '../../core/book.ts'
import type { Leaf } from '../../core/rules/condition.ts'
import type { Ground } from '../../core/rules/model.ts'
import type { Case } from '../../core/rules/versions.ts'
import { judgement } from '../../core/tables/join.ts'
import { codedPerson } from '../../core/tables/space.ts'
import { type Finding, type Node, leafText, treeOf, type Subject, findingIn } from './finding.ts'

/** Of the comparisons' truths that somebody can meet, each counted for itself, how many a case meets. */
export type Coverage = { readonly seen: number; readonly demanded: number }

/** For each ground, for each node of its condition, the truths that occur: bit 1 for false, bit 2 for true. */
type Truths = ReadonlyMap<Ground, Uint8Array>

const bitOf = (isTrue: boolean): number => (isTrue ? 2 : 1)

const offerOf = ({ offers }: Book, { offer, authority, on }: Case) =>
  offer === undefined ? offers.inForce(authority, on) : offers.named(offer)

/** What is known of the person of a case under an offer; nothing where nobody can be so. */
const personOf = ({ domain, checkerOf }: Book, read: ReturnType<typeof factsReader>, one: Case) => {
  return (offer: Parameters<typeof checkerOf>[0]) => {
    const parsed = read(one.facts, one.on)
    if (!parsed.ok) return undefined
    const stated = codedPerson(domain.space, parsed.facts)
    return domain.people.isPossible(stated) ? checkerOf(offer).presume(stated, parsed.facts).coded : undefined
  }
}

/** The truths that some cases meet; of a person not wholly known only those that are certain. */
const truthsSeen = (book: Book, cases: readonly Case[]): Truths => {
  const seen = new Map<Ground, Uint8Array>()
  const read = factsReader(book.domain.catalogue)
  for (const one of cases) {
    const offer = offerOf(book, one)
    const coded = offer && personOf(book, read, one)(offer)
    if (!offer || !coded) continue
    for (const { entitlement, table } of book.checkerOf(offer).tabled) {
      const { met } = judgement(book.domain, table, coded)
      entitlement.grounds.forEach((ground, i) => {
        const bits = seen.get(ground) ?? new Uint8Array(met[i]!.length)
        seen.set(ground, bits)
        met[i]!.forEach((truth, node) => (bits[node]! |= truth === null ? 0 : bitOf(truth)))
      })
    }
  }
  return seen
}

const leavesIn = (node: Node): readonly (Node & { readonly condition: Leaf })[] =>
  'fact' in node.condition ? [{ ...node, condition: node.condition }] : node.parts.flatMap(leavesIn)

type Wanted = {
  readonly subject: Subject
  readonly ground: Ground
  readonly node: Node & { readonly condition: Leaf }
  readonly truth: boolean
}

/** Each truth of each comparison that somebody can meet. */
const wantedOf = (subject: Subject): readonly Wanted[] =>
  subject.file.grounds.flatMap((ground, i) => {
    const { rows } = subject.tabled.table.truths[subject.places[i]!]!.table
    return leavesIn(treeOf(ground.when, ['grounds', i, 'when'])).flatMap((node) =>
      [true, false]
        .filter((truth) => rows.some((row) => row?.[node.index] === Number(truth)))
        .map((truth) => ({ subject, ground, node, truth })),
    )
  })

const unexercised = ({ subject, ground, node, truth }: Wanted): Finding => {
  const [is, isNot] = truth ? ['met', 'not met'] : ['not met', 'met']
  const problem = `no case has ${leafText(node.condition)} ${is}`
  const help = `add a case in which it is ${is}: if there is one where it is ${isNot}, copy it and change \`${node.condition.fact}\``
  return findingIn(subject, node.path, { kind: 'unexercised', ground: ground.id, problem, help })
}

/** How far some cases exercise the conditions of some files, and every comparison that they leave unexercised. */
export const coverageOf = (
  book: Book,
  subjects: readonly Subject[],
  cases: readonly Case[],
): { readonly coverage: Coverage; readonly findings: readonly Finding[] } => {
  const seen = truthsSeen(book, cases)
  const wanted = subjects.flatMap(wantedOf)
  const missed = wanted.filter(({ ground, node, truth }) => !((seen.get(ground)?.[node.index] ?? 0) & bitOf(truth)))
  return {
    coverage: { seen: wanted.length - missed.length, demanded: wanted.length },
    findings: missed.map(unexercised),
  }
}

/** A coverage as a figure: 100% only where nothing is missing. */
export const coverageText = ({ seen, demanded }: Coverage): string =>
  `${demanded === 0 ? 100 : Math.floor((100 * seen) / demanded)}% (${seen} of ${demanded})`
