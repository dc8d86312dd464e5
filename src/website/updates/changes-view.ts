// Who gains and who loses by one version of the rules, in the updates page's words.
import type { RegionChange } from '../../analysis/comparison/changes.ts'
import type { Comparison } from '../../analysis/comparison/compare.ts'
import { peopleInWords } from '../../analysis/conditions-in-words.ts'
import type { Catalogue } from '../../core/rules/catalogue.ts'
import type { Amount, Offer } from '../../core/rules/model.ts'
import { amountInWords, type Words } from '../words.ts'

const changeDirections = ['gain', 'loss', 'change'] as const

/** One group's outcomes: `Now: you can get this (£3,000, paid once). Before: …`. */
const outcomeSentences = (words: Words, { from, to, amount }: RegionChange) => {
  const { say } = words
  const paid = (some: Amount | null | undefined): string => (some ? amountInWords(words, some) : 'none')
  return {
    now: say(`updates.now.${to}`, { amount: paid(amount?.after) }),
    before: say(`updates.before.${from}`, { amount: paid(amount?.before) }),
  }
}

type ChangesContext = {
  readonly words: Words
  readonly catalogue: Catalogue
  readonly offer: Offer
  readonly base: Offer
}

const entitlementTitle = ({ offer, base }: ChangesContext, id: string): string =>
  [...offer.entitlements, ...base.entitlements].find((one) => one.id === id)!.title

/** The effects on one entitlement: it is new, some people get more. */
const effectSentences = ({ say }: Words, { changes, added, removed }: Comparison, id: string): readonly string[] => {
  const own = changes.filter(({ entitlement }) => entitlement === id)
  return [
    ...(added.includes(id) ? [say('updates.added')] : []),
    ...(removed.includes(id) ? [say('updates.removed')] : []),
    ...changeDirections
      .filter((way) => own.some(({ direction }) => direction === way))
      .map((way) => say(`updates.${way}`)),
  ]
}

/** For each entitlement that changes: its title, the effects, and the groups of people. */
export const changesView = (reading: ChangesContext, comparison: Comparison) => {
  const { changes } = comparison
  const ids = [...new Set(changes.map(({ entitlement }) => entitlement))]
  return ids.map((id) => ({
    title: entitlementTitle(reading, id),
    fares: effectSentences(reading.words, comparison, id),
    groups: changes
      .filter(({ entitlement }) => entitlement === id)
      .map((change) => ({
        people: peopleInWords(reading.catalogue, change.people),
        ...outcomeSentences(reading.words, change),
      })),
  }))
}
