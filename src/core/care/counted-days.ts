// Counts the days in care since 14, episode by episode, and explains which count towards the 13 weeks.
import { daysIn, spellsWithin } from '../rules/days.ts'
import { type CareEpisode, type DatedHistory, usualReading } from './history.ts'
import { type ShortBreakTests, areShortBreaksCounted, isShortBreak } from './short-breaks.ts'
import { ageBoundaries, lastDayAsChild, spellsUpTo } from './spells.ts'

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
  const long = isShortBreak(episode) ? 'These stays were too long or too many to be left out as short breaks. ' : ''
  return `${kind}${long}${since14 < days ? 'Only the days from the 14th birthday on count.' : 'All of it counts.'}`
}

/**
 * Counts the days in care from the 14th to the 18th birthday (Children Act 1989, Schedule 2 paragraph 19B), in the
 * reading of practice.
 *
 * @returns undefined if the date of birth or the times in care are not known.
 */
export const countedDays = (dated: DatedHistory, tests: ShortBreakTests): CountedDays | undefined => {
  const { dateOfBirth: born, careEpisodes } = dated.history
  if (!born || !careEpisodes) return undefined
  const bounds = ageBoundaries(born)
  const last = lastDayAsChild(dated, bounds)
  const since14 = { from: bounds.turns14, to: last }
  const isLeftOut = (episode: CareEpisode): boolean =>
    isShortBreak(episode) && !areShortBreaksCounted(tests, usualReading)
  const episodes = careEpisodes.map((episode, i): EpisodeDays => {
    const spells = spellsUpTo([episode], last)
    const counts = { days: daysIn(spells), since14: daysIn(spellsWithin(spells, since14)) }
    return {
      pointer: `/careEpisodes/${i}`,
      days: counts.days,
      counted: isLeftOut(episode) ? 0 : counts.since14,
      because: countingReason(episode, counts, isLeftOut(episode)),
    }
  })
  const countedEpisodes = careEpisodes.filter((episode) => !isLeftOut(episode))
  return { counted: daysIn(spellsWithin(spellsUpTo(countedEpisodes, last), since14)), episodes }
}
