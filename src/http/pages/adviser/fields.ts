// What the forms of the adviser's pages carry: the contract for every page that opens the adviser's screen filled in.
import type { Facts } from '../../../core/model.ts'
import type { Fact } from '../../../core/catalogue.ts'

/**
 * What is asked, all of it text as a form sends it. By POST, and never in an address, to `/adviser/check` (the questions
 * filled in) or `/adviser/check/result` (the answer). Every field may be left out or empty:
 *
 * - `on`: the day asked about, `2024-10-20`; today unless given. Also in parts: `on-day`, `on-month`, `on-year`.
 * - `authority`: a council or `england`; that of the offer unless given, else the website's council.
 * - `offer`: an offer by its id, also a proposal; the one in force on the day unless given.
 * - `facts.<id>`: each fact of `GET /v1/facts`, its value as text; `null` is asked and not known. Days also in parts.
 *
 * Where two situations are compared, the fields of the second start with `other.`.
 */
export type Fields = {
  readonly on: string
  readonly authority: string
  readonly offer: string
  readonly facts: Readonly<Record<string, string>>
}

/** Before the names of the fields of a second situation. */
export const OTHER = 'other.'
const FACTS = 'facts.'

export const noFields: Fields = { on: '', authority: '', offer: '', facts: {} }

/** A day from its parts, or whole; what is missing of it makes it no day. */
const dayIn = (text: (name: string) => string, name: string): string => {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => text(`${name}-${part}`)) as [string, string, string]
  if (`${year}${month}${day}` === '') return text(name)
  return [year.padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}

/** Year, month and day as a person types them; empty where they are missing. */
export const partsOfDay = (day: string): { readonly year: string; readonly month: string; readonly day: string } => {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => part.replace(/^0+/, ''))
  return { year, month, day: date }
}

/** Reads a form. Facts that nobody knows are read too, so that they can be refused. */
export const fieldsIn = (body: URLSearchParams, prefix = ''): Fields => {
  const text = (name: string): string => (body.get(`${prefix}${name}`) ?? '').trim()
  const names = [...body.keys()].filter((name) => name.startsWith(`${prefix}${FACTS}`))
  const ids = names.map((name) => name.slice(prefix.length + FACTS.length).replace(/-(day|month|year)$/, ''))
  const facts = [...new Set(ids)].map((id) => [id, dayIn(text, `${FACTS}${id}`)] as const)
  return {
    ...{ on: dayIn(text, 'on'), authority: text('authority'), offer: text('offer') },
    facts: Object.fromEntries(facts.filter(([, value]) => value !== '')),
  }
}

/** The same as the hidden fields of another form. */
export const hiddenFields = (
  { on, authority, offer, facts }: Fields,
  prefix = '',
): readonly { readonly name: string; readonly value: string }[] =>
  [
    ...Object.entries({ on, authority, offer }),
    ...Object.entries(facts).map(([id, value]) => [`${FACTS}${id}`, value] as const),
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name: `${prefix}${name}`, value }))

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false }

const valueOf = (fact: Fact | undefined, text: string): Facts[string] => {
  if (text === 'null') return null
  if (fact?.type === 'integer' && /^\d+$/.test(text)) return Number(text)
  return fact?.type === 'boolean' && Object.hasOwn(booleans, text) ? booleans[text]! : text
}

/** The facts with their values; what is no value of a fact stays text, for the reader of facts to refuse. */
export const factsOf = (facts: readonly Fact[], { facts: texts }: Fields): Facts =>
  Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [
      id,
      valueOf(
        facts.find((fact) => fact.id === id),
        text,
      ),
    ]),
  )
