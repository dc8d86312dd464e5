// Derivations: facts that follow from dates, on the day asked about or on a day of their own. A closed set, so that
// rules need no code.
import type { Catalogue, DerivedFrom, Fact, IntegerFact } from './catalogue.ts'
import type { Facts, IsoDate } from './model.ts'

/**
 * Age in whole years on a day. An age is reached at the start of the birthday (Family Law Reform Act 1969 s.9);
 * someone born on 29 February reaches it on 1 March in a common year.
 *
 * @returns A negative number where `on` is before `born`.
 */
export const wholeYears = (born: IsoDate, on: IsoDate): number => {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The day on which someone reaches an age; 1 March for a birth on 29 February in a common year. */
export const reaches = (born: IsoDate, age: number): IsoDate => {
  const year = Number(born.slice(0, 4)) + age
  return `${year}${born.endsWith('-02-29') && !isLeap(year) ? '-03-01' : born.slice(4)}`
}

type Derived = IntegerFact & { readonly derivedFrom: DerivedFrom }
type Timeless = 'whole-years-at' | 'year-from-august'
type Passing = IntegerFact & { readonly derivedFrom: Exclude<DerivedFrom, { by: Timeless }> }

/** The facts of a catalogue that follow from others. */
export const derivedFacts = (facts: readonly Fact[]): readonly Derived[] =>
  facts.filter((fact): fact is Derived => fact.type === 'integer' && fact.derivedFrom !== undefined)

const isPassing = (fact: Derived): fact is Passing =>
  fact.derivedFrom.by !== 'whole-years-at' && fact.derivedFrom.by !== 'year-from-august'

/** Those of them that take new values as time goes by. */
export const passingFacts = (facts: readonly Fact[]): readonly Passing[] => derivedFacts(facts).filter(isPassing)

/** The facts that a derived one follows from: all of them are needed. */
export const sourcesOf = ({ fact, ...rest }: DerivedFrom): readonly string[] => [
  fact,
  ...('at' in rest ? [rest.at] : []),
]

/** The 31 August before the academic year that a day lies in; that year starts on 1 September. */
const augustBefore = (on: IsoDate): IsoDate => `${Number(on.slice(0, 4)) - (on.slice(5) > '08-31' ? 0 : 1)}-08-31`

/** The year that a day lies in, if years begin on 1 August and have the name of their first day's. */
const yearFromAugust = (day: IsoDate): number => Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0)

const years: Readonly<Record<DerivedFrom['by'], (date: IsoDate, on: IsoDate) => number>> = {
  'whole-years': wholeYears,
  'whole-years-on-31-august': (born, on) => Math.max(0, wholeYears(born, augustBefore(on))),
  'whole-years-at': wholeYears,
  'year-from-august': yearFromAugust,
}

/** Days of the year, `MM-DD`, on which a fact that passes with time takes a new value, apart from birthdays. */
export const turningDays: Readonly<Record<Passing['derivedFrom']['by'], readonly string[]>> = {
  'whole-years': [],
  'whole-years-on-31-august': ['09-01'],
}

/** What follows on a day; nothing where one of the dates is not known. */
const followingFrom = (from: DerivedFrom, facts: Facts, on: IsoDate): number | undefined => {
  const [born, day] = [facts[from.fact], 'at' in from ? facts[from.at] : on]
  return typeof born === 'string' && typeof day === 'string' ? years[from.by](born, day) : undefined
}

/**
 * Replaces every source by what follows from it. Where one of its sources is not known, a derived fact is left as it
 * was given, or not known.
 *
 * @param on The day asked about. What is timeless does not depend on it: it stays as it is while a person ages.
 */
export const derive = (catalogue: Catalogue, facts: Facts, on: IsoDate): Facts => {
  const following = derivedFacts(catalogue.facts)
  const sources = new Set(following.flatMap(({ derivedFrom }) => sourcesOf(derivedFrom)))
  const others = Object.entries(facts).filter(([id]) => !sources.has(id))
  const found = following.flatMap(({ id, derivedFrom }): (readonly [string, number])[] => {
    const value = followingFrom(derivedFrom, facts, on)
    return value === undefined ? [] : [[id, value]]
  })
  return Object.fromEntries([...others, ...found])
}

/** The fact that counts a person's years, if the catalogue has one: all else that time does follows from it. */
export const yearsFact = (catalogue: Catalogue): Passing | undefined =>
  passingFacts(catalogue.facts).find(({ derivedFrom }) => derivedFrom.by === 'whole-years')

/** The date that a person's years are counted from, where it is known. */
export const bornOn = (catalogue: Catalogue, facts: Facts): IsoDate | undefined => {
  const born = facts[yearsFact(catalogue)?.derivedFrom.fact ?? '']
  return typeof born === 'string' ? born : undefined
}
