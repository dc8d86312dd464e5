// What the forms of the adviser's pages carry: the contract for every page that opens the adviser's screen filled in.
import * as z from 'zod'
import type { Fact } from '../../core/rules/catalogue.ts'
import type { Facts } from '../../core/rules/model.ts'
import { dateFields, isBlank, readDate } from '../read-date.ts'

/**
 * What is asked, all of it text as a form sends it. By POST, and never in an address, to `/adviser/check`, which opens
 * a new check with the questions filled in. Every field may be left out or empty:
 *
 * - `on`: the day asked about, `2024-10-20`; today unless given. Also in parts: `on-day`, `on-month`, `on-year`.
 * - `offer`: an offer by its id, also a proposal; the one in force on the day unless given.
 * - `authority`: a council or `england`, where no offer is given; the website's council unless given.
 * - `facts.<id>`: each fact of `GET /v1/facts`, its value as text; `null` is asked and not known. Days also in parts.
 *
 * Where two situations are compared, the fields of the second start with `other.`.
 */
export const Fields = z
  .object({
    on: z.string(),
    authority: z.string(),
    offer: z.string(),
    facts: z.record(z.string(), z.string()).readonly(),
  })
  .readonly()
export type Fields = z.infer<typeof Fields>

/** Before the names of the fields of a second situation. */
export const OTHER = 'other.'
const FACTS = 'facts.'

export const noFields: Fields = { on: '', authority: '', offer: '', facts: {} }

const textIn = (body: URLSearchParams, name: string): string => (body.get(name) ?? '').trim()

/** A day from its parts, or whole; what is missing of it makes it no day. */
const dayIn = (body: URLSearchParams, name: string): string => {
  const typed = dateFields(body, `${name}-`)
  if (isBlank(typed)) return textIn(body, name)
  const read = readDate(typed)
  return read.ok ? read.date : [typed.year, typed.month, typed.day].join('-')
}

/** Reads a form. Facts that nobody knows are read too, so that they can be refused. */
export const fieldsIn = (body: URLSearchParams, prefix = ''): Fields => {
  const names = [...body.keys()].filter((name) => name.startsWith(`${prefix}${FACTS}`))
  const ids = names.map((name) => name.slice(prefix.length + FACTS.length).replace(/-(day|month|year)$/, ''))
  const facts = [...new Set(ids)].map((id) => [id, dayIn(body, `${prefix}${FACTS}${id}`)] as const)
  return {
    on: dayIn(body, `${prefix}on`),
    authority: textIn(body, `${prefix}authority`),
    offer: textIn(body, `${prefix}offer`),
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
