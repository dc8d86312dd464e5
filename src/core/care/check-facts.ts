// Derives facts for `POST /v1/checks` from a care history; a client can post them unchanged.
import type { Catalogue } from '../rules/catalogue.ts'
import { deriveFacts, birthdayAt } from '../rules/derive.ts'
import type { Facts } from '../rules/model.ts'
import { type CareEpisode, type DatedHistory, usualReading } from './history.ts'
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

/** The known facts that a catalogue has. */
const factsInCatalogue = ({ facts }: Catalogue, derived: Facts): Facts =>
  Object.fromEntries(
    Object.entries(derived).filter(([id, value]) => value !== null && facts.some((fact) => fact.id === id)),
  )

/** Which council last looked after the person, from the point of view of the council that answers. */
const councilFact = (request: StatusQuery, finding: StatusFinding): string | null => {
  const last = lastCouncil(request, finding)
  if (last === undefined) return null
  return last === request.authority ? 'this-council' : 'another-council'
}

/** Replaces a "no" that the law leaves open by `null`, so that a check cannot turn it into a flat "no". */
const withoutOpenNo = <Value>(isOpen: boolean, value: Value, noes: readonly Value[]): Value | null =>
  isOpen && noes.includes(value) ? null : value

/** The facts that restate the status. */
const statusFacts = ({ status, ground, arguable }: StatusFinding): Facts =>
  status === 'cannot-tell'
    ? {}
    : {
        leavingCareStatus: withoutOpenNo(arguable.length > 0, status, ['none']),
        qualifyingRoute: status === 'qualifying' && ground !== undefined ? ground : null,
      }

/** The facts of the catalogue that follow from a care history: ages in whole years, and no dates. */
export const checkFacts = (request: StatusQuery, finding: StatusFinding): Facts => {
  const { history, on, catalogue } = request
  const born = history.dateOfBirth ?? null
  const isAdult = born !== null && birthdayAt(born, 18) <= on
  // Whatever the status is, the law leaves open whether short breaks and disputed help were care.
  const mayBeCare = shortBreaks(history).length + (history.disputedCare ?? []).length > 0
  const time = timeInCare(request, { tests: finding.breakTests, reading: usualReading }) ?? null
  const until18 = finding.reducedFacts['lookedAfterUntil18'] ?? null
  return factsInCatalogue(catalogue, {
    ...deriveFacts(catalogue, { dateOfBirth: born }, on),
    ...statusFacts(finding),
    timeInCare: withoutOpenNo(mayBeCare, time, ['never', 'only-before-16']),
    lookedAfterUntil18: isAdult ? withoutOpenNo(mayBeCare, until18, [false]) : null,
    lookedAfterBy: councilFact(request, finding),
  })
}
