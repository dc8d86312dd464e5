// The fields of the adviser's forms: the contract for every page that opens the adviser's screen filled in.
import * as z from 'zod'
import type { Fact } from '../../core/rules/catalogue.ts'
import type { Facts } from '../../core/rules/model.ts'
import { readDateFields, isBlankDate, readDate } from '../read-date.ts'

/**
 * The fields of a check, all text as a form sends them. A POST to `/adviser/check`, never a query, opens a new check
 * with the questions filled in. Every field may be absent or empty:
 *
 * - `on`: the day to check, `2024-10-20`; today by default. Also in parts: `on-day`, `on-month`, `on-year`.
 * - `offer`: the id of an offer or a proposal; the offer in force on the day by default.
 * - `authority`: a council or `england`, if no offer is given; the website's council by default.
 * - `facts.<id>`: a fact of `GET /v1/facts` as text; `null` means "don't know". Dates also in parts.
 *
 * In a comparison of two situations, the second situation's fields start with `other.`.
 */
export const CheckFields = z
  .object({
    on: z.string(),
    authority: z.string(),
    offer: z.string(),
    facts: z.record(z.string(), z.string()).readonly(),
  })
  .readonly()
export type CheckFields = z.infer<typeof CheckFields>

/** The prefix of the second situation's fields. */
export const OTHER_PREFIX = 'other.'
const FACTS_PREFIX = 'facts.'

export const noFields: CheckFields = { on: '', authority: '', offer: '', facts: {} }

const readText = (body: URLSearchParams, name: string): string => (body.get(name) ?? '').trim()

/** Reads a day, whole or in parts. Missing parts leave a text that is no ISO date. */
const readDay = (body: URLSearchParams, name: string): string => {
  const typed = readDateFields(body, `${name}-`)
  if (isBlankDate(typed)) return readText(body, name)
  const read = readDate(typed)
  return read.ok ? read.date : [typed.year, typed.month, typed.day].join('-')
}

/** Reads a form. Includes facts that the catalogue does not have, so that a later step can refuse them. */
export const readCheckFields = (body: URLSearchParams, prefix = ''): CheckFields => {
  const names = [...body.keys()].filter((name) => name.startsWith(`${prefix}${FACTS_PREFIX}`))
  const ids = names.map((name) => name.slice(prefix.length + FACTS_PREFIX.length).replace(/-(day|month|year)$/, ''))
  const facts = [...new Set(ids)].map((id) => [id, readDay(body, `${prefix}${FACTS_PREFIX}${id}`)] as const)
  return {
    on: readDay(body, `${prefix}on`),
    authority: readText(body, `${prefix}authority`),
    offer: readText(body, `${prefix}offer`),
    facts: Object.fromEntries(facts.filter(([, value]) => value !== '')),
  }
}

/** The fields as hidden inputs of another form; empty fields are left out. */
export const hiddenFields = (
  { on, authority, offer, facts }: CheckFields,
  prefix = '',
): readonly { readonly name: string; readonly value: string }[] =>
  [
    ...Object.entries({ on, authority, offer }),
    ...Object.entries(facts).map(([id, value]) => [`${FACTS_PREFIX}${id}`, value] as const),
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name: `${prefix}${name}`, value }))

const booleanValues: Readonly<Record<string, boolean>> = { true: true, false: false }

const factValue = (fact: Fact | undefined, text: string): Facts[string] => {
  if (text === 'null') return null
  if (fact?.type === 'integer' && /^\d+$/.test(text)) return Number(text)
  return fact?.type === 'boolean' && Object.hasOwn(booleanValues, text) ? booleanValues[text]! : text
}

/** Converts each text to its fact's type. Other text stays as it is, so that the facts reader refuses it. */
export const factsFromFields = (facts: readonly Fact[], { facts: texts }: CheckFields): Facts =>
  Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [
      id,
      factValue(
        facts.find((fact) => fact.id === id),
        text,
      ),
    ]),
  )
