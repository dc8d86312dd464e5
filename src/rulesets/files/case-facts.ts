// The facts of a case: those that the table's cases share, changed by the case's own.
import { sourceFacts } from '../../core/rules/derive.ts'
import type { Problem } from '../../core/rules/model.ts'
import { entriesOf, inside, itemsOf, type Place, problemAt, problemAtKey } from '../yaml/place.ts'
import { quotedList, quote, suggest } from '../yaml/problem.ts'
import { findFact, type KnownFacts, repeatedPlaces, valueProblems } from './known-facts.ts'

/** A fact of a person, at the place where it is written. */
export type FactAt = readonly [id: string, place: Place]

/** The dates from which a fact follows; none if it follows from no others. */
const datesBehind = (id: string, known: KnownFacts): readonly string[] => {
  const fact = known.byId.get(id)
  return fact?.type === 'integer' && fact.derivedFrom ? sourceFacts(fact.derivedFrom) : []
}

/** The numbers among some facts whose dates are among them too. */
const followingFacts = (facts: readonly FactAt[], known: KnownFacts): readonly FactAt[] => {
  const dates = facts.filter(([, { value }]) => value !== null).map(([id]) => id)
  return facts.filter(([id]) => {
    const behind = datesBehind(id, known)
    return behind.length > 0 && behind.every((date) => dates.includes(date))
  })
}

/** Facts with others merged over them. A date among the others replaces each number that follows from it. */
export const mergeFacts = (
  facts: readonly FactAt[],
  others: readonly FactAt[],
  known: KnownFacts,
): readonly FactAt[] => {
  const ids = others.map(([id]) => id)
  const merged = [...facts.filter(([id]) => !ids.includes(id)), ...others]
  const following = followingFacts(merged, known)
  return merged.filter((fact) => ids.includes(fact[0]) || !following.includes(fact))
}

/** The facts of a row of the table: its own `given`, or the table's without some and with its `but` merged over them. */
export const factsOfRow = (root: Place, row: Place, known: KnownFacts): readonly FactAt[] => {
  const own = inside(row, 'given')
  if (own.value !== undefined) return entriesOf(own)
  const without = itemsOf(inside(row, 'without')).map(({ value }) => value)
  const shared = entriesOf(inside(root, 'given')).filter(([id]) => !without.includes(id))
  return mergeFacts(shared, entriesOf(inside(row, 'but')), known)
}

/** Reports unknown facts, and values that a fact cannot have. */
export const factProblems = (place: Place, known: KnownFacts): readonly Problem[] =>
  entriesOf(place).flatMap(([id, value]) => {
    const fact = findFact(known, id)
    if (fact === undefined)
      return [problemAtKey(value, `unknown fact ${quote(id)}`, suggest(id, [...known.byId.keys()]))]
    return fact === 'faulty' || typeof value.value === 'object' ? [] : valueProblems(value, fact)
  })

/** Reports numbers that are given together with the dates from which they follow. */
export const twiceGivenProblems = (facts: readonly FactAt[], known: KnownFacts): readonly Problem[] =>
  followingFacts(facts, known).map(([id, place]) => {
    const names = quotedList(datesBehind(id, known), 'and')
    const help = `remove one: ${quote(id)} follows from ${names}`
    return problemAtKey(place, `${quote(id)} and ${names} are both given`, help)
  })

/** Reports changes, under a key such as `but`, that leave a person's facts as they are. */
export const changeProblems = (facts: readonly FactAt[], changes: Place): readonly Problem[] => {
  const entries = entriesOf(changes)
  const isEmpty = typeof changes.value === 'object' && changes.value !== null && entries.length === 0
  const same = entries.filter(([id, { value }]) => facts.some((fact) => fact[0] === id && fact[1].value === value))
  return [
    ...(isEmpty ? [problemAtKey(changes, `${quote(changes.path.at(-1))} changes nothing`, 'remove it')] : []),
    ...same.map(([id, place]) =>
      problemAtKey(place, `${quote(id)} changes nothing: it already has this value`, 'remove it, or change the value'),
    ),
  ]
}

const leftOutProblems = (shared: readonly string[], row: Place): readonly Problem[] => {
  const items = itemsOf(inside(row, 'without')).filter(({ value }) => typeof value === 'string')
  const changed = entriesOf(inside(row, 'but')).map(([id]) => id)
  return [
    ...repeatedPlaces(items).map((at) => problemAt(at, `${quote(at.value)} is listed twice`, 'remove one')),
    ...items
      .filter(({ value }) => !shared.includes(String(value)))
      .map((at) => problemAt(at, `${quote(at.value)} is not in \`given\``, suggest(at.value, shared))),
    ...items
      .filter(({ value }) => changed.includes(String(value)))
      .map((at) => problemAt(at, `${quote(at.value)} is in \`but\` too`, 'remove it here: `but` replaces the value')),
  ]
}

/** Reports what a row's `given`, `but` and `without` cannot do together with the table's `given`. */
export const rowFactProblems = (root: Place, row: Place): readonly Problem[] => {
  const shared = entriesOf(inside(root, 'given'))
  const changes = ['but', 'without'].map((key) => inside(row, key)).filter(({ value }) => value !== undefined)
  const problem = (why: string, help: string) =>
    changes.map((at) => problemAtKey(at, `${quote(at.path.at(-1))} changes nothing: ${why}`, help))
  if (inside(row, 'given').value !== undefined)
    return problem('this person has a `given` of their own', 'remove it, and write all facts into that `given`')
  if (inside(root, 'given').value === undefined)
    return problem('the file has no `given`', 'write the facts under `given` here, or add a `given` at the top')
  const ids = shared.map(([id]) => id)
  return [...changeProblems(shared, inside(row, 'but')), ...leftOutProblems(ids, row)]
}
