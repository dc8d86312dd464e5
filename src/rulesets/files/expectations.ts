// What a case expects: `entitled by under-21`, for the file's own entitlement or for each entitlement named.
import type { Problem } from '../../core/rules/model.ts'
import { type ExpectedOutcome, expectedOutcomes } from '../../core/rules/versions.ts'
import { entriesOf, isKeyed, type Place, problemAt, problemAtKey } from '../yaml/place.ts'
import { quote, suggest } from '../yaml/problem.ts'
import { groundIds } from './entitlement.ts'
import type { EntitlementSource } from './sources.ts'

/** An expected outcome. `grounds` are the ids of the grounds that hold, if the author names them. */
type Expectation = {
  readonly entitlement: string
  readonly place: Place
  readonly outcome: string
  readonly grounds?: readonly string[]
}

const readExpectation = (entitlement: string, place: Place): readonly Expectation[] => {
  if (typeof place.value !== 'string') return []
  const [outcome = '', ...rest] = place.value.trim().split(/\s+by\s+/)
  const grounds = rest.flatMap((list) => list.split(/\s*,\s*|\s+and\s+/))
  return [{ entitlement, place, outcome, ...(rest.length > 0 ? { grounds } : {}) }]
}

/** The expectations at a place: a text is about `own`, the entitlement that the file is named after. */
export const expectationsAt = (place: Place, own: string): readonly Expectation[] =>
  isKeyed(place.value)
    ? entriesOf(place).flatMap(([id, value]) => readExpectation(id, value))
    : readExpectation(own, place)

/** The outcomes and grounds of expectations without problems, with the paths at which they are written. */
export const expectedParts = (expectations: readonly Expectation[]) => {
  const because = expectations.flatMap(({ entitlement, grounds }) => (grounds ? [[entitlement, grounds] as const] : []))
  return {
    outcomes: Object.fromEntries(
      expectations.map(({ entitlement, outcome }) => [entitlement, outcome as ExpectedOutcome]),
    ),
    ...(because.length > 0 ? { because: Object.fromEntries(because) } : {}),
    expectedAt: Object.fromEntries(expectations.map(({ entitlement, place }) => [entitlement, place.path])),
  }
}

const unknownGroundProblems = (
  { entitlement, place, grounds = [] }: Expectation,
  sources: readonly EntitlementSource[],
): readonly Problem[] => {
  const files = sources.filter((source) => source.entitlement === entitlement)
  // An unreadable file may define the grounds that are named here.
  if (files.length === 0 || files.some((source) => source.place === undefined)) return []
  const ids = files.flatMap((source) => (source.place === undefined ? [] : groundIds(source.place)))
  const known = [...new Set(ids.map(({ value }) => String(value)))]
  return grounds
    .filter((id) => !known.includes(id))
    .map((id) => problemAt(place, `unknown ground ${quote(id)}`, suggest(id, known)))
}

const outcomeProblems = ({ place, outcome }: Expectation): readonly Problem[] =>
  expectedOutcomes.some((known) => known === outcome)
    ? []
    : [problemAt(place, `unknown outcome ${quote(outcome)}`, suggest(outcome, expectedOutcomes))]

/** Reports entitlements, outcomes and grounds that do not exist, and a case that expects nothing. */
export const expectationProblems = (
  place: Place,
  own: string,
  sources: readonly EntitlementSource[],
): readonly Problem[] => {
  const ids = [...new Set(sources.map(({ entitlement }) => entitlement))]
  const unknown = entriesOf(place).filter(([id]) => !ids.includes(id))
  const isEmpty = isKeyed(place.value) && entriesOf(place).length === 0
  return [
    ...unknown.map(([id, at]) => problemAtKey(at, `unknown entitlement ${quote(id)}`, suggest(id, ids))),
    ...expectationsAt(place, own).flatMap((one) => [...outcomeProblems(one), ...unknownGroundProblems(one, sources)]),
    ...(isEmpty ? [problemAt(place, 'the case expects nothing', 'add the expected outcome of an entitlement')] : []),
  ]
}
