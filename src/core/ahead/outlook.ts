// Outlooks: for each entitlement what would improve it, what would end it, and what time alone will do.
import { ordinal } from '../answers/say.ts'
import { remembering } from '../remember.ts'
import type { Change } from '../rules/catalogue.ts'
import { passingFacts, reaches, yearsFact } from '../rules/derive.ts'
import { type IsoDate, type Outcome, outcomes } from '../rules/model.ts'
import { type Digits, indexOf, isKnown, notKnown } from '../tables/space.ts'
import { type Move, moved, movesFrom } from './moves.ts'
import { type Need, type Open, type Rank, WORST, bestOf, isSettled, sureOf } from './standing.ts'
import { type Otherwise, type Situation, type WouldChange, otherwise, wouldChange } from './would-change.ts'

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
type Happened = { readonly move: Move; readonly after: Digits }

/**
 * The single events by which one entitlement surely ends or lowers and nothing else meets its need as well, those of
 * one effect merged.
 */
const losses = (
  { standing, facts }: Situation,
  digits: Digits,
  { index, need, happened }: { index: number; need: Need; happened: readonly Happened[] },
): readonly WouldLose[] => {
  const { worst } = standing.of(index, digits)
  const worse = happened
    .filter(({ after }) => bestOf(standing, need, after) > worst)
    .map(({ move, after }) => ({ move, rank: standing.of(index, after).best }))
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
const passing = ({ world: { catalogue, space } }: Situation): readonly (number | undefined)[] => {
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
type Older = { readonly age: number; readonly after: Digits }

const olderThan = (situation: Situation): ((digits: Digits) => readonly Older[]) => {
  const { world } = situation
  const [fact, ...others] = passing(situation)
  if (fact === undefined) return () => []
  const { classes } = world.space.axes[fact]!
  return (digits) => {
    if (!isKnown(world.space, digits, fact)) return []
    const later = others.reduce<Digits>(
      (known, other) => known.with(other!, notKnown(world.space.axes[other!]!)),
      digits,
    )
    return classes.flatMap((one, digit) => {
      if (digit <= digits[fact]! || !('from' in one)) return []
      const after = world.grow(later.with(fact, digit))
      return world.people.isPossible(after) ? [{ age: one.from, after }] : []
    })
  }
}

/** The first age at which somebody is sure to get more of one entitlement. */
const fromAge = ({ standing }: Situation, index: number, { rank, older }: { rank: Rank; older: readonly Older[] }) => {
  const found = older.find(({ after }) => standing.of(index, after).worst < rank)
  if (!found) return {}
  const outcome = outcomes[standing.of(index, found.after).worst]!
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
  situation: Situation,
  { steps, events }: { readonly steps: readonly Change[]; readonly events: readonly Change[] },
): ((digits: Digits) => readonly Outlook[]) => {
  const { world, standing, tabled } = situation
  const [stepsFrom, eventsFrom, olderAs] = [movesFrom(world, steps), movesFrom(world, events), olderThan(situation)]
  const theOne = remembering((outlook: Outlook) => outlook, JSON.stringify)
  const needOf = tabled.map((_, index) => standing.needs.findIndex(({ members }) => members.includes(index)))

  const waysFor = (digits: Digits): readonly (readonly WouldChange[])[] => {
    const moves = stepsFrom(digits)
    return standing.needs.map((need) => {
      const rank = sureOf(standing, need, digits)
      const isLacking = need.members.some((index) => canImprove(standing.of(index, digits), rank))
      return isLacking ? wouldChange(situation, digits, { need, moves }) : []
    })
  }
  return (digits) => {
    const [ways, older] = [waysFor(digits), olderAs(digits)]
    const happened = eventsFrom(digits)
      .map((move) => ({ move, after: moved(digits, [move]) }))
      .filter(({ after }) => world.people.isPossible(after))
    return tabled.map((_, index): Outlook => {
      const open = standing.of(index, digits)
      if (!isSettled(open)) return unsettled
      const need = standing.needs[needOf[index]!]!
      const rank = open.worst
      return theOne({
        wouldChange: canImprove(open, sureOf(standing, need, digits)) ? ways[needOf[index]!]! : [],
        ...fromAge(situation, index, { rank, older }),
        wouldLose: rank < WORST ? losses(situation, digits, { index, need, happened }) : [],
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
