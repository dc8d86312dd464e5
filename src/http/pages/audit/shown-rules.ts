// Entitlements and their grounds as these pages show them: conditions in words, with the law and policy cited.
import { amountText } from '../../../analysis/describe.ts'
import type { Catalogue } from '../../../core/catalogue.ts'
import { dayText } from '../../../core/day-text.ts'
import type { EntitlementWords, Ground, Offer } from '../../../core/model.ts'
import { sentence } from '../../../core/say.ts'
import { inWords } from '../../../report/in-words.ts'

/** An entitlement, or what one version changes of it; then its words may be the law's. */
type Whole = { readonly id: string; readonly words?: EntitlementWords | undefined; readonly grounds: readonly Ground[] }

const shownGround = (catalogue: Catalogue, { when, citations, amount, ...ground }: Ground) => ({
  ...ground,
  when: inWords(catalogue, when).html,
  amount: amount && sentence(amountText(amount)),
  citations: citations.map((one) => ({ ...one, read: dayText(one.readOn) })),
})

const titleIn = (offers: readonly Offer[], id: string): string =>
  offers.flatMap(({ entitlements }) => entitlements).find((one) => one.id === id)?.title ?? id

/** @param offers Where an entitlement's title is looked up that is not given. */
export const shownEntitlement = (catalogue: Catalogue, { id, words, grounds }: Whole, offers: readonly Offer[]) => ({
  id,
  ...(words ?? { title: titleIn(offers, id) }),
  grounds: grounds.map((ground) => shownGround(catalogue, ground)),
})
