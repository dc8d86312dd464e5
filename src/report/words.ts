// The words that all sections share. Readers see words; the id follows in small print for looking things up.
import { aroundPounds, peopleText, poundsText } from '../analysis/describe.ts'
import { dayText } from '../core/answers/day-text.ts'
import { capitalize } from '../core/answers/phrases.ts'
import { type Fact, factById } from '../core/rules/catalogue.ts'
import { type Amount, type Offer, type Outcome, LAW, type Ground } from '../core/rules/model.ts'
import type { Region } from '../core/tables/region.ts'
import type { Evidence } from './evidence.ts'
import { type Markup, figure, markup, type MarkupPart } from './markup.ts'

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
const smallId = (id: MarkupPart): Markup => markup`<small class="id-of">${id}</small>`

const idText = (id: string): string => capitalize(id.replaceAll('-', ' '))

/** A need in words, with its id: "Council tax". */
export const needWords = (need: string): Markup => markup`${idText(need)} ${smallId(need)}`

/** An entitlement's title, with its id. */
export const entitlementTitleWithId = ({ offers }: Evidence, id: string): Markup => {
  const entitlement = [...offers.after.entitlements, ...offers.before.entitlements].find((one) => one.id === id)
  return markup`${entitlement?.title ?? idText(id)} ${smallId(id)}`
}

export const basesText = (bases: readonly Ground['basis'][]): string =>
  capitalize(bases.map((basis) => basisWords[basis]).join(', '))

export const basisAndStrengthText = ({ basis, strength }: Ground): string =>
  capitalize(`${basisWords[basis]}; ${strengthWords[strength]}`)

/** The name of the authority behind a rule: a council, or the law. */
export const authorityWords = ({ book }: Evidence, id: string): string =>
  id === LAW ? 'The law of England' : (book.rules.authorities.find((one) => one.id === id)?.name ?? id)

/** `1 group`, `2 groups`. */
export const countNoun = (number: number, singular: string, plural = `${singular}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? singular : plural}`

/** The points that the authors of an offer's rules have not confirmed, each with its version's id. */
export const unconfirmedPoints = ({ rulesets }: Offer): readonly string[] =>
  rulesets.flatMap(({ versions }) =>
    versions.flatMap(({ id, unconfirmed }) => unconfirmed.map((point) => `${id}: ${point}`)),
  )

export const inForceText = ({ effectiveFrom }: Offer): string =>
  effectiveFrom === undefined ? 'a proposal, not in force' : `in force from ${dayText(effectiveFrom)}`

export const councilName = ({ book }: Evidence, offer: Offer): string => book.checkerOf(offer).council

/** An entitlement's title in the offer, otherwise in the base. */
export const entitlementTitleText = ({ offers }: Evidence, id: string): string =>
  [...offers.after.entitlements, ...offers.before.entitlements].find((one) => one.id === id)?.title ?? id

const numberText = ({ minimum, maximum }: Extract<Fact, { type: 'integer' }>, key: string): string => {
  const [from, to] = key.split(' to ').map(Number)
  if (to === undefined) return key
  if (from === minimum) return `under ${to + 1}`
  return to === maximum ? `${from!} or over` : key
}

/** A key of a gap's outcomes in words: the label of a value, or a run of numbers. */
export const valueText = ({ catalogue }: Evidence, fact: string, key: string): string => {
  const definition = factById(catalogue, fact)
  if (definition.type === 'date') return key
  if (definition.type === 'integer') return numberText(definition, key)
  return definition.options.find(({ value }) => String(value) === key)?.text ?? key
}

/** The subject of a fact: "where you live". */
export const aboutText = ({ catalogue }: Evidence, fact: string): string => factById(catalogue, fact).about

/** A region of people in words, in an element wide enough for a table. */
export const peopleMarkup = ({ catalogue }: Evidence, people: Region): Markup =>
  markup`<span class="people">${peopleText(catalogue, people)}</span>`

/** A result, with the paths of its outcome and amount in the reports. */
type ResultWithPaths = {
  readonly outcome: Outcome
  readonly amount: Amount | null | undefined
  readonly at: { readonly outcome: string; readonly amount: string }
}

/** An outcome with its amount, if any: `Can get (up to £3,000 once) entitled`. */
export const resultMarkup = ({ outcome, amount, at }: ResultWithPaths): Markup => {
  const words = outcomeWords[outcome]
  const id = smallId(figure(at.outcome, outcome))
  if (!amount) return markup`${words} ${id}`
  const [before, after] = aroundPounds(amount)
  return markup`${words} (${before}${figure(`${at.amount}.gbp`, poundsText(amount.gbp))}${after}) ${id}`
}
