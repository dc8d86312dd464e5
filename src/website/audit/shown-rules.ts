// Entitlements and grounds for the auditors' pages: conditions in words, with the law and policy they cite.
import { type ConditionText, conditionInWords } from '../../analysis/conditions-in-words.ts'
import { amountText } from '../../analysis/describe.ts'
import { isToReadAgain } from '../../analysis/lint/advice.ts'
import { dayText } from '../../core/answers/day-text.ts'
import { capitalize } from '../../core/answers/phrases.ts'
import type { Catalogue } from '../../core/rules/catalogue.ts'
import type { Condition } from '../../core/rules/condition.ts'
import type { EntitlementWords, Ground, IsoDate, Offer } from '../../core/rules/model.ts'
import { type Markup, bullets, markup } from '../../report/markup.ts'

// A condition in words, as markup: a list of everything that must hold; of alternatives, one must hold.

const clauseMarkup = (one: ConditionText): Markup =>
  'text' in one
    ? markup`${capitalize(one.text)}`
    : markup`At least one of these is so:${bullets(one.anyOf.map(clausesMarkup))}`

const clausesMarkup = (clauses: readonly ConditionText[]): Markup =>
  clauses.length === 1 ? clauseMarkup(clauses[0]!) : markup`All of these are so:${bullets(clauses.map(clauseMarkup))}`

/** A condition as markup, addressed to the person ("you are under 25"). */
const conditionMarkup = (catalogue: Catalogue, when: Condition): Markup =>
  clausesMarkup(conditionInWords(catalogue, when))

/** An entitlement, or one version's part of it. A council's part may lack words, which are then the law's. */
type EntitlementRules = {
  readonly id: string
  readonly words?: EntitlementWords | undefined
  readonly grounds: readonly Ground[]
}

/** The catalogue for the words, and today's date. */
type ShownContext = { readonly catalogue: Catalogue; readonly on: IsoDate }

const shownGround = ({ catalogue, on }: ShownContext, { when, citations, amount, ...ground }: Ground) => ({
  ...ground,
  when: conditionMarkup(catalogue, when).html,
  amount: amount && capitalize(amountText(amount)),
  citations: citations.map((one) => ({ ...one, read: dayText(one.readOn), isOld: isToReadAgain(one.readOn, on) })),
})

const titleIn = (offers: readonly Offer[], id: string): string =>
  offers.flatMap(({ entitlements }) => entitlements).find((one) => one.id === id)?.title ?? id

/** @param offers The offers in which to look up a missing title. */
export const shownEntitlement = (
  showing: ShownContext,
  { id, words, grounds }: EntitlementRules,
  offers: readonly Offer[],
) => ({
  id,
  ...(words ?? { title: titleIn(offers, id) }),
  grounds: grounds.map((ground) => shownGround(showing, ground)),
})

type ShownEntitlement = ReturnType<typeof shownEntitlement>

/** The entitlements with sources that somebody should read again, and the number of such sources. */
export const sourcesToReadAgain = (entitlements: readonly ShownEntitlement[]) =>
  entitlements.flatMap(({ id, title, grounds }) => {
    const count = grounds.flatMap(({ citations }) => citations.filter(({ isOld }) => isOld)).length
    return count > 0 ? [{ id, title, count }] : []
  })
