// The words of the website, in one language and in one council's names.
import { IntlMessageFormat } from 'intl-messageformat'
import { poundsText } from '../analysis/describe.ts'
import { dayText } from '../core/answers/day-text.ts'
import type { Fact } from '../core/rules/catalogue.ts'
import type { Value } from '../core/rules/condition.ts'
import type { Amount } from '../core/rules/model.ts'
import type { Locale } from './web-files.ts'

type Values = Readonly<Record<string, string | number>>

export type Words = {
  readonly language: string
  /** The text at a key such as `start.heading`. @throws Error if there is none, or a `{value}` of it is not given. */
  readonly say: (key: string, values?: Values) => string
  /** The texts of a list. @throws Error as `say`. */
  readonly list: (key: string, values?: Values) => readonly string[]
}

type Messages = Locale['words'][string]

/** Every message or list of messages, by the path of its keys. */
export const flattened = (
  words: Locale['words'],
  path = '',
): readonly (readonly [string, string | readonly string[]])[] =>
  Object.entries(words).flatMap(([key, value]: [string, Messages]) =>
    typeof value === 'string' || Array.isArray(value)
      ? [[`${path}${key}`, value] as const]
      : flattened(value as Locale['words'], `${path}${key}.`),
  )

/** @param names What every message may say without being given it: `{council}`, `{area}`. */
export const wordsOf = ({ language, terms, words }: Locale, names: Values): Words => {
  const known: Values = { ...terms, ...names }
  const read = (text: string) => new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
  const messages = new Map(flattened(words).map(([key, text]) => [key, [text].flat().map(read)]))
  const list: Words['list'] = (key, values) => {
    const found = messages.get(key)
    if (!found) throw new Error(`the locale has no words at \`${key}\``)
    return found.map((message) => String(message.format({ ...known, ...values })))
  }
  return { language, list, say: (key, values) => list(key, values).join(' ') }
}

/** `up to £1,200 a year`, in the words of the website. */
export const amountSaid = ({ say }: Words, { gbp, per, upTo }: Amount): string =>
  say(`amounts.${per}`, { pounds: `£${poundsText(gbp)}`, upTo: upTo ? 'yes' : 'no' })

/** The option that was chosen, or the day or number that was typed. */
export const answerText = (fact: Fact, value: Value): string => {
  if (fact.type === 'date') return dayText(String(value))
  return 'options' in fact ? fact.options.find((one) => one.value === value)!.text : String(value)
}
