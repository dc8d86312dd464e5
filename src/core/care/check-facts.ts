// The facts for `POST /v1/checks` that follow from a care history, so that they can be posted as they are.
import type { Catalogue } from '../rules/catalogue.ts'
import { derive, reaches } from '../rules/derive.ts'
import type { Facts } from '../rules/model.ts'
import { type CareEpisode, type Told, usual } from './history.ts'
import { timeInCare } from './in-care.ts'
import { breaksCount, breaksOf, isBreak } from './short-breaks.ts'
import type { LegalStatus } from './status.ts'

export type Asked = Told & {
  /** The council that is asked. */
  readonly authority: string
  /** The catalogue of checks, in the council's words. */
  readonly catalogue: Catalogue
}

/** The later end comes last; of two that end on one day, the one that began later. */
const placeInTime = ({ from, to, authority }: CareEpisode): string => [to ?? '9999-12-31', from, authority].join()

/** The council that last looked after somebody; short breaks do not count unless they were too long. */
export const lastCouncil = ({ history }: Told, { breakTests }: LegalStatus): string | undefined => {
  const withBreaks = breaksCount(breakTests, usual)
  const care = (history.careEpisodes ?? []).filter((episode) => withBreaks || !isBreak(episode))
  return care.toSorted((one, other) => (placeInTime(one) < placeInTime(other) ? -1 : 1)).at(-1)?.authority
}

/** The facts of a catalogue among some. */
const knownTo = ({ facts }: Catalogue, said: Facts): Facts =>
  Object.fromEntries(
    Object.entries(said).filter(([id, value]) => value !== null && facts.some((fact) => fact.id === id)),
  )

/** Which council looked after somebody, as it looks to the council that is asked. */
const councilFact = (asked: Asked, found: LegalStatus): string | null => {
  const last = lastCouncil(asked, found)
  if (last === undefined) return null
  return last === asked.authority ? 'this-council' : 'another-council'
}

/** A no that the law leaves open is not said, so that a check cannot make a flat no of it. */
const saidUnless = <Value>(isOpen: boolean, value: Value, no: readonly Value[]): Value | null =>
  isOpen && no.includes(value) ? null : value

/** The facts that are the status itself. */
const statusFacts = ({ status, ground, arguable }: LegalStatus): Facts =>
  status === 'cannot-tell'
    ? {}
    : {
        leavingCareStatus: saidUnless(arguable.length > 0, status, ['none']),
        qualifyingRoute: status === 'qualifying' && ground !== undefined ? ground : null,
      }

/** The facts that follow: ages as numbers, no date. */
export const checkFacts = (asked: Asked, found: LegalStatus): Facts => {
  const { history, on, catalogue } = asked
  const born = history.dateOfBirth ?? null
  const isAdult = born !== null && reaches(born, 18) <= on
  // Whether short breaks, or help that is disputed, were care is open whatever the status.
  const mayBeCare = breaksOf(history).length + (history.disputedCare ?? []).length > 0
  const time = timeInCare(asked, { tests: found.breakTests, reading: usual }) ?? null
  return knownTo(catalogue, {
    ...derive(catalogue, { dateOfBirth: born }, on),
    ...statusFacts(found),
    timeInCare: saidUnless(mayBeCare, time, ['never', 'only-before-16']),
    lookedAfterUntil18: isAdult ? saidUnless(mayBeCare, found.reduced['lookedAfterUntil18'] ?? null, [false]) : null,
    lookedAfterBy: councilFact(asked, found),
  })
}
