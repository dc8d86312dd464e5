// Reads policy cases: each names only facts, entitlements and grounds that exist.
import * as z from 'zod'
import { sourceFacts } from '../../core/rules/derive.ts'
import type { Problem } from '../../core/rules/model.ts'
import { PolicyCase } from '../../core/rules/versions.ts'
import type { RulesFileOf } from '../layout.ts'
import type { Document } from '../yaml/document.ts'
import { entriesOf, inside, itemsOf, type Place, problemAt, problemAtKey, rootOf } from '../yaml/place.ts'
import { quotedList, problemOfFile, quote, suggest } from '../yaml/problem.ts'
import { checkSchema } from '../yaml/schema.ts'
import { groundIds } from './entitlement.ts'
import { findFact, type KnownFacts, repeatedPlaces, valueProblems } from './known-facts.ts'
import { type EntitlementSource, sourcesWithin } from './sources.ts'

type CasesContext = { readonly known: KnownFacts; readonly sources: readonly EntitlementSource[] }

const caseFactProblems = (place: Place, known: KnownFacts): readonly Problem[] => {
  const given = entriesOf(place)
  return given.flatMap(([id, value]) => {
    const fact = findFact(known, id)
    if (fact === undefined)
      return [problemAtKey(value, `unknown fact ${quote(id)}`, suggest(id, [...known.byId.keys()]))]
    if (fact === 'faulty') return []
    const sources = fact.type === 'integer' && fact.derivedFrom ? sourceFacts(fact.derivedFrom) : []
    const isTwice = sources.length > 0 && sources.every((source) => given.some(([factId]) => factId === source))
    const names = quotedList(sources, 'and')
    const help = `remove one: ${quote(id)} follows from ${names}`
    return [
      ...(isTwice ? [problemAtKey(value, `${quote(id)} and ${names} are both given`, help)] : []),
      ...(typeof value.value === 'object' ? [] : valueProblems(value, fact)),
    ]
  })
}

const unknownEntitlementProblems = (place: Place, sources: readonly EntitlementSource[]): readonly Problem[] => {
  const ids = [...new Set(sources.map(({ entitlement }) => entitlement))]
  return entriesOf(place)
    .filter(([id]) => !ids.includes(id))
    .map(([id, at]) => problemAtKey(at, `unknown entitlement ${quote(id)}`, suggest(id, ids)))
}

const unknownGroundProblems = (place: Place, sources: readonly EntitlementSource[]): readonly Problem[] =>
  entriesOf(place).flatMap(([entitlement, grounds]) => {
    const files = sources.filter((source) => source.entitlement === entitlement)
    // An unreadable file may define the grounds that are named here.
    if (files.length === 0 || files.some(({ place }) => place === undefined)) return []
    const ids = files.flatMap((source) => (source.place === undefined ? [] : groundIds(source.place)))
    const known = [...new Set(ids.map(({ value }) => String(value)))]
    return itemsOf(grounds)
      .filter(({ value }) => typeof value === 'string' && !known.includes(value))
      .map((at) => problemAt(at, `unknown ground ${quote(at.value)}`, suggest(at.value, known)))
  })

const caseProblems = (place: Place, { known, sources }: CasesContext): readonly Problem[] => {
  const outcomes = inside(place, 'outcomes')
  const isEmpty = outcomes.value !== undefined && entriesOf(outcomes).length === 0
  return [
    ...caseFactProblems(inside(place, 'facts'), known),
    ...unknownEntitlementProblems(outcomes, sources),
    ...unknownEntitlementProblems(inside(place, 'because'), sources),
    ...unknownGroundProblems(inside(place, 'because'), sources),
    ...(isEmpty ? [problemAt(outcomes, 'the case expects nothing', 'add the expected outcome of an entitlement')] : []),
  ]
}

type CasesRead = { readonly cases: readonly PolicyCase[]; readonly problems: readonly Problem[] }

/** The cases of a file, and its problems. */
export const readCases = (file: RulesFileOf<'cases'>, document: Document, context: CasesContext): CasesRead => {
  const { folder, path, entitlement } = file
  const root = rootOf(document)
  const sources = sourcesWithin(context.sources, folder)
  const checked = checkSchema(root, z.array(PolicyCase).min(1))
  const names = itemsOf(root).map((item) => inside(item, 'name'))
  const twice = repeatedPlaces(names.filter(({ value }) => value !== undefined))
  const isAlone = !sources.some((source) => source.folder.path === folder.path && source.entitlement === entitlement)
  const help = `add ${quote(`${entitlement}.yaml`)} to the folder, or move the cases beside it`
  const problems = [
    ...(checked.ok ? [] : checked.problems),
    ...itemsOf(root).flatMap((item) => caseProblems(item, { ...context, sources })),
    ...twice.map((at) =>
      problemAt(at, `${quote(at.value)} is the name of two cases`, 'give each case a name of its own'),
    ),
    ...(isAlone ? [problemOfFile(path, 'the cases have no entitlement file', help)] : []),
  ]
  const offer = folder.status === 'proposed' ? { offer: `${folder.authority}@${folder.name}` } : {}
  const cases = checked.ok ? checked.value : []
  return {
    cases: cases.map((policyCase) => ({ ...policyCase, file: path, authority: folder.authority, ...offer })),
    problems,
  }
}
