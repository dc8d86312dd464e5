// Works out the outlook of each entitlement: what would improve it, what would end it, and what time alone will do.
import { ordinal } from '../answers/phrases.ts'
import type { PossibleChange } from '../rules/catalogue.ts'
import { timeDependentFacts, birthdayAt, ageFact } from '../rules/derive.ts'
import { type IsoDate, type Outcome, outcomes } from '../rules/model.ts'
import { type CodedPerson, factIndexOf, isKnown, unknownClass } from '../tables/space.ts'
import { type FactChange, applyFactChanges, factChangesFrom } from './fact-changes.ts'
import {
  type Need,
  type RankRange,
  type Rank,
  WORST_RANK,
  bestPossibleRank,
  isSettled,
  guaranteedRank,
} from './need-ranks.ts'
import {
  type ChangedFact,
  type LookAhead,
  type Improvement,
  describeFactChanges,
  findImprovements,
} from './would-change.ts'

/** A single event that would end or lower the entitlement, and the outcome that it leads to. */
type PossibleLoss = ChangedFact & { readonly outcome: Outcome }

/** A gain by time alone: from which age in whole years, and from which day if the date of birth is known. */
type GainAtAge = { readonly age: number; readonly on?: IsoDate; readonly outcome: Outcome; readonly text: string }

/** The outlook of one entitlement. */
export type Outlook = {
  /** The smallest sets of steps that lead to a better outcome. */
  readonly wouldChange: readonly Improvement[]
  readonly fromAge?: GainAtAge
  /** The single events that would end or lower the entitlement. */
  readonly wouldLose: readonly PossibleLoss[]
}

const lossWords: Readonly<Record<Outcome, string>> = {
  entitled: 'you would still get this',
  'on-request': 'you would have to ask for this',
  discretionary: 'it would be decided case by case if you get this',
  'not-entitled': 'you would lose this',
}

/** A possible person after one event. */
type PersonAfterEvent = { readonly event: FactChange; readonly after: CodedPerson }

/**
 * The single events that end or lower an entitlement for certain, if no other entitlement then meets its need as well.
 * Events of equal effect are merged.
 */
const losses = (
  { needRanks, facts }: LookAhead,
  coded: CodedPerson,
  { index, need, afterEvents }: { index: number; need: Need; afterEvents: readonly PersonAfterEvent[] },
): readonly PossibleLoss[] => {
  const { worst } = needRanks.rankRange(index, coded)
  const worse = afterEvents
    .filter(({ after }) => bestPossibleRank(needRanks, need, after) > worst)
    .map(({ event, after }) => ({ event, rank: needRanks.rankRange(index, after).best }))
  const keys = [...new Set(worse.map(({ event, rank }) => `${rank} ${event.change.text}`))]
  return keys.map((key): PossibleLoss => {
    const group = worse.filter(({ event, rank }) => `${rank} ${event.change.text}` === key)
    const changed = describeFactChanges(
      facts,
      group.map(({ event }) => event),
    )
    const outcome = outcomes[group[0]!.rank]!
    return { ...changed, text: `${changed.text}, ${lossWords[outcome]}`, outcome }
  })
}

/** The fact that counts years, then the other facts that change with time, as indexes in the space. */
const passingFactIndexes = ({ domain: { catalogue, space } }: LookAhead): readonly (number | undefined)[] => {
  const years = ageFact(catalogue)
  const others = timeDependentFacts(catalogue.facts).filter((fact) => fact !== years)
  return [years, ...others].map((fact) => fact && factIndexOf(space, fact.id))
}

const gainWords: Readonly<Record<Outcome, string>> = {
  entitled: 'You can get this',
  'on-request': 'You can ask for this',
  discretionary: 'You can ask for this',
  'not-entitled': '',
}

/** A possible person at the first age of a later class. Nothing else changes, except what the law changes with age. */
type OlderPerson = { readonly age: number; readonly after: CodedPerson }

