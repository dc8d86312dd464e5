// Finds the ground that decides an answer, and says in a flat list which of its conditions do.
import { type Catalogue, factById } from '../rules/catalogue.ts'
import { type Condition, type IndexedNode, type Value, childNodes, leafValues } from '../rules/condition.ts'
import { type Answer, type Ground, outcomeForStrength } from '../rules/model.ts'
import type { Judgement, Met } from '../tables/join.ts'
import type { RuleIndex } from '../tables/table.ts'
import { type OwnValue, capitalize, listInWords, phraseComparison, phraseComparisons } from './phrases.ts'

/** A condition in words, and whether the person meets it; `null` means not known. */
type DecidingReason = { readonly text: string; readonly met: Met }

/** The ground that decides an answer, or that is nearest to holding, and its conditions that decide. */
export type DecidingGround = Pick<Ground, 'id' | 'basis' | 'strength' | 'citations'> & {
  readonly outcome: Answer
  readonly reasons: readonly DecidingReason[]
}

/** What a ground gives by itself, by whether its condition holds. */
export const groundOutcome = ({ strength }: Ground, holds: Met): Answer => {
  if (holds === null) return 'cannot-tell'
  return holds ? outcomeForStrength[strength] : 'not-entitled'
}

/** Whether an entitlement is settled as not due. */
export const isNo = ({ possible }: Judgement): boolean => possible.length === 1 && possible[0] === 'not-entitled'

/**
 * Returns the index of the ground that decides: for a no the nearest one, otherwise the one that gives the best outcome
 * still possible. Where several may give it and none is known to hold, the first of them.
 *
 * @param nearest The index of the ground that the fewest facts keep from holding; needed only for a no.
 */
export const decidingRule = (
  grounds: readonly Ground[],
  judgement: Judgement,
  nearest: RuleIndex | undefined,
): RuleIndex => {
  const { possible, best, met } = judgement
  if (isNo(judgement)) return nearest ?? 0
  if (best !== undefined && possible.length === 1) return best
  const giving = [...grounds.keys()].filter(
    (rule) => outcomeForStrength[grounds[rule]!.strength] === possible[0] && met[rule]![0] !== false,
  )
  return giving.find((rule) => met[rule]![0] === true) ?? giving[0] ?? 0
}

/** A condition in words, and whether it is a list of alternatives. */
type Phrase = { readonly text: string; readonly isEither?: boolean }

/** Whether a text has commas, "and" or "or" of its own. */
const isList = ({ text }: Phrase): boolean => /,|;| (and|or) /.test(text)

/** "A or B", or "A; or B" where one of them is a list itself. */
const joinAlternatives = (phrases: readonly Phrase[]): Phrase => {
  const texts = phrases.map(({ text }) => text)
  const text = phrases.some(isList) ? texts.join('; or ') : listInWords(texts, 'or')
  return phrases.length === 1 ? phrases[0]! : { text, isEither: true }
}

/** "A and B", or "A, and either B or C" where one of them has alternatives. */
const joinNecessities = (phrases: readonly Phrase[]): Phrase => {
  if (phrases.length === 1) return phrases[0]!
  const texts = phrases.map(({ text, isEither }) => (isEither ? `either ${text.replaceAll('; or ', ', or ')}` : text))
  return { text: phrases.some(isList) ? texts.join(', and ') : listInWords(texts, 'and') }
}

/** The values of a comparison that allows only these; undefined for any other. */
const allowedValues = ({
  node,
}: IndexedNode): { readonly fact: string; readonly values: readonly Value[] } | undefined =>
  'fact' in node && (node.operator === 'equal' || node.operator === 'in')
    ? { fact: node.fact, values: leafValues(node) }
    : undefined

/** Makes one alternative of those that allow values of the same fact: "you live in Essex or in Kent". */
const mergeAlternatives = (alternatives: readonly IndexedNode[]): readonly IndexedNode[] =>
  alternatives.flatMap((alternative, i) => {
    const fact = allowedValues(alternative)?.fact
    if (fact === undefined) return [alternative]
    const alike = alternatives.filter((other) => allowedValues(other)?.fact === fact)
    if (alike.length < 2) return [alternative]
    const value = [...new Set(alike.flatMap((other) => allowedValues(other)!.values))]
    return alternatives.indexOf(alike[0]!) === i ? [{ ...alternative, node: { fact, operator: 'in', value } }] : []
  })

