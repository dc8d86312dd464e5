// Every version of the rules, newest first, for the updates page and its feed.
import { compareOffers, type Comparison } from '../../analysis/comparison/compare.ts'
import { type OfferUpdate, offerUpdates } from '../../analysis/comparison/history.ts'
import { dayText } from '../../core/answers/day-text.ts'
import type { IsoDate } from '../../core/rules/model.ts'
import { refusingTooManyCells } from '../../http/report-forms.ts'
import type { Job } from '../../http/work.ts'
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
  /** The path of the full report; absent for the first offer. */
  readonly report?: string
}

/** Compares each of a council's updates with the offer before it; the first has none. */
export const updateComparisonsJob: Job<string, readonly (Comparison | undefined)[]> = {
  name: 'update-comparisons',
  kind: 'report',
  prepare: (deps) => (council) =>
    offerUpdates(deps.book.offers, council).map(({ offer, base }) => base && compareOffers(deps, base, offer)),
}

const updateView = ({ words }: Site, { offer, base, versions, publishedOn }: OfferUpdate): UpdateView => {
  const { language } = words()
  return {
    offer: offer.id,
    from: dayText(offer.effectiveFrom!, language),
    publishedOn,
    published: dayText(publishedOn, language),
    versions: versions.map(({ id, title, summary }) => ({ id, title, summary })),
    unconfirmed: versions.flatMap((version) => version.unconfirmed),
    ...(base ? { report: `/v1/offers/${offer.id}/comparisons/${base.id}` } : {}),
  }
}

/** Today's council's updates. */
export const updatesView = ({ book }: WebsiteDeps, site: Site): readonly UpdateView[] =>
  offerUpdates(book.offers, site.council().id).map((update) => updateView(site, update))

/** The same, with who gains and who loses by each. */
export const updatesWithChanges = async ({ book, makeReport }: WebsiteDeps, site: Site) => {
  const { id } = site.council()
  const comparisons = await refusingTooManyCells(makeReport(updateComparisonsJob, id))
  return offerUpdates(book.offers, id).map((update, i) => {
    const { offer, base } = update
    const comparison = comparisons[i]
    const { catalogue } = book.checkerOf(offer)
    const changes = base && comparison ? changesView({ words: site.words(), catalogue, offer, base }, comparison) : []
    return { ...updateView(site, update), changes }
  })
}
