// Whole people, listed plainly: every combination of the space's classes over some facts, judged by the oracle.
import { type Condition, type Value, leavesOf } from '../../src/core/rules/condition.ts'
import { type Entitlement, type Outcome, outcomeForStrength, outcomes } from '../../src/core/rules/model.ts'
import { memberValue } from '../../src/core/tables/classes.ts'
import type { Domain } from '../../src/core/tables/domain.ts'
import { evaluate } from '../../src/verify/evaluate.ts'

type Person = Readonly<Record<string, Value>>

/** Of a fact's digits the first of each kind that some conditions, or who cannot exist, tell apart. */
export const kindsOf = ({ catalogue, space }: Domain, fact: number, conditions: readonly Condition[]) => {
  const {
    fact: { id },
    classes,
  } = space.axes[fact]!
  const leaves = [...conditions, ...catalogue.impossible.map(({ when }) => when)]
    .flatMap(leavesOf)
    .filter((leaf) => leaf.fact === id)
  const kinds = classes.map((one) => leaves.map((leaf) => evaluate(leaf, { [id]: memberValue(one) })).join())
  return [...kinds.keys()].filter((classIndex) => kinds.indexOf(kinds[classIndex]!) === classIndex)
}

/** Every possible person over some facts of the space, as digits and as facts. */
export const peopleOver = (
  { catalogue, space }: Domain,
  facts: readonly number[],
  codedPerson = (fact: number): readonly number[] => [...space.axes[fact]!.classes.keys()],
) => {
  const all = facts.reduce<readonly (readonly number[])[]>(
    (found, fact) => found.flatMap((coded) => codedPerson(fact).map((classIndex) => [...coded, classIndex])),
    [[]],
  )
  const ids = facts.map((fact) => space.axes[fact]!.fact.id)
  // A constraint about facts that are not listed is left to the others: it excludes nobody here.
  const constraints = catalogue.impossible
    .map(({ when }) => when)
    .filter((when) => leavesOf(when).every(({ fact }) => ids.includes(fact)))
  return all
    .map((coded) => ({
      coded,
      person: Object.fromEntries(facts.map((fact, i) => [ids[i]!, memberValue(space.axes[fact]!.classes[coded[i]!]!)])),
    }))
    .filter(({ person }) => !constraints.some((when) => evaluate(when, person)))
}

/** The outcome of an entitlement by the oracle. */
export const oracle = ({ grounds }: Entitlement, person: Person): Outcome => {
  const held = grounds.filter(({ when }) => evaluate(when, person)).map(({ strength }) => outcomeForStrength[strength])
  return outcomes.find((outcome) => held.includes(outcome)) ?? 'not-entitled'
}
