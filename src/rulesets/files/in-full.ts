// Says in full what an entitlement's file says in short: rows, sources and contacts by id, and what all grounds share.
import type { Problem } from '../../core/rules/model.ts'
import { entriesOf, inside, isKeyed, itemsOf, type Place, rootOf } from '../yaml/place.ts'
import { asWritten, type Written, writtenDocument, writtenList, writtenMap } from '../yaml/written.ts'
import type { KnownFacts } from './known-facts.ts'
import { citationsInFull, type InFull, stepInFull, uncitedProblems, type Vocabulary } from './named.ts'
import { readBoth, readCondition } from './rows.ts'

type Entry = readonly [string, Written]

const problemsIn = (parts: readonly { readonly problems: readonly Problem[] }[]): readonly Problem[] =>
  parts.flatMap(({ problems }) => problems)

const stepsInFull = (steps: readonly Place[], vocabulary: Vocabulary): InFull<readonly Written[]> => {
  const read = steps.map((step) => stepInFull(step, vocabulary))
  return { written: read.map(({ written }) => written), problems: problemsIn(read) }
}

const groundSteps = (shared: Place, ground: Place, vocabulary: Vocabulary): InFull<readonly Entry[]> => {
  const [own, last] = [inside(ground, 'nextSteps'), inside(shared, 'lastStep')]
  if (last.value === undefined && !Array.isArray(own.value))
    return { written: own.value === undefined ? [] : [['nextSteps', asWritten(own)]], problems: [] }
  const { written, problems } = stepsInFull([...itemsOf(own), ...(last.value === undefined ? [] : [last])], vocabulary)
  return { written: [['nextSteps', writtenList(written, own)]], problems }
}

const groundCondition = (shared: Place, ground: Place, known: KnownFacts): readonly Entry[] => {
  const [first, own] = [inside(shared, 'when'), inside(ground, 'when')]
  if (isKeyed(first.value) && isKeyed(own.value)) return [['when', readBoth(first, own, known)]]
  const only = own.value === undefined ? first : own
  return only.value === undefined ? [] : [['when', readCondition(only, known)]]
}

/** Keys that are said in full in another way than by a copy. */
const namedKeys = ['when', 'nextSteps', 'sources', 'inferredFrom', 'citations']

const groundInFull = (shared: Place, ground: Place, vocabulary: Vocabulary): InFull => {
  if (!isKeyed(ground.value)) return { written: asWritten(ground), problems: [] }
  const own = entriesOf(ground).filter(([key]) => !namedKeys.includes(key))
  const inherited = ['basis', 'strength']
    .map((key) => [key, inside(shared, key)] as const)
    .filter(([key, { value }]) => value !== undefined && inside(ground, key).value === undefined)
  const steps = groundSteps(shared, ground, vocabulary)
  const citations = citationsInFull(shared, ground, vocabulary.register)
  const entries = [
    ...[...own, ...inherited].map(([key, place]): Entry => [key, asWritten(place)]),
    ...groundCondition(shared, ground, vocabulary.known),
    ...steps.written,
    ['citations', writtenList(citations.written, ground)] as const,
  ]
  return { written: writtenMap(entries, ground), problems: [...steps.problems, ...citations.problems] }
}

const partInFull = (root: Place, key: string, vocabulary: Vocabulary): InFull => {
  const place = inside(root, key)
  if (!Array.isArray(place.value)) return { written: asWritten(place), problems: [] }
  if (key === 'ifNot' || key === 'beforeItEnds') {
    const { written, problems } = stepsInFull(itemsOf(place), vocabulary)
    return { written: writtenList(written, place), problems }
  }
  if (key !== 'grounds') return { written: asWritten(place), problems: [] }
  const shared = inside(root, 'everyGround')
  const grounds = itemsOf(place).map((ground) => groundInFull(shared, ground, vocabulary))
  return {
    written: writtenList(
      grounds.map(({ written }) => written),
      place,
    ),
    problems: [...uncitedProblems(shared, [shared, ...itemsOf(place)]), ...problemsIn(grounds)],
  }
}

/** An entitlement in full, as a place of its own; its problems are reported where the author wrote the parts. */
export const entitlementInFull = (
  place: Place,
  vocabulary: Vocabulary,
): { readonly place: Place; readonly problems: readonly Problem[] } => {
  if (!isKeyed(place.value)) return { place, problems: [] }
  const parts = Object.keys(place.value)
    .filter((key) => key !== 'everyGround')
    .map((key) => ({ key, ...partInFull(place, key, vocabulary) }))
  const written = writtenMap(
    parts.map(({ key, written: part }) => [key, part]),
    place,
  )
  return { place: rootOf(writtenDocument(place.document, written)), problems: problemsIn(parts) }
}
