// What rules call by an id, in the words of readers; the id stands beside it in small print, for those who look it up.
import { LAW, type Ground, type Outcome } from '../core/model.ts'
import { sentence } from '../core/say.ts'
import type { Evidence } from './evidence.ts'
import { type Markup, type Part, markup } from './markup.ts'

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  entitled: 'Can get',
  'on-request': 'Can ask for, and then has a right to it',
  discretionary: 'Can ask for, decided case by case',
  'not-entitled': 'Cannot get',
}

const basisWords: Readonly<Record<Ground['basis'], string>> = {
  duty: 'a duty in law',
  power: 'a power in law',
  'local-offer': 'the council’s own offer',
  'national-scheme': 'a national scheme',
}

const strengthWords: Readonly<Record<Ground['strength'], string>> = {
  right: 'gives a right',
  'on-request': 'gives a right once asked for',
  discretion: 'decided case by case',
}

/** An id in small print. */
export const small = (id: Part): Markup => markup`<small class="id-of">${id}</small>`

const spaced = (id: string): string => sentence(id.replaceAll('-', ' '))

/** A need: "Council tax". */
export const needWords = (need: string): Markup => markup`${spaced(need)} ${small(need)}`

/** An entitlement, which has a title. */
export const entitlementWords = ({ offers }: Evidence, id: string): Markup => {
  const known = [...offers.after.entitlements, ...offers.before.entitlements].find((one) => one.id === id)
  return markup`${known?.title ?? spaced(id)} ${small(id)}`
}

export const basesText = (bases: readonly Ground['basis'][]): string =>
  sentence(bases.map((basis) => basisWords[basis]).join(', '))

export const restsOn = ({ basis, strength }: Ground): string =>
  sentence(`${basisWords[basis]}; ${strengthWords[strength]}`)

/** Whose rule it is: the name of a council, or the law's. */
export const authorityWords = ({ book }: Evidence, id: string): string =>
  id === LAW ? 'The law of England' : (book.rules.authorities.find((one) => one.id === id)?.name ?? id)
