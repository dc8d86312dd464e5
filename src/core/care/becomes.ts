// What comes of having no status yet: the first day on which there is one, if all that goes on goes on.
import { dayAfter, daysAfter, lengthOf } from '../days.ts'
import { reaches } from '../derive.ts'
import type { IsoDate } from '../model.ts'
import type { Told } from './history.ts'
import type { Status } from './judged.ts'

/** The status that somebody comes to have, and its first day. */
export type Becomes = { readonly status: Status; readonly on: IsoDate }

type StatusOn = (on: IsoDate) => Status | 'cannot-tell'

/** The first day from `from` to `to`, on the last of which there is a status: once there is one, some status stays. */
const firstDay = (from: IsoDate, to: IsoDate, statusOn: StatusOn): IsoDate => {
  if (from === to) return to
  const middle = daysAfter(from, Math.floor((lengthOf({ from, to }) - 1) / 2))
  return statusOn(middle) === 'none' ? firstDay(dayAfter(middle), to, statusOn) : firstDay(from, middle, statusOn)
}

/**
 * When a child who has no status comes to have one: in care until the 13 weeks are full, at the 16th birthday, or at
 * the 18th, when care ends.
 *
 * @returns undefined where there will be none, or it cannot be told which.
 */
export const becomesOf = ({ history, on }: Told, statusOn: StatusOn): Becomes | undefined => {
  const turns18 = history.dateOfBirth ? reaches(history.dateOfBirth, 18) : on
  if (turns18 <= on || statusOn(turns18) === 'none') return undefined
  const first = firstDay(dayAfter(on), turns18, statusOn)
  const status = statusOn(first)
  return status === 'cannot-tell' ? undefined : { status, on: first }
}
