// The locale has every text that pages use, and no others.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWebFiles } from '../../src/web-files.ts'
import { flattenMessages, siteWords } from '../../src/website/words.ts'
import { book } from '../support/southend.ts'

const { locale } = openWebFiles()
const keys = flattenMessages(locale.words).map(([key]) => key)

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

/** Every key in use, with computed parts as a star: `errors.${…}.text` is `errors.*.text`. */
const said = [...filesIn('views', '.njk'), ...filesIn('src/website', '.ts')].flatMap((text) =>
  [...text.matchAll(/\b(?:say|list)\((?:'([^']+)'( \+ [\w.]+)?(?: \+ '([^']+)')?|`([^`]+)`)/g)].map(
    ([, start, part, end = '', template]) =>
      template?.replaceAll(/\$\{[^}]+\}/g, '*') ?? (part === undefined ? start! : `${start!}*${end}`),
  ),
)

const isSaidBy = (pattern: string, key: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`).test(key)

it('every key in use has a text', () => {
  expect(said.filter((pattern) => !keys.some((key) => isSaidBy(pattern, key)))).toEqual([])
  expect(said.length).toBeGreaterThan(30)
})

it('every text is in use', () => {
  expect(keys.filter((key) => !said.some((pattern) => isSaidBy(pattern, key)))).toEqual([])
})

it('neither texts nor templates name a council: they use `{council}` and `{area}`', () => {
  const names = book.rules.authorities.flatMap(({ id, name, area, code }) => [id, name, area, code])
  const texts = [...filesIn('locales', '.yaml'), ...filesIn('views', '.njk')]

  expect(names.filter((name) => texts.some((text) => text.toLowerCase().includes(name.toLowerCase())))).toEqual([])
})

const small = (words: Parameters<typeof siteWords>[0]['words']) =>
  siteWords({ language: 'en', terms: { fruit: 'pear' }, words }, { council: 'Exampleshire Council' })

it('a message fills in the council’s name and the terms, and forms plurals', () => {
  const { say } = small({ a: { b: '{council} has {count, plural, one {# {fruit}} other {# {fruit}s}}, isn’t it' } })

  expect(say('a.b', { count: 1 })).toBe('Exampleshire Council has 1 pear, isn’t it')
  expect(say('a.b', { count: 3 })).toBe('Exampleshire Council has 3 pears, isn’t it')
})

it('a missing text, or a text with a missing value, throws', () => {
  const { say } = small({ a: 'You are {age}' })

  expect(() => say('b')).toThrow('`b`')
  expect(() => say('a')).toThrow('age')
})
