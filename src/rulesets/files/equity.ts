// Checks a version's `equity` records, the reasons for gaps: each names a need and a fact that exist.
import type { Problem } from '../../core/rules/model.ts'
import { inside, itemsOf, type Place, problemAt } from '../yaml/place.ts'
import { quote, suggest } from '../yaml/problem.ts'
import { type KnownFacts, namedFact, unknownFactProblems } from './known-facts.ts'

/** `needs` are the needs that entitlements meet; undefined if an unreadable file may meet another need. */
type EquityContext = { readonly known: KnownFacts; readonly needs: readonly string[] | undefined }

const equityNeedProblems = (place: Place, needs: EquityContext['needs']): readonly Problem[] => {
  if (needs === undefined || typeof place.value !== 'string' || needs.includes(place.value)) return []
  return [problemAt(place, `no entitlement meets the need ${quote(place.value)}`, suggest(place.value, needs))]
}

const equityFactProblems = (place: Place, known: KnownFacts): readonly Problem[] => {
  if (place.value === undefined) return []
  if (namedFact(place, known)?.type !== 'date') return unknownFactProblems(place, known)
  const help = 'name a fact that follows from it'
  return [problemAt(place, `people cannot be compared by ${quote(place.value)}, which is a date`, help)]
}

/** Reports unknown needs and facts in the `equity` records of a version. */
export const equityProblems = (root: Place, { known, needs }: EquityContext): readonly Problem[] =>
  itemsOf(inside(root, 'equity')).flatMap((record) => [
    ...equityNeedProblems(inside(record, 'need'), needs),
    ...equityFactProblems(inside(record, 'fact'), known),
  ])
