// When somebody was in care, for checks: any day counts, and so do private fostering and long stays away from home.
import { within } from '../days.ts'
import type { Told } from './history.ts'
import { type Counting, at16Or17, readAs } from './in-care.ts'
import { upTo } from './spells.ts'

type TimeInCare = 'at-16-or-17' | 'only-before-16' | 'never'

/** When somebody was in care, in a reading; undefined is not known. */
export const timeInCare = (told: Told, counting: Counting): TimeInCare | undefined => {
  const { history, on } = told
  const born = history.dateOfBirth ?? undefined
  if (born === undefined) return undefined
  const read = readAs(told, born, counting)
  const others = [history.privatelyFostered, history.healthOrEducationPlacements]
  const spells = [...read.care, ...others.flatMap((periods) => upTo(periods ?? [], on))]
  if (within(spells, at16Or17(read)).length > 0) return 'at-16-or-17'
  if ([history.careEpisodes, ...others].some((part) => part === undefined || part === null)) return undefined
  return spells.length > 0 ? 'only-before-16' : 'never'
}
