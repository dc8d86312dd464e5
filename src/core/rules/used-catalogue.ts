// Selects the part of the catalogue that decides an offer, for the offer's digest.
import type { Catalogue, Fact } from './catalogue.ts'
import { type Condition, leavesOf } from './condition.ts'
import { derivedFacts, sourceFacts } from './derive.ts'
import type { Entitlement } from './model.ts'
import { stepConditions, stepsOf } from './steps.ts'

/** Returns the parts of a fact that affect outcomes: everything but its wording. */
const factWithoutWording = (fact: Fact): unknown => ({
  id: fact.id,
  type: fact.type,
  ...('options' in fact ? { values: fact.options.map(({ value }) => value) } : {}),
  ...(fact.type === 'integer' ? { from: fact.minimum, to: fact.maximum, derivedFrom: fact.derivedFrom } : {}),
  ...('presumed' in fact ? { presumed: fact.presumed?.value } : {}),
})

/** Returns the named facts and all that constraints, transitions and derivations link to them, even indirectly. */
const usedFacts = (catalogue: Catalogue, named: ReadonlySet<string>): ReadonlySet<string> => {
  const links = [
    ...catalogue.impossible.map(({ when }) => leavesOf(when).map(({ fact }) => fact)),
    ...catalogue.transitions.map(({ when, fact }) => [fact, ...leavesOf(when).map((leaf) => leaf.fact)]),
    ...derivedFacts(catalogue.facts)
      .filter(({ id }) => named.has(id))
      .map(({ id, derivedFrom }) => [id, ...sourceFacts(derivedFrom)]),
  ]
  const linked = new Set([...named, ...links.filter((link) => link.some((fact) => named.has(fact))).flat()])
  return linked.size === named.size ? named : usedFacts(catalogue, linked)
}

/** Returns every condition of some entitlements: of their grounds, and of their steps. */
const conditionsIn = ({ publicFunds }: Catalogue, entitlements: readonly Entitlement[]): readonly Condition[] => [
  ...entitlements.flatMap(({ grounds }) => grounds.map(({ when }) => when)),
  ...stepConditions(entitlements.flatMap(stepsOf), publicFunds),
]

/**
 * Returns the part of the catalogue that some entitlements use: values, derivations, constraints, transitions,
 * presumptions and who may claim public funds. An offer's digest covers it.
 */
export const usedCatalogue = (catalogue: Catalogue, entitlements: readonly Entitlement[]): unknown => {
  const { publicFunds } = catalogue
  const conditions = conditionsIn(catalogue, entitlements)
  const used = usedFacts(catalogue, new Set(conditions.flatMap(leavesOf).map(({ fact }) => fact)))
  return {
    facts: catalogue.facts.filter(({ id }) => used.has(id)).map(factWithoutWording),
    impossible: catalogue.impossible.map(({ when }) => when).filter((when) => used.has(leavesOf(when)[0]!.fact)),
    transitions: catalogue.transitions
      .filter(({ fact }) => used.has(fact))
      .map(({ fact, from, to, when }) => ({ fact, from, to, when })),
    ...(publicFunds && used.has(publicFunds.fact)
      ? { publicFunds: { fact: publicFunds.fact, safe: publicFunds.safe } }
      : {}),
  }
}
