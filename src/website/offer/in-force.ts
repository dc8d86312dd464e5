// The offer that the pages are about: the one in force today, and never a proposal.
import { statutoryCoverage } from '../../analysis/statutory-coverage.ts'
import type { Checker } from '../../core/checker.ts'
import type { Authority, Entitlement, Offer } from '../../core/rules/model.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'

type Theme = Entitlement['theme']

export type InForce = { readonly council: Authority; readonly offer: Offer; readonly checker: Checker }

/** Undefined where no offer is in force today. */
export const inForceOf =
  ({ book, today }: WebsiteDeps, { council }: Site) =>
  (): InForce | undefined => {
    const host = council()
    const offer = book.offers.inForce(host.id, today())
    return offer && { council: host, offer, checker: book.checkerOf(offer) }
  }

/** The headings of a local offer in the order of the Act, then the others that an offer has. */
export const themesOf = (offer: Offer): readonly Theme[] => {
  const statutory = statutoryCoverage(offer).headings.map(({ theme }) => theme)
  return [...new Set([...statutory, ...offer.entitlements.map(({ theme }) => theme)])]
}

/** Where an entitlement is read about. */
export const pathOf = ({ theme, id }: Pick<Entitlement, 'theme' | 'id'>): string => `/local-offer/${theme}/${id}`
