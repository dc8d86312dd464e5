// Counts a journey's questions: in our order, in catalogue order, with every fact; and the optimum for few facts.
import { needRanksOf } from '../src/core/ahead/need-ranks.ts'
import { nextFact } from '../src/core/ahead/next-question.ts'
import type { Checker } from '../src/core/checker.ts'
import type { Domain } from '../src/core/tables/domain.ts'
import { openOutcomes, askableFacts } from '../src/core/tables/join.ts'
import { type CodedPerson, encodeFacts, unknownPerson } from '../src/core/tables/space.ts'
import { figure, percent, table } from './measure.ts'
import { somePeople } from './people.ts'

const noneUnanswered: ReadonlySet<number> = new Set()

/** Every complete possible person of the space; of a space with too many, seeded people. */
const population = (domain: Domain, { limit, sample }: { limit: number; sample: number }): readonly CodedPerson[] => {
  const { space, people } = domain
  const sizes = space.axes.map((axis) => axis.classes.length)
  const all = sizes.reduce((product, size) => product * size, 1)
  if (all > limit) return somePeople(domain, sample).map((person) => encodeFacts(space, person))
  const person = (number: number): CodedPerson =>
    sizes.reduce<{ rest: number; coded: number[] }>(
      ({ rest, coded }, size) => ({ rest: Math.floor(rest / size), coded: [...coded, rest % size] }),
      { rest: number, coded: [] },
    ).coded
  return Array.from({ length: all }, (_, number) => person(number)).filter((coded) => people.isPossible(coded))
}

/** Asks a person until no question is left; returns the number of questions. */
const questionCount = (
  next: (coded: CodedPerson) => number | undefined,
  unknown: CodedPerson,
  person: CodedPerson,
): number => {
  let known = unknown
  for (let count = 0; ; count++) {
    const fact = next(known)
    if (fact === undefined) return count
    known = known.with(fact, person[fact]!)
  }
}

const rememberedChoice = (next: (coded: CodedPerson) => number | undefined) => {
  const memory = new Map<string, number | undefined>()
  return (coded: CodedPerson): number | undefined => {
    const key = coded.join()
    if (!memory.has(key)) memory.set(key, next(coded))
    return memory.get(key)
  }
}

/** The smallest average number of questions over all orders of asking, found by trying every order. */
const optimum = (domain: Domain, tabled: Checker['tabled'], everybody: readonly CodedPerson[]): number => {
  const { space } = domain
  const memory = new Map<string, number>()
  const isSettled = (coded: CodedPerson): boolean =>
    tabled.every(({ table: decisionTable }) => {
      const open = openOutcomes(domain, decisionTable, coded)
      return (open & (open - 1)) === 0
    })
  /** The sum of questions over the people who agree with the known facts. */
  const cost = (known: CodedPerson, agreeing: readonly CodedPerson[]): number => {
    const key = known.join()
    const before = memory.get(key)
    if (before !== undefined) return before
    const open = known.flatMap((classIndex, fact) => (classIndex === space.axes[fact]!.classes.length ? [fact] : []))
    const used = open.filter((fact) =>
      tabled.some(({ table: decisionTable }) => decisionTable.lookup.facts.includes(fact)),
    )
    const questionSum = isSettled(known)
      ? 0
      : agreeing.length +
        Math.min(
          ...used.map((fact) =>
            [...space.axes[fact]!.classes.keys()].reduce((sum, classIndex) => {
              const remaining = agreeing.filter((person) => person[fact] === classIndex)
              return remaining.length === 0 ? sum : sum + cost(known.with(fact, classIndex), remaining)
            }, 0),
          ),
        )
    memory.set(key, questionSum)
    return questionSum
  }
  return (
    cost(
      space.axes.map((axis) => axis.classes.length),
      everybody,
    ) / everybody.length
  )
}

/** Chooses the first fact of the catalogue that can still matter. */
const inCatalogueOrder =
  (domain: Domain, tabled: Checker['tabled']) =>
  (coded: CodedPerson): number | undefined => {
    const open = tabled.filter(({ table: decisionTable }) => {
      const bits = openOutcomes(domain, decisionTable, coded)
      return (bits & (bits - 1)) !== 0
    })
    return open
      .flatMap(({ table: decisionTable }) => askableFacts(domain, decisionTable, { coded, unanswered: noneUnanswered }))
      .toSorted((a, b) => a - b)[0]
  }

/** Entitlements that need only five facts together: few enough to find the optimum. */
const smallCatalogue = ['adviser-and-plan-18-to-20', 'adviser-and-plan-21-to-24', 'staying-put']

/** Average questions of a journey, for a whole offer and for a few of its entitlements; returns Markdown. */
export const benchJourneys = (domain: Domain, checker: Checker): string => {
  const everybody = population(domain, { limit: 100_000, sample: 300 })
  const unknown = unknownPerson(domain.space)
  const average = (next: (coded: CodedPerson) => number | undefined): number => {
    const chosen = rememberedChoice(next)
    return everybody.reduce((sum, person) => sum + questionCount(chosen, unknown, person), 0) / everybody.length
  }
  const row = (name: string, tabled: Checker['tabled'], best: string): readonly string[] => {
    const choose = nextFact({ domain, needRanks: needRanksOf(domain, tabled), tabled })
    const among = [...tabled.keys()]
    const ours = average((coded) => choose({ coded, unanswered: noneUnanswered, among }))
    const inOrder = average(inCatalogueOrder(domain, tabled))
    const every = new Set(tabled.flatMap(({ table: decisionTable }) => decisionTable.lookup.facts)).size
    return [name, figure(ours), figure(inOrder), String(every), percent(1 - ours / every), best]
  }
  const few = checker.tabled.filter(({ entitlement }) => smallCatalogue.includes(entitlement.id))
  const fewFacts = new Set(few.flatMap(({ table: decisionTable }) => decisionTable.lookup.facts)).size
  const isWhole = everybody.length > 300
  const rows = [
    row(`${checker.offer.id}, all ${checker.tabled.length} entitlements`, checker.tabled, ''),
    // The optimum is that of all people, so a sample has none.
    ...(isWhole
      ? [row(`${few.length} of these, ${fewFacts} facts`, few, figure(optimum(domain, few, everybody)))]
      : []),
  ]
  const about = isWhole
    ? `Every possible person, by the classes of the facts, each counted once: ${everybody.length.toLocaleString('en-GB')} people.`
    : `${everybody.length} seeded people.`
  return `${about}\n\n${table(['entitlements', 'questions on average', 'in catalogue order', 'every fact', 'fewer than every fact', 'optimum'], rows)}`
}
