// The `equity` records of a version: why people are treated differently, about needs and facts that exist.
import type { Problem } from '../../core/rules/model.ts'
import { inside, itemsOf, type Place, problemAt } from '../yaml/place.ts'
import { quote, suggest } from '../yaml/problem.ts'
import { type KnownFacts, namedFact, unknownFact } from './known-facts.ts'

/** `needs` are those that some entitlement meets; not said where one that cannot be read may meet another. */
type EquityContext = { readonly known: KnownFacts; readonly needs: readonly string[] | undefined }

const equityNeedProblems = (place: Place, needs: EquityContext['needs']): readonly Problem[] => {
  if (needs === undefined || typeof place.value !== 'string' || needs.includes(place.value)) return []
  return [problemAt(place, `no entitlement meets a need ${quote(place.value)}`, suggest(place.value, needs))]
}

const equityFactProblems = (place: Place, known: KnownFacts): readonly Problem[] => {
  if (place.value === undefined) return []
  if (namedFact(place, known)?.type !== 'date') return unknownFact(place, known)
  const help = 'name the fact that follows from it'
  return [problemAt(place, `${quote(place.value)} is a date, which people are not compared by`, help)]
}

/** The needs and facts that the records of a version name and that are not there. */
export const equityProblems = (root: Place, { known, needs }: EquityContext): readonly Problem[] =>
  itemsOf(inside(root, 'equity')).flatMap((record) => [
    ...equityNeedProblems(inside(record, 'need'), needs),
    ...equityFactProblems(inside(record, 'fact'), known),
  ])
