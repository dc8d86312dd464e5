// What the jobs of the auditors' pages need to know: offers by id, and what is in links to checks.
import type { IsoDate, Offer } from '../../core/rules/model.ts'
import type { CouncilNames } from '../../http/work.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'

export type ReportInput = {
  readonly offer: string
  readonly by: string
  /** The day of the checks of example people. */
  readonly on: IsoDate
  readonly names: CouncilNames
}

/** The names of the council whose website it is. */
export const namesOfCouncil = ({ council }: Pick<Site, 'council'>): CouncilNames => {
  const { name, area } = council()
  return { council: name, area }
}

export const reportInput = (
  site: Pick<Site, 'council'>,
  { today }: Pick<WebsiteDeps, 'today'>,
  { offer, by }: { readonly offer: Offer; readonly by: string },
): ReportInput => ({ offer: offer.id, by, on: today(), names: namesOfCouncil(site) })
