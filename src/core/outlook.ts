// Outlooks: for each entitlement what would improve it, what would end it, and what time alone will do.
import type { Change } from './catalogue.ts'
import { derivedFacts, reaches, yearsFact } from './derive.ts'
import { type IsoDate, type Outcome, outcomes } from './model.ts'
import { moved, movesFrom } from './moves.ts'
import { remembering } from './remember.ts'
import { ordinal } from './say.ts'
import { type Digits, indexOf, isKnown } from './space.ts'
import { type Need, type Open, isSettled, sureOf } from './standing.ts'
import type { World } from './world.ts'
import { type Otherwise, type Situation, type WouldChange, otherwise, wouldChange } from './would-change.ts'

export type WouldLose = Otherwise & { readonly outcome: Outcome }

/** Time alone improves it: from which age, and on which day where the date of birth is known. */
export type FromAge = { readonly age: number; readonly on?: IsoDate; readonly outcome: Outcome; readonly text: string }

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

/** The single events by which one entitlement surely ends or lowers, those of one effect merged. */
const losses = (
  situation: Situation,
  digits: Digits,
  { events, index }: { events: ReturnType<typeof movesFrom>; index: number },
) => {
  const { world, standing, facts } = situation
  const before = standing.of(digits)[index]!
  const worse = events(digits).flatMap((move) => {
    const after = moved(digits, [move])
    if (!world.people.isPossible(after)) return []
    const { best } = standing.of(after)[index]!
    return best > before.worst ? [{ move, rank: best }] : []
  })
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
  const others = derivedFacts(catalogue.facts).filter((fact) => fact !== years)
  return [years, ...others].map((fact) => fact && indexOf(space, fact.id))
}

/** The digit of a fact that is not known. */
const sizeOf = ({ space }: World, fact: number): number => space.axes[fact]!.classes.length

const gainWords: Readonly<Record<Outcome, string>> = {
  entitled: 'You can get this',
  'on-request': 'You can ask for this',
  discretionary: 'You can ask for this',
  'not-entitled': '',
}

/** The first age at which a need is sure to be better met, all else staying as it is but for what the law changes. */
const fromAge = (situation: Situation, digits: Digits, need: Need): FromAge | undefined => {
  const { world, standing } = situation
  const [fact, ...others] = passing(situation)
  if (fact === undefined || !isKnown(world.space, digits, fact)) return undefined
  const before = sureOf(need, standing.of(digits))
  const later = world.space.axes[fact]!.classes.flatMap((one, digit) => {
    const older = others.reduce<Digits>((known, other) => known.with(other!, sizeOf(world, other!)), digits)
    const after = world.grow(older.with(fact, digit))
    if (digit <= digits[fact]! || !('from' in one) || !world.people.isPossible(after)) return []
    return [{ age: one.from, rank: sureOf(need, standing.of(after)) }]
  })
  const found = later.find(({ rank }) => rank < before)
  if (!found) return undefined
  const outcome = outcomes[found.rank]!
  return { age: found.age, outcome, text: `${gainWords[outcome]} from your ${ordinal(found.age)} birthday` }
}

/** Whether something better is possible for a need than this entitlement gives, and not met already by another. */
const canImprove = (need: Need, opens: readonly Open[], index: number): boolean =>
  isSettled(opens[index]!) && opens[index]!.worst > 0 && sureOf(need, opens) === opens[index]!.worst

/**
 * Looks ahead for one offer.
 *
 * @returns A function from a possible person to an outlook for each entitlement, in the offer's order; the same objects
 * for the same person.
 */
export const outlookOf = (
  situation: Situation,
  { steps, events }: { readonly steps: readonly Change[]; readonly events: readonly Change[] },
): ((digits: Digits) => readonly Outlook[]) => {
  const { world, standing, tabled } = situation
  const [stepsFrom, eventsFrom] = [movesFrom(world, steps), movesFrom(world, events)]
  const look = (digits: Digits): readonly Outlook[] => {
    const opens = standing.of(digits)
    const improvements = standing.needs.map((need) => {
      if (!need.members.some((index) => canImprove(need, opens, index))) return undefined
      const sooner = wouldChange(situation, digits, { need, moves: stepsFrom(digits) })
      const later = fromAge(situation, digits, need)
      return { wouldChange: sooner, ...(later ? { fromAge: later } : {}) }
    })
    return tabled.map((_, index): Outlook => {
      const place = standing.needs.findIndex(({ members }) => members.includes(index))
      const { best, worst } = opens[index]!
      const improvement = canImprove(standing.needs[place]!, opens, index) ? improvements[place] : undefined
      const hasMuch = best === worst && outcomes[worst] !== 'not-entitled'
      const wouldLose = hasMuch ? losses(situation, digits, { events: eventsFrom, index }) : []
      return { ...(improvement ?? { wouldChange: [] }), wouldLose }
    })
  }
  return remembering(look, (digits) => digits.join())
}

/** The same outlook with the day on which the age is reached. */
export const dated = (outlook: Outlook, born: IsoDate | undefined): Outlook =>
  outlook.fromAge && born !== undefined
    ? { ...outlook, fromAge: { ...outlook.fromAge, on: reaches(born, outlook.fromAge.age) } }
    : outlook
