// Who gains and who loses by one version of the rules, in the words of its page.
import type { Change } from '../../analysis/comparison/changes.ts'
import type { Comparison } from '../../analysis/comparison/compare.ts'
import { peopleSaid } from '../../analysis/conditions-in-words.ts'
import type { Catalogue } from '../../core/rules/catalogue.ts'
import type { Amount, Offer } from '../../core/rules/model.ts'
import { amountSaid, type Words } from '../words.ts'

const directions = ['gain', 'loss', 'change'] as const

/** How one group of people fares: `Now: you can get this (£3,000, paid once). Before: …`. */
const faresOf = (words: Words, { from, to, amount }: Change) => {
  const { say } = words
  const paid = (some: Amount | null | undefined): string => (some ? amountSaid(words, some) : 'none')
  return {
    now: say(`updates.now.${to}`, { amount: paid(amount?.after) }),
    before: say(`updates.before.${from}`, { amount: paid(amount?.before) }),
  }
}

type Reading = { readonly words: Words; readonly catalogue: Catalogue; readonly offer: Offer; readonly base: Offer }

const titleOf = ({ offer, base }: Reading, id: string): string =>
  [...offer.entitlements, ...base.entitlements].find((one) => one.id === id)!.title

/** Which way people fare by what becomes of one entitlement: it is new, some get more. */
const waysOf = ({ say }: Words, { changes, added, removed }: Comparison, id: string): readonly string[] => {
  const own = changes.filter(({ entitlement }) => entitlement === id)
  return [
    ...(added.includes(id) ? [say('updates.added')] : []),
    ...(removed.includes(id) ? [say('updates.removed')] : []),
    ...directions.filter((way) => own.some(({ direction }) => direction === way)).map((way) => say(`updates.${way}`)),
  ]
}

/** By entitlement: its title, which way people fare, and each group of them. */
export const changesView = (reading: Reading, comparison: Comparison) => {
  const { changes } = comparison
  const ids = [...new Set(changes.map(({ entitlement }) => entitlement))]
  return ids.map((id) => ({
    title: titleOf(reading, id),
    fares: waysOf(reading.words, comparison, id),
    groups: changes
      .filter(({ entitlement }) => entitlement === id)
      .map((change) => ({ people: peopleSaid(reading.catalogue, change.people), ...faresOf(reading.words, change) })),
  }))
}
