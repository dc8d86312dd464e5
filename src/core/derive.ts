// Derivations: facts that follow from another on the day asked about. A closed set, so that rules need no code.
import type { Catalogue, Derivation, Fact, IntegerFact } from './catalogue.ts'
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

type Derived = IntegerFact & { readonly derivedFrom: NonNullable<IntegerFact['derivedFrom']> }

/** The facts of a catalogue that follow from another. */
export const derivedFacts = (facts: readonly Fact[]): readonly Derived[] =>
  facts.filter((fact): fact is Derived => fact.type === 'integer' && fact.derivedFrom !== undefined)

/** The 31 August before the academic year that a day lies in; that year starts on 1 September. */
const augustBefore = (on: IsoDate): IsoDate => `${Number(on.slice(0, 4)) - (on.slice(5) > '08-31' ? 0 : 1)}-08-31`

const derived: Readonly<Record<Derivation, (born: IsoDate, on: IsoDate) => number>> = {
  'whole-years': wholeYears,
  'whole-years-on-31-august': (born, on) => Math.max(0, wholeYears(born, augustBefore(on))),
}

/** Days of the year, `MM-DD`, on which a derivation takes a new value, apart from birthdays. */
export const turningDays: Readonly<Record<Derivation, readonly string[]>> = {
  'whole-years': [],
  'whole-years-on-31-august': ['09-01'],
}

/** Replaces every source by what follows from it. A source that is not known leaves the derived facts to be given. */
export const derive = (catalogue: Catalogue, facts: Facts, on: IsoDate): Facts => {
  const following = derivedFacts(catalogue.facts)
  const sources = new Set(following.map(({ derivedFrom }) => derivedFrom.fact))
  const others = Object.entries(facts).filter(([id]) => !sources.has(id))
  const found = following.flatMap(({ id, derivedFrom: { fact, by } }): (readonly [string, number])[] => {
    const source = facts[fact]
    return typeof source === 'string' ? [[id, derived[by](source, on)]] : []
  })
  return Object.fromEntries([...others, ...found])
}

/** The fact that counts a person's years, if the catalogue has one: all else that time does follows from it. */
export const yearsFact = (catalogue: Catalogue): Derived | undefined =>
  derivedFacts(catalogue.facts).find(({ derivedFrom }) => derivedFrom.by === 'whole-years')

/** The dates that facts were derived from, by derived fact. */
export const datesOf = (catalogue: Catalogue, facts: Facts): Readonly<Record<string, IsoDate>> =>
  Object.fromEntries(
    derivedFacts(catalogue.facts).flatMap((fact) => {
      const source = facts[fact.derivedFrom.fact]
      return typeof source === 'string' ? [[fact.id, source]] : []
    }),
  )
