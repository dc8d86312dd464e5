// The days in care since 14, episode by episode: which count towards the 13 weeks, and why the others do not.
import { daysIn, within } from '../rules/days.ts'
import { type CareEpisode, type Told, usual } from './history.ts'
import { type BreakTests, breaksCount, isBreak } from './short-breaks.ts'
import { boundsOf, lastDay, upTo } from './spells.ts'

/** One episode's days: all that lie before the 18th birthday and the day asked about, and those that count. */
type EpisodeDays = {
  /** JSON pointer into the history. */
  readonly pointer: string
  readonly days: number
  readonly counted: number
  readonly because: string
}

/** Days in care since 14, and the episodes that they come from. A day that two episodes share counts once. */
export type CountedDays = { readonly counted: number; readonly episodes: readonly EpisodeDays[] }

type Days = { readonly days: number; readonly since14: number }

const because = (episode: CareEpisode, { days, since14 }: Days, isLeftOut: boolean): string => {
  if (isLeftOut) return 'A series of short breaks does not count towards the 13 weeks.'
  if (since14 === 0) return 'All of it was before the 14th birthday, so none of it counts.'
  const kind = episode.basis === 'remand' ? 'Time on remand counts as time in care. ' : ''
  const long = isBreak(episode) ? 'These stays were too long or too many to be left out as short breaks. ' : ''
  return `${kind}${long}${since14 < days ? 'Only the days from the 14th birthday on count.' : 'All of it counts.'}`
}

/** How the days in care since 14 come about (Children Act 1989, Schedule 2 paragraph 19B); undefined is not known. */
export const countedDays = (told: Told, tests: BreakTests): CountedDays | undefined => {
  const { dateOfBirth: born, careEpisodes } = told.history
  if (!born || !careEpisodes) return undefined
  const bounds = boundsOf(born)
  const last = lastDay(told, bounds)
  const since14 = { from: bounds.turns14, to: last }
  const isLeftOut = (episode: CareEpisode): boolean => isBreak(episode) && !breaksCount(tests, usual)
  const episodes = careEpisodes.map((episode, i): EpisodeDays => {
    const spells = upTo([episode], last)
    const found = { days: daysIn(spells), since14: daysIn(within(spells, since14)) }
    return {
      pointer: `/careEpisodes/${i}`,
      days: found.days,
      counted: isLeftOut(episode) ? 0 : found.since14,
      because: because(episode, found, isLeftOut(episode)),
    }
  })
  const counting = careEpisodes.filter((episode) => !isLeftOut(episode))
  return { counted: daysIn(within(upTo(counting, last), since14)), episodes }
}
