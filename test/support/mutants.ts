// Mutants: every condition of a ruleset changed in one place, each a proposal of its own beside the original.
import type { Catalogue, Fact } from '../../src/core/rules/catalogue.ts'
import {
  type Condition,
  type Leaf,
  type Value,
  operators,
  childConditions,
  leafValues,
} from '../../src/core/rules/condition.ts'
import type { EntitlementFile, Proposed, Rules, Version } from '../../src/core/rules/model.ts'

export type Mutant = {
  readonly version: Proposed
  readonly entitlement: string
  readonly ground: number
  readonly what: string
}

const valuesOfFact = (fact: Fact): readonly Value[] => ('options' in fact ? fact.options.map(({ value }) => value) : [])

const fitting = (fact: Fact, leaf: Leaf): readonly Leaf['operator'][] => {
  const isList = Array.isArray(leaf.value)
  return operators.filter((operator) => {
    const wantsList = operator === 'in' || operator === 'notIn'
    return wantsList === isList && (fact.type === 'integer' || !/Than/.test(operator))
  })
}

/** A comparison with another operator, bound or value, or with one value fewer or more. */
const leafMutants = (fact: Fact, leaf: Leaf): readonly (readonly [string, Leaf])[] => {
  const values = leafValues(leaf)
  const others = valuesOfFact(fact).filter((value) => !values.includes(value))
  const bounds = fact.type === 'integer' ? values.flatMap((value) => [Number(value) - 1, Number(value) + 1]) : []
  const lists = [
    ...values.map((value) => values.filter((one) => one !== value)),
    ...others.map((value) => [...values, value]),
  ]
  return [
    ...fitting(fact, leaf)
      .filter((operator) => operator !== leaf.operator)
      .map((operator) => ['operator', { ...leaf, operator }] as const),
    ...(Array.isArray(leaf.value)
      ? lists.filter((list) => list.length > 0).map((value) => ['values', { ...leaf, value }] as const)
      : [...others, ...bounds].map((value) => ['value', { ...leaf, value }] as const)),
  ]
}

/** Every way to change one node of a condition; `undefined` takes it away. */
const conditionMutants = (
  catalogue: Catalogue,
  condition: Condition,
): readonly (readonly [string, Condition | undefined])[] => {
  const removal = ['removal', undefined] as const
  if ('fact' in condition) {
    const fact = catalogue.facts.find(({ id }) => id === condition.fact)!
    return [removal, ...leafMutants(fact, condition)]
  }
  const inner = childConditions(condition).flatMap((part, i) =>
    conditionMutants(catalogue, part).map(([what, mutant]) => [what, withPart(condition, i, mutant)] as const),
  )
  return [removal, ...inner.filter(([, mutant]) => mutant !== undefined)]
}

const withPart = (condition: Condition, at: number, part: Condition | undefined): Condition | undefined => {
  if ('not' in condition) return part && { not: part }
  const parts = childConditions(condition).flatMap((one, i) => (i === at ? (part ?? []) : one)) as readonly Condition[]
  if (parts.length === 0) return undefined
  return 'all' in condition ? { all: parts } : { any: parts }
}

type Whole = Extract<EntitlementFile, { ends: false }>

/** A file with another condition on one ground, or without the ground. */
const fileWith = (file: Whole, at: number, when: Condition | undefined): Whole => ({
  ...file,
  grounds: file.grounds.flatMap((ground, i) => (i !== at ? ground : when ? { ...ground, when } : [])),
})

/** The file as a proposal on what its version builds on. */
const proposalOf = (version: Version, law: string): ((id: string, file: Whole) => Proposed) => {
  const { authority, title, summary, source, unconfirmed, digests } = version
  const basedOn = version.status === 'proposed' ? version.basedOn : version.id
  return (id, file) => {
    const rest = version.status === 'proposed' ? version.entitlements.filter((one) => one.id !== file.id) : []
    return {
      id: `${authority}/${id}`,
      authority,
      title,
      summary,
      source,
      unconfirmed,
      digests,
      status: 'proposed',
      basedOn,
      law,
      entitlements: [...rest, file],
    }
  }
}

/** Every mutant of one version of some rules. */
export const mutantsOf = ({ catalogue }: Rules, version: Version, law: string): readonly Mutant[] =>
  version.entitlements
    .filter((file): file is Whole => !file.ends)
    .flatMap((file) =>
      file.grounds.flatMap((ground, at) =>
        conditionMutants(catalogue, ground.when).map(([what, when]) => ({ file, at, what, when })),
      ),
    )
    .map(({ file, at, what, when }, i) => ({
      version: proposalOf(version, law)(`mutant-${i}`, fileWith(file, at, when)),
      entitlement: file.id,
      ground: at,
      what,
    }))
