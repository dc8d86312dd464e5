// Entitlements and their grounds as these pages show them: conditions in words, with the law and policy cited.
import { type Said, conditionSaid } from '../../analysis/conditions-in-words.ts'
import { amountText } from '../../analysis/describe.ts'
import { isToReadAgain } from '../../analysis/lint/advice.ts'
import { dayText } from '../../core/answers/day-text.ts'
import { sentence } from '../../core/answers/say.ts'
import type { Catalogue } from '../../core/rules/catalogue.ts'
import type { Condition } from '../../core/rules/condition.ts'
import type { EntitlementWords, Ground, IsoDate, Offer } from '../../core/rules/model.ts'
import { type Markup, bullets, markup } from '../../report/markup.ts'

const partMarkup = (one: Said): Markup =>
  'text' in one
    ? markup`${sentence(one.text)}`
    : markup`At least one of these is so:${bullets(one.anyOf.map(saidMarkup))}`

const saidMarkup = (said: readonly Said[]): Markup =>
  said.length === 1 ? partMarkup(said[0]!) : markup`All of these are so:${bullets(said.map(partMarkup))}`

/** A condition, said to whom it is about. */
const inWords = (catalogue: Catalogue, when: Condition): Markup => saidMarkup(conditionSaid(catalogue, when))

/** An entitlement, or what one version changes of it; then its words may be the law's. */
type Whole = { readonly id: string; readonly words?: EntitlementWords | undefined; readonly grounds: readonly Ground[] }

/** In which words, and on which day. */
type Showing = { readonly catalogue: Catalogue; readonly on: IsoDate }

const shownGround = ({ catalogue, on }: Showing, { when, citations, amount, ...ground }: Ground) => ({
  ...ground,
  when: inWords(catalogue, when).html,
  amount: amount && sentence(amountText(amount)),
  citations: citations.map((one) => ({ ...one, read: dayText(one.readOn), isOld: isToReadAgain(one.readOn, on) })),
})

const titleIn = (offers: readonly Offer[], id: string): string =>
  offers.flatMap(({ entitlements }) => entitlements).find((one) => one.id === id)?.title ?? id

/** @param offers Where an entitlement's title is looked up that is not given. */
export const shownEntitlement = (showing: Showing, { id, words, grounds }: Whole, offers: readonly Offer[]) => ({
  id,
  ...(words ?? { title: titleIn(offers, id) }),
  grounds: grounds.map((ground) => shownGround(showing, ground)),
})

type Shown = ReturnType<typeof shownEntitlement>

/** The entitlements with a source that is to be read again, with how many. */
export const oldSources = (entitlements: readonly Shown[]) =>
  entitlements.flatMap(({ id, title, grounds }) => {
    const count = grounds.flatMap(({ citations }) => citations.filter(({ isOld }) => isOld)).length
    return count > 0 ? [{ id, title, count }] : []
  })
