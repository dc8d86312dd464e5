// Generates people with all facts known from a seed, the same people in every run.
import type { Value } from '../src/core/rules/condition.ts'
import type { Domain } from '../src/core/tables/domain.ts'
import { encodeFacts } from '../src/core/tables/space.ts'

export type Person = Readonly<Record<string, Value>>

/** mulberry32: a small seeded generator, good enough to spread people over cells. */
export const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

/** The smallest whole number that is drawn, unless the fact's minimum is larger: people are aged 16 to 26. */
const smallestNumber = 16
const numbersDrawn = 11

/** Possible people, drawn evenly over each fact's values. */
export const somePeople = ({ catalogue, space, people }: Domain, count: number): readonly Person[] => {
  const next = random(1)
  const facts = catalogue.facts.filter((fact) => fact.type !== 'date')
  const drawn: Person[] = []
  while (drawn.length < count) {
    const person = Object.fromEntries(
      facts.map((fact) => {
        if (fact.type === 'integer')
          return [fact.id, Math.max(smallestNumber, fact.minimum) + Math.floor(next() * numbersDrawn)]
        const options = 'options' in fact ? fact.options : []
        return [fact.id, options[Math.floor(next() * options.length)]!.value]
      }),
    )
    if (people.isPossible(encodeFacts(space, person))) drawn.push(person)
  }
  return drawn
}
