// Outlooks: for each entitlement what would improve it, what would end it, and what time alone will do.
import { ordinal } from '../answers/say.ts'
import { jsonBytes, remembering } from '../remember.ts'
import type { Change } from '../rules/catalogue.ts'
import { passingFacts, reaches, yearsFact } from '../rules/derive.ts'
import { type IsoDate, type Outcome, outcomes } from '../rules/model.ts'
import { type CodedPerson, indexOf, isKnown, unknownClass } from '../tables/space.ts'
import { type FactChange, moved, factChangesFrom } from './fact-changes.ts'
import { type Need, type Open, type Rank, WORST, bestOf, isSettled, sureOf } from './need-ranks.ts'
import { type Otherwise, type LookAhead, type WouldChange, otherwise, wouldChange } from './would-change.ts'

type WouldLose = Otherwise & { readonly outcome: Outcome }

/** Time alone brings more of it: from which age, and on which day where the date of birth is known. */
type FromAge = { readonly age: number; readonly on?: IsoDate; readonly outcome: Outcome; readonly text: string }

export type Outlook = {
  /** Where a better outcome is possible: the smallest sets of steps that lead to it. */
  readonly wouldChange: readonly WouldChange[]
  readonly fromAge?: FromAge
  /** Where there is something to lose: the single events that would end or lower it. */
  readonly wouldLose: readonly WouldLose[]
}

const lossWords: Readonly<Record<Outcome, string>> = {
  entitled: 'you would still get this',
  'on-request': 'you would have to ask for this',
  discretionary: 'it would be decided case by case if you get this',
  'not-entitled': 'you would lose this',
}

/** A possible person to whom one event has happened. */
type Happened = { readonly move: FactChange; readonly after: CodedPerson }

/**
 * The single events by which one entitlement surely ends or lowers and nothing else meets its need as well, those of
 * one effect merged.
 */
const losses = (
  { needRanks, facts }: LookAhead,
  coded: CodedPerson,
  { index, need, happened }: { index: number; need: Need; happened: readonly Happened[] },
): readonly WouldLose[] => {
  const { worst } = needRanks.of(index, coded)
  const worse = happened
    .filter(({ after }) => bestOf(needRanks, need, after) > worst)
    .map(({ move, after }) => ({ move, rank: needRanks.of(index, after).best }))
  const keys = [...new Set(worse.map(({ move, rank }) => `${rank} ${move.change.text}`))]
  return keys.map((key): WouldLose => {
    const group = worse.filter(({ move, rank }) => `${rank} ${move.change.text}` === key)
    const said = otherwise(
      facts,
      group.map(({ move }) => move),
    )
    const outcome = outcomes[group[0]!.rank]!
    return { ...said, text: `${said.text}, ${lossWords[outcome]}`, outcome }
  })
}

/** The fact that counts years, and the others that pass with time, by their places in the space. */
const passing = ({ domain: { catalogue, space } }: LookAhead): readonly (number | undefined)[] => {
  const years = yearsFact(catalogue)
  const others = passingFacts(catalogue.facts).filter((fact) => fact !== years)
  return [years, ...others].map((fact) => fact && indexOf(space, fact.id))
}

const gainWords: Readonly<Record<Outcome, string>> = {
  entitled: 'You can get this',
  'on-request': 'You can ask for this',
  discretionary: 'You can ask for this',
  'not-entitled': '',
}

/** A possible person at the first age of a later class, all else as it is but for what the law changes. */
type Older = { readonly age: number; readonly after: CodedPerson }

const olderThan = (lookAhead: LookAhead): ((coded: CodedPerson) => readonly Older[]) => {
  const { domain } = lookAhead
  const [fact, ...others] = passing(lookAhead)
  if (fact === undefined) return () => []
  const { classes } = domain.space.axes[fact]!
  return (coded) => {
    if (!isKnown(domain.space, coded, fact)) return []
    const later = others.reduce<CodedPerson>(
      (known, other) => known.with(other!, unknownClass(domain.space.axes[other!]!)),
      coded,
    )
    return classes.flatMap((one, classIndex) => {
      if (classIndex <= coded[fact]! || !('from' in one)) return []
      const after = domain.grow(later.with(fact, classIndex))
      return domain.people.isPossible(after) ? [{ age: one.from, after }] : []
    })
  }
}

/** The first age at which somebody is sure to get more of one entitlement. */
const fromAge = ({ needRanks }: LookAhead, index: number, { rank, older }: { rank: Rank; older: readonly Older[] }) => {
  const found = older.find(({ after }) => needRanks.of(index, after).worst < rank)
  if (!found) return {}
  const outcome = outcomes[needRanks.of(index, found.after).worst]!
  const text = `${gainWords[outcome]} from your ${ordinal(found.age)} birthday`
  return { fromAge: { age: found.age, outcome, text } }
}

/** Whether an entitlement is settled below the best, and no other meets its need better. */
const canImprove = (open: Open, rank: Rank): boolean => isSettled(open) && open.worst > 0 && open.worst === rank

/** Of what cannot be told yet, nothing else is foretold. */
const unsettled: Outlook = { wouldChange: [], wouldLose: [] }

/**
 * Looks ahead for one offer.
 *
 * @returns A function from a possible person to an outlook for each entitlement, in the offer's order; the same objects
 * for the same outlook.
 */
export const outlookOf = (
  lookAhead: LookAhead,
  { steps, events }: { readonly steps: readonly Change[]; readonly events: readonly Change[] },
): ((coded: CodedPerson) => readonly Outlook[]) => {
  const { domain, needRanks, tabled } = lookAhead
  const [stepsFrom, eventsFrom, olderAs] = [
    factChangesFrom(domain, steps),
    factChangesFrom(domain, events),
    olderThan(lookAhead),
  ]
  const theOne = remembering((outlook: Outlook) => outlook, JSON.stringify, jsonBytes)
  const needOf = tabled.map((_, index) => needRanks.needs.findIndex(({ members }) => members.includes(index)))

  const waysFor = (coded: CodedPerson): readonly (readonly WouldChange[])[] => {
    const moves = stepsFrom(coded)
    return needRanks.needs.map((need) => {
      const rank = sureOf(needRanks, need, coded)
      const isLacking = need.members.some((index) => canImprove(needRanks.of(index, coded), rank))
      return isLacking ? wouldChange(lookAhead, coded, { need, moves }) : []
    })
  }
  return (coded) => {
    const [ways, older] = [waysFor(coded), olderAs(coded)]
    const happened = eventsFrom(coded)
      .map((move) => ({ move, after: moved(coded, [move]) }))
      .filter(({ after }) => domain.people.isPossible(after))
    return tabled.map((_, index): Outlook => {
      const open = needRanks.of(index, coded)
      if (!isSettled(open)) return unsettled
      const need = needRanks.needs[needOf[index]!]!
      const rank = open.worst
      return theOne({
        wouldChange: canImprove(open, sureOf(needRanks, need, coded)) ? ways[needOf[index]!]! : [],
        ...fromAge(lookAhead, index, { rank, older }),
        wouldLose: rank < WORST ? losses(lookAhead, coded, { index, need, happened }) : [],
      })
    })
  }
}

/** The same outlooks, with the day on which an age is reached where the date of birth is known. */
export const dated = (outlooks: readonly Outlook[], born: IsoDate | undefined): readonly Outlook[] =>
  born === undefined
    ? outlooks
    : outlooks.map((outlook) =>
        outlook.fromAge
          ? { ...outlook, fromAge: { ...outlook.fromAge, on: reaches(born, outlook.fromAge.age) } }
          : outlook,
      )
