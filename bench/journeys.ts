// How many questions a journey takes: ours, catalogue order, every fact; and the optimum on a small catalogue.
import { nextFact } from '../src/core/ahead/next-question.ts'
import { standingOf } from '../src/core/ahead/standing.ts'
import type { Checker } from '../src/core/checker.ts'
import { openOutcomes, askable } from '../src/core/tables/join.ts'
import { type Digits, nobodyKnown } from '../src/core/tables/space.ts'
import type { World } from '../src/core/tables/world.ts'
import { figure, percent, table } from './measure.ts'
import { random } from './people.ts'

const nobody: ReadonlySet<number> = new Set()

/** Every complete possible person of the space, or a seeded sample of that many where there are more. */
const population = ({ space, people }: World, most: number): readonly Digits[] => {
  const sizes = space.axes.map((axis) => axis.classes.length)
  const all = sizes.reduce((product, size) => product * size, 1)
  const person = (number: number): Digits =>
    sizes.reduce<{ rest: number; digits: number[] }>(
      ({ rest, digits }, size) => ({ rest: Math.floor(rest / size), digits: [...digits, rest % size] }),
      { rest: number, digits: [] },
    ).digits
  const next = random(2)
  const numbers =
    all <= most
      ? Array.from({ length: all }, (_, i) => i)
      : Array.from({ length: most * 2 }, () => Math.floor(next() * all))
  return numbers
    .map(person)
    .filter((digits) => people.isPossible(digits))
    .slice(0, most)
}

/** Asks until nothing is left to ask; how many questions that took. */
const questions = (next: (digits: Digits) => number | undefined, unknown: Digits, person: Digits): number => {
  let known = unknown
  for (let count = 0; ; count++) {
    const fact = next(known)
    if (fact === undefined) return count
    known = known.with(fact, person[fact]!)
  }
}

const remembered = (next: (digits: Digits) => number | undefined) => {
  const memory = new Map<string, number | undefined>()
  return (digits: Digits): number | undefined => {
    const key = digits.join()
    if (!memory.has(key)) memory.set(key, next(digits))
    return memory.get(key)
  }
}

/** The fewest questions that any order of asking takes on average: by trying every one. */
const optimum = (world: World, tabled: Checker['tabled'], everybody: readonly Digits[]): number => {
  const { space } = world
  const memory = new Map<string, number>()
  const isSettled = (digits: Digits): boolean =>
    tabled.every(({ table: one }) => {
      const open = openOutcomes(world, one, digits)
      return (open & (open - 1)) === 0
    })
  /** The sum over everybody who agrees with what is known. */
  const cost = (known: Digits, agreeing: readonly Digits[]): number => {
    const key = known.join()
    const before = memory.get(key)
    if (before !== undefined) return before
    const open = known.flatMap((digit, fact) => (digit === space.axes[fact]!.classes.length ? [fact] : []))
    const used = open.filter((fact) => tabled.some(({ table: one }) => one.lookup.facts.includes(fact)))
    const found = isSettled(known)
      ? 0
      : agreeing.length +
        Math.min(
          ...used.map((fact) =>
            [...space.axes[fact]!.classes.keys()].reduce((sum, digit) => {
              const those = agreeing.filter((person) => person[fact] === digit)
              return those.length === 0 ? sum : sum + cost(known.with(fact, digit), those)
            }, 0),
          ),
        )
    memory.set(key, found)
    return found
  }
  return (
    cost(
      space.axes.map((axis) => axis.classes.length),
      everybody,
    ) / everybody.length
  )
}

/** Asks for the first fact of the catalogue that can still matter. */
const inCatalogueOrder =
  (world: World, tabled: Checker['tabled']) =>
  (digits: Digits): number | undefined => {
    const open = tabled.filter(({ table: one }) => {
      const bits = openOutcomes(world, one, digits)
      return (bits & (bits - 1)) !== 0
    })
    return open
      .flatMap(({ table: one }) => askable(world, one, { digits, unanswered: nobody }))
      .toSorted((a, b) => a - b)[0]
  }

/** A small catalogue for the optimum: these need five facts between them. */
const small = ['adviser-and-plan-18-to-20', 'adviser-and-plan-21-to-24', 'staying-put']

/** Questions a journey takes on average, for a whole offer and for a few of its entitlements. */
export const benchJourneys = (world: World, checker: Checker): string => {
  const everybody = population(world, 100_000)
  const unknown = nobodyKnown(world.space)
  const average = (next: (digits: Digits) => number | undefined): number => {
    const chosen = remembered(next)
    return everybody.reduce((sum, person) => sum + questions(chosen, unknown, person), 0) / everybody.length
  }
  const row = (name: string, tabled: Checker['tabled'], best: string): readonly string[] => {
    const choose = nextFact({ world, standing: standingOf(world, tabled), tabled })
    const among = [...tabled.keys()]
    const ours = average((digits) => choose({ digits, unanswered: nobody, among }))
    const inOrder = average(inCatalogueOrder(world, tabled))
    const every = new Set(tabled.flatMap(({ table: one }) => one.lookup.facts)).size
    return [name, figure(ours), figure(inOrder), String(every), percent(1 - ours / every), best]
  }
  const few = checker.tabled.filter(({ entitlement }) => small.includes(entitlement.id))
  const rows = [
    row(`${checker.offer.id}, all ${checker.tabled.length} entitlements`, checker.tabled, ''),
    row(
      `${few.length} of them, ${new Set(few.flatMap(({ table: one }) => one.lookup.facts)).size} facts`,
      few,
      figure(optimum(world, few, everybody)),
    ),
  ]
  const about = `Every possible person of the facts’ classes, each counted once: ${everybody.length.toLocaleString('en-GB')} people.`
  return `${about}\n\n${table(['asked about', 'questions on average', 'in catalogue order', 'every fact', 'fewer than every fact', 'optimum'], rows)}`
}
