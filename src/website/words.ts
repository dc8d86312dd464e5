// The website's texts in one language, with one council's name; amounts and answers in those texts.
import { IntlMessageFormat } from 'intl-messageformat'
import { poundsText } from '../analysis/describe.ts'
import { dayText } from '../core/answers/day-text.ts'
import type { Fact } from '../core/rules/catalogue.ts'
import type { Value } from '../core/rules/condition.ts'
import type { Amount } from '../core/rules/model.ts'
import type { Locale } from './web-files.ts'

type MessageValues = Readonly<Record<string, string | number>>

export type Words = {
  readonly language: string
  /** The text at a key such as `start.heading`. @throws Error if there is no text, or a `{value}` is missing. */
  readonly say: (key: string, values?: MessageValues) => string
  /** The texts of a list. @throws Error in the same cases as `say`. */
  readonly list: (key: string, values?: MessageValues) => readonly string[]
}

type LocaleEntry = Locale['words'][string]

/** Every message or list of messages, with its dotted key. */
export const flattenMessages = (
  words: Locale['words'],
  path = '',
): readonly (readonly [string, string | readonly string[]])[] =>
  Object.entries(words).flatMap(([key, value]: [string, LocaleEntry]) =>
    typeof value === 'string' || Array.isArray(value)
      ? [[`${path}${key}`, value] as const]
      : flattenMessages(value as Locale['words'], `${path}${key}.`),
  )

/** @param names Values that every message can use: `{council}`, `{area}`. */
export const siteWords = ({ language, terms, words }: Locale, names: MessageValues): Words => {
  const known: MessageValues = { ...terms, ...names }
  const read = (text: string) => new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
  const messages = new Map(flattenMessages(words).map(([key, text]) => [key, [text].flat().map(read)]))
  const list: Words['list'] = (key, values) => {
    const found = messages.get(key)
    if (!found) throw new Error(`the locale has no words at \`${key}\``)
    return found.map((message) => String(message.format({ ...known, ...values })))
  }
  return { language, list, say: (key, values) => list(key, values).join(' ') }
}

/** An amount as public pages print it: `up to £1,200 a year`. */
export const amountInWords = ({ say }: Words, { gbp, per, upTo }: Amount): string =>
  say(`amounts.${per}`, { pounds: `£${poundsText(gbp)}`, upTo: upTo ? 'yes' : 'no' })

/** A fact's value as pages print it: the option's text, the date in words, or the number. */
export const factValueText = (fact: Fact, value: Value): string => {
  if (fact.type === 'date') return dayText(String(value))
  return 'options' in fact ? fact.options.find((one) => one.value === value)!.text : String(value)
}
