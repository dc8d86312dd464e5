// Every version of the rules, newest first, for the updates page and its feed.
import { compareOffers } from '../../analysis/comparison/compare.ts'
import { type OfferUpdate, offerUpdates } from '../../analysis/comparison/history.ts'
import { dayText } from '../../core/answers/day-text.ts'
import { remembered } from '../../core/remember.ts'
import type { Authority, IsoDate } from '../../core/rules/model.ts'
import { refuseTooManyCells } from '../../http/report-forms.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import { changesView } from './changes-view.ts'

export type UpdateView = {
  readonly offer: string
  readonly from: string
  readonly publishedOn: IsoDate
  readonly published: string
  readonly versions: readonly { readonly id: string; readonly title: string; readonly summary: string }[]
  /** Points that still need confirming. */
  readonly unconfirmed: readonly string[]
  readonly changes: ReturnType<typeof changesView>
  /** The path of the full report; absent for the first offer. */
  readonly report?: string
}

const updateView = (
  deps: WebsiteDeps,
  { words }: Site,
  { offer, base, versions, publishedOn }: OfferUpdate,
): UpdateView => {
  const { catalogue } = deps.book.checkerOf(offer)
  const { language } = words()
  const reading = base && { words: words(), catalogue, offer, base }
  return {
    offer: offer.id,
    from: dayText(offer.effectiveFrom!, language),
    publishedOn,
    published: dayText(publishedOn, language),
    versions: versions.map(({ id, title, summary }) => ({ id, title, summary })),
    unconfirmed: versions.flatMap((version) => version.unconfirmed),
    changes: reading
      ? changesView(
          reading,
          refuseTooManyCells(() => compareOffers(deps, reading.base, offer)),
        )
      : [],
    ...(base ? { report: `/v1/offers/${offer.id}/comparisons/${base.id}` } : {}),
  }
}

/** Today's council's updates, each computed once. */
export const updatesView = (deps: WebsiteDeps, site: Site): (() => readonly UpdateView[]) => {
  const ofCouncil = remembered(({ id }: Authority) =>
    offerUpdates(deps.book.offers, id).map((update) => updateView(deps, site, update)),
  )
  return () => ofCouncil(site.council())
}
