// Finds the ground that decides an answer, and says in a flat list which of its conditions do.
import { type Catalogue, factById } from '../rules/catalogue.ts'
import { type IndexedNode, childNodes } from '../rules/condition.ts'
import { type Ground, outcomeForStrength } from '../rules/model.ts'
import type { Judgement, Met } from '../tables/join.ts'
import type { RuleIndex } from '../tables/table.ts'
import { type OwnValue, capitalize, listInWords, phraseComparison, phraseComparisons } from './phrases.ts'

/** A condition in words, and whether the person meets it; `null` means not known. */
export type DecidingReason = { readonly text: string; readonly met: Met }

/** The ground that decides an answer, or that is nearest to holding, and its conditions that decide. */
export type DecidingGround = { readonly id: string; readonly reasons: readonly DecidingReason[] }

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

/** Joins the parts of an alternative, or of a list, in words. Parts that are lists themselves get a comma between. */
const joinParts = (texts: readonly string[], word: 'and' | 'or'): string =>
  texts.some((text) => / (and|or) /.test(text)) ? texts.join(`, ${word} `) : listInWords(texts, word)

/** A whole condition in words, as it would be if it had the wanted result. */
const conditionText = (catalogue: Catalogue, indexed: IndexedNode, wanted: boolean): string => {
  const { node } = indexed
  if ('fact' in node) return phraseComparison(factById(catalogue, node.fact), { leaf: node, met: wanted })
  const isNegated = 'not' in node
  const texts = childNodes(indexed).map((part) => conditionText(catalogue, part, wanted !== isNegated))
  return joinParts(texts, 'any' in node === wanted ? 'or' : 'and')
}

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
      ...others.map((part) => conditionText(catalogue, part, true)),
    ].map((text) => ({ text: capitalize(text), met: result }))
  })
  return { id: ground.id, reasons }
}
