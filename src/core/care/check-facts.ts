// Derives facts for `POST /v1/checks` from a care history; a client can post them unchanged.
import type { Catalogue } from '../rules/catalogue.ts'
import type { Value } from '../rules/condition.ts'
import { deriveFacts, birthdayAt } from '../rules/derive.ts'
import type { Facts } from '../rules/model.ts'
import { type CareEpisode, type DatedHistory, isUnknown, usualReading } from './history.ts'
import { timeInCare } from './in-care.ts'
import { areShortBreaksCounted, shortBreaks, isShortBreak } from './short-breaks.ts'
import type { StatusFinding } from './status.ts'

/** A care history on a day, and the council to answer for. */
export type StatusQuery = DatedHistory & {
  /** The council's id. */
  readonly authority: string
  /** The catalogue of checks, in the council's words. */
  readonly catalogue: Catalogue
}

const OPEN_END = '9999-12-31'

/** Sorts episodes by their last day, and those with the same last day by their first. */
const episodeSortKey = ({ from, to, authority }: CareEpisode): string => [to ?? OPEN_END, from, authority].join()

/** The council that last looked after the person. Short breaks are left out, unless they count as care. */
export const lastCouncil = ({ history }: DatedHistory, { breakTests }: StatusFinding): string | undefined => {
  const withBreaks = areShortBreaksCounted(breakTests, usualReading)
  const care = (history.careEpisodes ?? []).filter((episode) => withBreaks || !isShortBreak(episode))
  return care.toSorted((a, b) => (episodeSortKey(a) < episodeSortKey(b) ? -1 : 1)).at(-1)?.authority
}

/** The facts that a catalogue has. A fact that the history does not tell is left out: it can still be asked. */
const factsInCatalogue = ({ facts }: Catalogue, derived: DerivedFacts): Facts =>
  Object.fromEntries(
    Object.entries(derived).flatMap(([id, value]) =>
      value === undefined || !facts.some((fact) => fact.id === id) ? [] : [[id, value]],
    ),
  )

/** What follows from a history: `null` where the law leaves it open, undefined where the history does not tell. */
type DerivedFacts = Readonly<Record<string, Value | null | undefined>>

/**
 * Replaces a "no" that the law leaves open by `null`. A check then cannot turn it into a flat "no", and does not ask
 * the person, who cannot know.
 */
const withoutOpenNo = <Given>(isOpen: boolean, value: Given, noes: readonly Given[]): Given | null =>
  isOpen && noes.includes(value) ? null : value

/** Which council last looked after the person, from the point of view of the council that answers. */
const councilFact = (request: StatusQuery, finding: StatusFinding): string | null | undefined => {
  const last = lastCouncil(request, finding)
  if (last === undefined) return undefined
  const isThis = ({ authority }: { readonly authority: string }) => authority === request.authority
  const fact = last === request.authority ? 'this-council' : 'another-council'
  return withoutOpenNo((request.history.disputedCare ?? []).some(isThis), fact, ['another-council'])
}

/** The facts that restate the status. Where a reading of the law gives more, the status is left open. */
const statusFacts = ({ status, ground, mayBeBetter }: StatusFinding): DerivedFacts => {
  if (status === 'cannot-tell') return {}
  if (mayBeBetter) return { leavingCareStatus: null }
  return { leavingCareStatus: status, qualifyingRoute: status === 'qualifying' ? ground : undefined }
}

/** The facts of the catalogue that follow from a care history: ages in whole years, and no dates. */
export const checkFacts = (request: StatusQuery, finding: StatusFinding): Facts => {
  const { history, on, catalogue } = request
  const born = history.dateOfBirth ?? null
  const isAdult = born !== null && birthdayAt(born, 18) <= on
  // Whatever the status is, the law leaves open whether short breaks and disputed help were care.
  const { disputedCare } = history
  const mayBeCare = isUnknown(disputedCare) || disputedCare.length > 0 || shortBreaks(history).length > 0
  const time = timeInCare(request, { tests: finding.breakTests, reading: usualReading })
  const until18 = finding.reducedFacts['lookedAfterUntil18'] ?? undefined
  return factsInCatalogue(catalogue, {
    ...deriveFacts(catalogue, { dateOfBirth: born }, on),
    ...statusFacts(finding),
    timeInCare: withoutOpenNo(mayBeCare, time, ['never', 'only-before-16']),
    lookedAfterUntil18: isAdult ? withoutOpenNo(mayBeCare, until18, [false]) : undefined,
    lookedAfterBy: councilFact(request, finding),
  })
}
