// Counts the days in care since 14, episode by episode, and explains which count towards the 13 weeks.
import { daysIn, within } from '../rules/days.ts'
import { type CareEpisode, type Told, usual } from './history.ts'
import { type BreakTests, breaksCount, isBreak } from './short-breaks.ts'
import { boundsOf, lastDay, upTo } from './spells.ts'

/** One episode: its days before the 18th birthday and up to the day asked about, and how many of them count. */
type EpisodeDays = {
  /** JSON pointer (RFC 6901) into the history. */
  readonly pointer: string
  readonly days: number
  readonly counted: number
  readonly because: string
}

/** The days in care since 14, in total and by episode. The total counts a day that two episodes share once. */
export type CountedDays = { readonly counted: number; readonly episodes: readonly EpisodeDays[] }

type DayCounts = { readonly days: number; readonly since14: number }

const countingReason = (episode: CareEpisode, { days, since14 }: DayCounts, isLeftOut: boolean): string => {
  if (isLeftOut) return 'A series of short breaks does not count towards the 13 weeks.'
  if (since14 === 0) return 'All of it was before the 14th birthday, so none of it counts.'
  const kind = episode.basis === 'remand' ? 'Time on remand counts as time in care. ' : ''
  const long = isBreak(episode) ? 'These stays were too long or too many to be left out as short breaks. ' : ''
  return `${kind}${long}${since14 < days ? 'Only the days from the 14th birthday on count.' : 'All of it counts.'}`
}

/**
 * Counts the days in care from the 14th to the 18th birthday (Children Act 1989, Schedule 2 paragraph 19B), in the
 * reading of practice.
 *
 * @returns undefined if the date of birth or the times in care are not known.
 */
export const countedDays = (dated: Told, tests: BreakTests): CountedDays | undefined => {
  const { dateOfBirth: born, careEpisodes } = dated.history
  if (!born || !careEpisodes) return undefined
  const bounds = boundsOf(born)
  const last = lastDay(dated, bounds)
  const since14 = { from: bounds.turns14, to: last }
  const isLeftOut = (episode: CareEpisode): boolean => isBreak(episode) && !breaksCount(tests, usual)
  const episodes = careEpisodes.map((episode, i): EpisodeDays => {
    const spells = upTo([episode], last)
    const counts = { days: daysIn(spells), since14: daysIn(within(spells, since14)) }
    return {
      pointer: `/careEpisodes/${i}`,
      days: counts.days,
      counted: isLeftOut(episode) ? 0 : counts.since14,
      because: countingReason(episode, counts, isLeftOut(episode)),
    }
  })
  const countedEpisodes = careEpisodes.filter((episode) => !isLeftOut(episode))
  return { counted: daysIn(within(upTo(countedEpisodes, last), since14)), episodes }
}
