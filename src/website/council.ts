// Whose website it is: a council has its days, as its name and boundaries may change.
import type { Authority, IsoDate } from '../core/rules/model.ts'

const isThere = ({ validFrom, validTo }: Authority, on: IsoDate): boolean =>
  validFrom <= on && (validTo === undefined || on <= validTo)

/** The council on a day: the one named, or else the only one there is. @throws Error if that is not one. */
export const councilOn = (authorities: readonly Authority[], on: IsoDate, named?: string): Authority => {
  const [found, ...others] = authorities.filter((one) => (named === undefined ? isThere(one, on) : one.id === named))
  if (found && others.length === 0) return found
  const ids = authorities.map(({ id }) => id).join(', ')
  throw new Error(`the website is one council’s: set COUNCIL to one of ${ids}`)
}