/** The results of a condition's parts. What is met already need not be said. */
type Wording = { readonly catalogue: Catalogue; readonly met: readonly Met[] }

const uniquePhrases = (phrases: readonly Phrase[]): readonly Phrase[] => [
  ...new Map(phrases.map((phrase) => [phrase.text, phrase])).values(),
]

/** A condition in words, as it would be if it had the wanted result, without the parts that have it already. */
const phraseCondition = (wording: Wording, indexed: IndexedNode, wanted: boolean): Phrase => {
  const { node } = indexed
  if ('fact' in node)
    return { text: phraseComparison(factById(wording.catalogue, node.fact), { leaf: node, met: wanted }) }
  if ('not' in node) return phraseCondition(wording, childNodes(indexed)[0]!, !wanted)
  const parts = childNodes(indexed)
  const phrasesOf = (some: readonly IndexedNode[]): readonly Phrase[] =>
    uniquePhrases(some.map((part) => phraseCondition(wording, part, wanted)))
  if ('any' in node === wanted) return joinAlternatives(phrasesOf(wanted ? mergeAlternatives(parts) : parts))
  const open = parts.filter((part) => wording.met[part.index] !== wanted)
  return joinNecessities(phrasesOf(open.length > 0 ? open : parts))
}

/** Returns a condition in words, as if it were met, without the parts that are known to be met. */
export const openConditionText = (catalogue: Catalogue, when: Condition, met: readonly Met[]): string =>
  phraseCondition({ catalogue, met }, { node: when, index: 0 }, true).text

/** Splits a condition into the parts that all have to hold. Of alternatives, only the first that holds counts. */
const necessaryParts = (met: readonly Met[], indexed: IndexedNode): readonly IndexedNode[] => {
  if ('all' in indexed.node) return childNodes(indexed).flatMap((part) => necessaryParts(met, part))
  if (!('any' in indexed.node)) return [indexed]
  const holding = childNodes(indexed).find((part) => met[part.index] === true)
  return holding ? necessaryParts(met, holding) : [indexed]
}

/** The parts that keep a ground from holding; all of them if it holds, or if only their combination does. */
const partsThatDecide = (met: readonly Met[], parts: readonly IndexedNode[]): readonly IndexedNode[] => {
  const holds = met[0]
  if (holds === true) return parts
  const unmet = parts.filter(({ index }) => met[index] !== true)
  const failed = unmet.filter(({ index }) => met[index] === false)
  if (holds === false && failed.length > 0) return failed
  return unmet.length > 0 ? unmet : parts
}

/** The person's own choices, where they are known. */
type Person = { readonly met: readonly Met[]; readonly own: OwnValue }

/**
 * Explains a ground in a flat list: each condition that decides, in words, and whether it is met. Of a ground that holds,
 * these are all its conditions; of one that does not, those that fail; of one that may hold, those that fail or are not
 * known. Alternatives of which none is known to hold stay one reason; bounds of one fact become one.
 */
export const decidingGround = (catalogue: Catalogue, ground: Ground, { met, own }: Person): DecidingGround => {
  const parts = partsThatDecide(met, necessaryParts(met, { node: ground.when, index: 0 }))
  const reasons = ([true, false, null] as const).flatMap((result): readonly DecidingReason[] => {
    const alike = parts.filter(({ index }) => met[index] === result)
    const leaves = alike.flatMap(({ node }) => ('fact' in node ? [{ leaf: node, met: true }] : []))
    const others = alike.filter(({ node }) => !('fact' in node))
    return [
      // A condition that is met is said as it is of the person; any other, as the rule has it.
      ...phraseComparisons(catalogue, leaves, result === true ? own : undefined),
      ...others.map((part) => phraseCondition({ catalogue, met }, part, true).text),
    ].map((text) => ({ text: capitalize(text), met: result }))
  })
  const { id, basis, strength, citations } = ground
  return { id, basis, strength, outcome: groundOutcome(ground, met[0]!), reasons, citations }
}
