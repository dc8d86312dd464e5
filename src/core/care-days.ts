// The days in care since 14, spell by spell: which count towards the 13 weeks, and why the others do not.
import type { CareEpisode, Told } from './care-history.ts'
import { type BreakTests, boundsOf, breaksCount, earlier, upTo } from './care-spells.ts'
import { daysIn, within } from './days.ts'

/** One episode's days: all that lie before the 18th birthday and the day asked about, and those that count. */
type EpisodeDays = {
  /** JSON pointer into the history. */
  readonly pointer: string
  readonly days: number
  readonly counted: number
  readonly because: string
}

/** Days in care since 14, and the episodes that they come from. A day that two episodes share counts once. */
export type CareDays = { readonly counted: number; readonly episodes: readonly EpisodeDays[] }

type Days = { readonly days: number; readonly since14: number }

const because = (episode: CareEpisode, { days, since14 }: Days, isLeftOut: boolean): string => {
  if (isLeftOut) return 'A series of short breaks does not count towards the 13 weeks.'
  if (since14 === 0) return 'All of it was before the 14th birthday, so none of it counts.'
  const kind = episode.basis === 'remand' ? 'Time on remand counts as time in care. ' : ''
  const long = episode.basis === 'short-breaks' ? 'These stays were too long to be left out as short breaks. ' : ''
  return `${kind}${long}${since14 < days ? 'Only the days from the 14th birthday on count.' : 'All of it counts.'}`
}

/** How the days in care since 14 come about (Children Act 1989, Schedule 2 paragraph 19B); undefined is not known. */
export const careDays = ({ history, on }: Told, tests: BreakTests): CareDays | undefined => {
  const born = history.dateOfBirth ?? undefined
  const { careEpisodes } = history
  if (born === undefined || !careEpisodes) return undefined
  const { turns14, lastAsChild } = boundsOf(born)
  const last = earlier(on, lastAsChild)
  const since14 = { from: turns14, to: last }
  const isLeftOut = ({ basis }: CareEpisode): boolean => basis === 'short-breaks' && !breaksCount(tests, new Set())
  const episodes = careEpisodes.map((episode, i): EpisodeDays => {
    const spells = upTo([episode], last)
    const found = { days: daysIn(spells), since14: daysIn(within(spells, since14)) }
    const counted = isLeftOut(episode) ? 0 : found.since14
    return {
      ...{ pointer: `/careEpisodes/${i}`, days: found.days, counted },
      because: because(episode, found, isLeftOut(episode)),
    }
  })
  const counting = careEpisodes.filter((episode) => !isLeftOut(episode))
  return { counted: daysIn(within(upTo(counting, last), since14)), episodes }
}
