// Derivations: facts that follow from another on the day asked about. A closed set, so that rules need no code.
import type { Catalogue, Fact, IntegerFact } from './catalogue.ts'
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

type Derived = IntegerFact & { readonly derivedFrom: NonNullable<IntegerFact['derivedFrom']> }

/** The facts of a catalogue that follow from another. */
export const derivedFacts = (facts: readonly Fact[]): readonly Derived[] =>
  facts.filter((fact): fact is Derived => fact.type === 'integer' && fact.derivedFrom !== undefined)

/** Replaces every known source by what follows from it; a derived fact that is given stands. */
export const derive = (catalogue: Catalogue, facts: Facts, on: IsoDate): Facts =>
  derivedFacts(catalogue.facts).reduce<Facts>((known, fact) => {
    const { [fact.derivedFrom.fact]: source, ...rest } = known
    return source === undefined
      ? known
      : { ...rest, [fact.id]: source === null ? null : wholeYears(String(source), on) }
  }, facts)