const olderPeople = (lookAhead: LookAhead): ((coded: CodedPerson) => readonly OlderPerson[]) => {
  const { domain } = lookAhead
  const [fact, ...others] = passingFactIndexes(lookAhead)
  if (fact === undefined) return () => []
  const { classes } = domain.space.axes[fact]!
  return (coded) => {
    if (!isKnown(domain.space, coded, fact)) return []
    const later = others.reduce<CodedPerson>(
      (person, other) => person.with(other!, unknownClass(domain.space.axes[other!]!)),
      coded,
    )
    return classes.flatMap((ages, classIndex) => {
      if (classIndex <= coded[fact]! || !('from' in ages)) return []
      const after = domain.grow(later.with(fact, classIndex))
      return domain.people.isPossible(after) ? [{ age: ages.from, after }] : []
    })
  }
}

/** The first age at which the person gets more of an entitlement for certain. */
const gainAtAge = (
  { needRanks }: LookAhead,
  index: number,
  { rank, older }: { rank: Rank; older: readonly OlderPerson[] },
) => {
  const gained = older.find(({ after }) => needRanks.rankRange(index, after).worst < rank)
  if (!gained) return {}
  const outcome = outcomes[needRanks.rankRange(index, gained.after).worst]!
  const text = `${gainWords[outcome]} from your ${ordinal(gained.age)} birthday`
  return { fromAge: { age: gained.age, outcome, text } }
}

/** Whether an entitlement is settled below the best outcome, and no other entitlement meets its need better. */
const canImprove = (open: RankRange, rank: Rank): boolean => isSettled(open) && open.worst > 0 && open.worst === rank

/** The outlook of an entitlement that is not settled: nothing is predicted. */
const emptyOutlook: Outlook = { wouldChange: [], wouldLose: [] }

/**
 * Prepares the outlooks under one offer.
 *
 * @param changes The steps and the events of the catalogue.
 * @returns A function from a possible person to the outlook of each entitlement, in the offer's order.
 */
export const prepareOutlooks = (
  lookAhead: LookAhead,
  { steps, events }: { readonly steps: readonly PossibleChange[]; readonly events: readonly PossibleChange[] },
): ((coded: CodedPerson) => readonly Outlook[]) => {
  const { domain, needRanks, tabled } = lookAhead
  const stepsFrom = factChangesFrom(domain, steps)
  const eventsFrom = factChangesFrom(domain, events)
  const olderFrom = olderPeople(lookAhead)
  const needIndexes = tabled.map((_, index) => needRanks.needs.findIndex(({ members }) => members.includes(index)))

  const improvementsByNeed = (coded: CodedPerson): readonly (readonly Improvement[])[] => {
    const openSteps = stepsFrom(coded)
    return needRanks.needs.map((need) => {
      const rank = guaranteedRank(needRanks, need, coded)
      const isLacking = need.members.some((index) => canImprove(needRanks.rankRange(index, coded), rank))
      return isLacking ? findImprovements(lookAhead, coded, { need, factChanges: openSteps }) : []
    })
  }
  return (coded) => {
    const [improvements, older] = [improvementsByNeed(coded), olderFrom(coded)]
    const afterEvents = eventsFrom(coded)
      .map((event) => ({ event, after: applyFactChanges(coded, [event]) }))
      .filter(({ after }) => domain.people.isPossible(after))
    return tabled.map((_, index): Outlook => {
      const open = needRanks.rankRange(index, coded)
      if (!isSettled(open)) return emptyOutlook
      const need = needRanks.needs[needIndexes[index]!]!
      const rank = open.worst
      return {
        wouldChange: canImprove(open, guaranteedRank(needRanks, need, coded)) ? improvements[needIndexes[index]!]! : [],
        ...gainAtAge(lookAhead, index, { rank, older }),
        wouldLose: rank < WORST_RANK ? losses(lookAhead, coded, { index, need, afterEvents }) : [],
      }
    })
  }
}

/** Adds to each gain by age the day on which the person reaches that age, if the date of birth is known. */
export const dateOutlooks = (outlooks: readonly Outlook[], born: IsoDate | undefined): readonly Outlook[] =>
  born === undefined
    ? outlooks
    : outlooks.map((outlook) =>
        outlook.fromAge
          ? { ...outlook, fromAge: { ...outlook.fromAge, on: birthdayAt(born, outlook.fromAge.age) } }
          : outlook,
      )
