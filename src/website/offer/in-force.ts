// Finds the offer for the public pages: the offer in force today, never a proposal.
import { statutoryCoverage } from '../../analysis/statutory-coverage.ts'
import type { Checker } from '../../core/checker.ts'
import type { Authority, Entitlement, Offer } from '../../core/rules/model.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'

type Theme = Entitlement['theme']

export type InForce = { readonly council: Authority; readonly offer: Offer; readonly checker: Checker }

/** @returns A function that returns today's offer; undefined if no offer is in force. */
export const inForceToday =
  ({ book, today }: WebsiteDeps, { council }: Site) =>
  (): InForce | undefined => {
    const host = council()
    const offer = book.offers.inForce(host.id, today())
    return offer && { council: host, offer, checker: book.checkerOf(offer) }
  }

/** A local offer's themes: the Act's headings in the Act's order, then the offer's other themes. */
export const offerThemes = (offer: Offer): readonly Theme[] => {
  const statutory = statutoryCoverage(offer).headings.map(({ theme }) => theme)
  return [...new Set([...statutory, ...offer.entitlements.map(({ theme }) => theme)])]
}

/** The path of an entitlement's page. */
export const entitlementPath = ({ theme, id }: Pick<Entitlement, 'theme' | 'id'>): string =>
  `/local-offer/${theme}/${id}`
