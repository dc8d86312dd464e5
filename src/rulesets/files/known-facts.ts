// The facts that rules may name, and the values that each fact may have.
import type { Catalogue, Fact } from '../../core/rules/catalogue.ts'
import { IsoDate, type Problem } from '../../core/rules/model.ts'
import { type Place, problemAt } from '../yaml/place.ts'
import { yamlKind, quote, suggest, withPastedHint } from '../yaml/problem.ts'

/** `faulty` facts have a problem in `facts.yaml`, which is reported there. Rules that name them are not reported. */
export type KnownFacts = {
  readonly byId: ReadonlyMap<string, Fact>
  readonly faulty: ReadonlySet<string> | 'all'
  /** Whether `facts.yaml` says who may claim public funds. */
  readonly hasPublicFunds: boolean
}

/** The facts of a catalogue that was read without problems. */
export const knownFactsOf = ({ facts, publicFunds }: Catalogue): KnownFacts => ({
  byId: new Map(facts.map((fact) => [fact.id, fact])),
  faulty: new Set(),
  hasPublicFunds: publicFunds !== undefined,
})

/** The fact with this id; undefined only if rules may not name it. */
export const findFact = ({ byId, faulty }: KnownFacts, id: string): Fact | 'faulty' | undefined =>
  byId.get(id) ?? (faulty === 'all' || faulty.has(id) ? 'faulty' : undefined)

/** The fact that a place names; undefined if it is unknown or faulty. */
export const namedFact = (place: Place, known: KnownFacts): Fact | undefined => {
  const fact = typeof place.value === 'string' ? findFact(known, place.value) : undefined
  return fact === 'faulty' ? undefined : fact
}

/** Reports a place that does not name a fact of the catalogue. */
export const unknownFactProblems = (place: Place, known: KnownFacts): readonly Problem[] => {
  if (typeof place.value !== 'string')
    return [
      problemAt(
        place,
        `expected the id of a fact, not ${yamlKind(place.value)}`,
        'write the id of a fact in `facts.yaml`',
      ),
    ]
  if (findFact(known, place.value) !== undefined) return []
  return [problemAt(place, `unknown fact ${quote(place.value)}`, suggest(place.value, [...known.byId.keys()]))]
}

const rangeProblems = (place: Place, minimum: number, maximum: number): readonly Problem[] => {
  const isWithin = Number.isSafeInteger(place.value) && Number(place.value) >= minimum && Number(place.value) <= maximum
  const help = `write a whole number from ${minimum} to ${maximum}, without quotes`
  return isWithin ? [] : [notAllowedProblem(place, withPastedHint(place.value, help))]
}

const notAllowedProblem = (place: Place, help: string): Problem =>
  problemAt(
    place,
    typeof place.value === 'object'
      ? `expected a single value, not ${yamlKind(place.value)}`
      : `${quote(place.value)} is not an allowed value`,
    help,
  )

/** Reports a value that the fact cannot have. */
export const valueProblems = (place: Place, fact: Fact): readonly Problem[] => {
  if (fact.type === 'integer') return rangeProblems(place, fact.minimum, fact.maximum)
  if (fact.type === 'date')
    return IsoDate.safeParse(place.value).success
      ? []
      : [notAllowedProblem(place, withPastedHint(place.value, 'write an existing date, as in `2005-03-01`'))]
  const allowed = fact.options.map(({ value }) => value)
  if (allowed.some((value) => value === place.value)) return []
  const quotes = fact.type === 'boolean' ? ', without quotes' : ''
  return [notAllowedProblem(place, suggest(place.value, allowed) + quotes)]
}

/** The places that repeat an earlier one. */
export const repeatedPlaces = (places: readonly Place[]): readonly Place[] =>
  places.filter((place, i) => places.findIndex(({ value }) => value === place.value) < i)
