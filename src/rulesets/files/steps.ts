// Checks what a schema cannot say of a step: its condition, and whether its fund is one that the catalogue knows of.
import type { Problem } from '../../core/rules/model.ts'
import { inside, isKeyed, itemsOf, type Place, problemAtKey } from '../yaml/place.ts'
import { conditionProblems } from './conditions.ts'
import type { KnownFacts } from './known-facts.ts'

/** The places of an entitlement's steps. */
const stepPlaces = (entitlement: Place): readonly Place[] => [
  ...['ifNot', 'beforeItEnds'].flatMap((key) => itemsOf(inside(entitlement, key))),
  ...itemsOf(inside(entitlement, 'grounds')).flatMap((ground) => itemsOf(inside(ground, 'nextSteps'))),
]

const fundProblems = (fund: Place, { hasPublicFunds }: KnownFacts): readonly Problem[] => {
  if (fund.value !== true || hasPublicFunds) return []
  const help = 'add `publicFunds` to `facts.yaml`: the fact, its safe values and the warning'
  return [problemAtKey(fund, '`facts.yaml` does not say who may claim a public fund', help)]
}

/**
 * Reports the problems of an entitlement's steps.
 *
 * @param entitlement The entitlement in full: its steps' conditions are trees.
 */
export const stepProblems = (entitlement: Place, known: KnownFacts): readonly Problem[] =>
  stepPlaces(entitlement).flatMap((step) => {
    const when = inside(step, 'when')
    // The schema reports a condition that is none.
    const ofCondition = isKeyed(when.value) ? conditionProblems(when, known) : []
    return [...ofCondition, ...fundProblems(inside(step, 'publicFund'), known)]
  })
