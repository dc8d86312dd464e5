// Derives facts from dates: an age on a given day, or a year. `DerivedFrom` lists every way, so rules need no code.
import type { Catalogue, DerivedFrom, Fact, IntegerFact } from './catalogue.ts'
import type { Facts, IsoDate } from './model.ts'

/**
 * Returns the age in whole years on a day. A person reaches an age at the start of the birthday (Family Law Reform Act
 * 1969 s.9); a person born on 29 February reaches it on 1 March in a common year.
 *
 * @returns A negative number if `on` is before `born`.
 */
export const wholeYears = (born: IsoDate, on: IsoDate): number => {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Returns the day on which a person reaches an age: 1 March in a common year for a birth on 29 February. */
export const birthdayAt = (born: IsoDate, age: number): IsoDate => {
  const year = Number(born.slice(0, 4)) + age
  return `${year}${born.endsWith('-02-29') && !isLeap(year) ? '-03-01' : born.slice(4)}`
}

type DerivedFact = IntegerFact & { readonly derivedFrom: DerivedFrom }
/** Derivations that give the same value on every day. */
type TimelessDerivation = 'whole-years-at' | 'year-from-august'
/** A fact whose value changes as time passes. */
type TimeDependentFact = IntegerFact & { readonly derivedFrom: Exclude<DerivedFrom, { by: TimelessDerivation }> }

/** Returns the facts that follow from others. */
export const derivedFacts = (facts: readonly Fact[]): readonly DerivedFact[] =>
  facts.filter((fact): fact is DerivedFact => fact.type === 'integer' && fact.derivedFrom !== undefined)

const isTimeDependent = (fact: DerivedFact): fact is TimeDependentFact =>
  fact.derivedFrom.by !== 'whole-years-at' && fact.derivedFrom.by !== 'year-from-august'

/** Returns the derived facts whose values change as time passes. */
export const timeDependentFacts = (facts: readonly Fact[]): readonly TimeDependentFact[] =>
  derivedFacts(facts).filter(isTimeDependent)

/** Returns the ids of the dates from which a fact follows. The derivation needs all of them. */
export const sourceFacts = ({ fact, ...rest }: DerivedFrom): readonly string[] => [
  fact,
  ...('at' in rest ? [rest.at] : []),
]

/** Returns the 31 August before the academic year of a day. The academic year starts on 1 September. */
const augustBefore = (on: IsoDate): IsoDate => `${Number(on.slice(0, 4)) - (on.slice(5) > '08-31' ? 0 : 1)}-08-31`

/** Returns the year of a day, if years start on 1 August and carry the number of the calendar year they start in. */
const yearFromAugust = (day: IsoDate): number => Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0)

/** The value of each derivation, from a date of the person and the day on which it is counted. */
const deriveNumber: Readonly<Record<DerivedFrom['by'], (date: IsoDate, on: IsoDate) => number>> = {
  'whole-years': wholeYears,
  'whole-years-on-31-august': (born, on) => Math.max(0, wholeYears(born, augustBefore(on))),
  'whole-years-at': wholeYears,
  'year-from-august': yearFromAugust,
}

/** Days of the year, `MM-DD`, other than birthdays, on which each time-dependent derivation takes a new value. */
export const yearlyChangeDays: Readonly<Record<TimeDependentFact['derivedFrom']['by'], readonly string[]>> = {
  'whole-years': [],
  'whole-years-on-31-august': ['09-01'],
}

/** Returns a fact's value on a day, or undefined if one of its dates is not known. */
const derivedValue = (from: DerivedFrom, facts: Facts, on: IsoDate): number | undefined => {
  const [born, day] = [facts[from.fact], 'at' in from ? facts[from.at] : on]
  return typeof born === 'string' && typeof day === 'string' ? deriveNumber[from.by](born, day) : undefined
}

/**
 * Replaces every date by the facts that follow from it. If one of its dates is not known, a derived fact stays as
 * given, or stays unknown.
 *
 * @param on The day asked about. Facts that do not depend on time stay the same whatever the day.
 */
export const deriveFacts = (catalogue: Catalogue, facts: Facts, on: IsoDate): Facts => {
  const derived = derivedFacts(catalogue.facts)
  const sources = new Set(derived.flatMap(({ derivedFrom }) => sourceFacts(derivedFrom)))
  const others = Object.entries(facts).filter(([id]) => !sources.has(id))
  const values = derived.flatMap(({ id, derivedFrom }): (readonly [string, number])[] => {
    const value = derivedValue(derivedFrom, facts, on)
    return value === undefined ? [] : [[id, value]]
  })
  return Object.fromEntries([...others, ...values])
}

/** Returns the fact that is the person's age, if the catalogue has one. Other effects of time follow from it. */
export const ageFact = (catalogue: Pick<Catalogue, 'facts'>): TimeDependentFact | undefined =>
  timeDependentFacts(catalogue.facts).find(({ derivedFrom }) => derivedFrom.by === 'whole-years')

/** Returns the date of birth, from which the age is counted, or undefined if it is not known. */
export const bornOn = (catalogue: Catalogue, facts: Facts): IsoDate | undefined => {
  const born = facts[ageFact(catalogue)?.derivedFrom.fact ?? '']
  return typeof born === 'string' ? born : undefined
}
