// Words that all sections share: offers, entitlements, facts, days, results.
import { aroundPounds, peopleText, poundsText } from '../analysis/describe.ts'
import { dayText } from '../core/answers/day-text.ts'
import { sentence } from '../core/answers/say.ts'
import { type Fact, factOf } from '../core/rules/catalogue.ts'
import { type Amount, type Offer, type Outcome, LAW, type Ground } from '../core/rules/model.ts'
import type { Region } from '../core/tables/region.ts'
import type { Evidence } from './evidence.ts'
import { type Markup, figure, markup, type Part } from './markup.ts'

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
const small = (id: Part): Markup => markup`<small class="id-of">${id}</small>`

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

/** `1 group`, `2 groups`. */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`

/** What the authors of an offer's rules have not confirmed, each with the version that says so. */
export const unconfirmedIn = ({ rulesets }: Offer): readonly string[] =>
  rulesets.flatMap(({ versions }) =>
    versions.flatMap(({ id, unconfirmed }) => unconfirmed.map((point) => `${id}: ${point}`)),
  )

export const statusText = ({ effectiveFrom }: Offer): string =>
  effectiveFrom === undefined ? 'a proposal, not in force' : `in force from ${dayText(effectiveFrom)}`

export const councilOf = ({ book }: Evidence, offer: Offer): string => book.checkerOf(offer).council

/** An entitlement's title, as the offer or else the base has it. */
export const titleOf = ({ offers }: Evidence, id: string): string =>
  [...offers.after.entitlements, ...offers.before.entitlements].find((one) => one.id === id)?.title ?? id

const numberWords = ({ minimum, maximum }: Extract<Fact, { type: 'integer' }>, key: string): string => {
  const [from, to] = key.split(' to ').map(Number)
  if (to === undefined) return key
  if (from === minimum) return `under ${to + 1}`
  return to === maximum ? `${from!} or over` : key
}

/** A key of a gap's outcomes in words: the label of a value, or a run of numbers. */
export const valueText = ({ catalogue }: Evidence, fact: string, key: string): string => {
  const found = factOf(catalogue, fact)
  if (found.type === 'date') return key
  if (found.type === 'integer') return numberWords(found, key)
  return found.options.find(({ value }) => String(value) === key)?.text ?? key
}

/** What a fact is about: "where you live". */
export const aboutText = ({ catalogue }: Evidence, fact: string): string => factOf(catalogue, fact).about

/** People in words, wide enough to read in a table. */
export const peopleIn = ({ catalogue }: Evidence, people: Region): Markup =>
  markup`<span class="people">${peopleText(catalogue, people)}</span>`

/** A result with the paths of its outcome and amount. */
type Pathed = {
  readonly outcome: Outcome
  readonly amount: Amount | null | undefined
  readonly at: { readonly outcome: string; readonly amount: string }
}

/** An outcome, and its amount where there is one: `Can get (up to £3,000 once) entitled`. */
export const resultMarkup = ({ outcome, amount, at }: Pathed): Markup => {
  const said = outcomeWords[outcome]
  const id = small(figure(at.outcome, outcome))
  if (!amount) return markup`${said} ${id}`
  const [before, after] = aroundPounds(amount)
  return markup`${said} (${before}${figure(`${at.amount}.gbp`, poundsText(amount.gbp))}${after}) ${id}`
}
