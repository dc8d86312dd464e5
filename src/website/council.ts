// Finds the council whose website this is. Councils have validity dates, as names and boundaries change.
import type { Authority, IsoDate } from '../core/rules/model.ts'

const existsOn = ({ validFrom, validTo }: Authority, on: IsoDate): boolean =>
  validFrom <= on && (validTo === undefined || on <= validTo)

/**
 * The website's council on a day: the council `named` by id, otherwise the only council that exists that day.
 *
 * @throws Error if that leaves no council, or several.
 */
export const councilOn = (authorities: readonly Authority[], on: IsoDate, named?: string): Authority => {
  const [found, ...more] = authorities.filter((one) => (named === undefined ? existsOn(one, on) : one.id === named))
  if (found && more.length === 0) return found
  const ids = authorities.map(({ id }) => id).join(', ')
  throw new Error(`the website is one council’s: set COUNCIL to one of ${ids}`)
}
