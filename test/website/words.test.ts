// The words of the site and those who say them are held to each other.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWebFiles } from '../../src/web-files.ts'
import { flattened, wordsOf } from '../../src/website/words.ts'
import { book } from '../support/southend.ts'

const { locale } = openWebFiles()
const keys = flattened(locale.words).map(([key]) => key)

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

/** Every key that is said: whole, or with the part that is the same for all, `errors.${…}.text` as `errors.*.text`. */
const said = [...filesIn('views', '.njk'), ...filesIn('src/website', '.ts')].flatMap((text) =>
  [...text.matchAll(/\b(?:say|list)\((?:'([^']+)'( \+ [\w.]+)?(?: \+ '([^']+)')?|`([^`]+)`)/g)].map(
    ([, start, part, end = '', template]) =>
      template?.replaceAll(/\$\{[^}]+\}/g, '*') ?? (part === undefined ? start! : `${start!}*${end}`),
  ),
)

const isSaidBy = (pattern: string, key: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`).test(key)

it('every key that is said has words', () => {
  expect(said.filter((pattern) => !keys.some((key) => isSaidBy(pattern, key)))).toEqual([])
  expect(said.length).toBeGreaterThan(30)
})

it('all words are said somewhere', () => {
  expect(keys.filter((key) => !said.some((pattern) => isSaidBy(pattern, key)))).toEqual([])
})

it('neither words nor templates name a council: they say `{council}` and `{area}`', () => {
  const names = book.rules.authorities.flatMap(({ id, name, area, code }) => [id, name, area, code])
  const texts = [...filesIn('locales', '.yaml'), ...filesIn('views', '.njk')]

  expect(names.filter((name) => texts.some((text) => text.toLowerCase().includes(name.toLowerCase())))).toEqual([])
})

const small = (words: Parameters<typeof wordsOf>[0]['words']) =>
  wordsOf({ language: 'en', terms: { fruit: 'pear' }, words }, { council: 'Exampleshire Council' })

it('a message says the council’s name, the terms, and counts as the language does', () => {
  const { say } = small({ a: { b: '{council} has {count, plural, one {# {fruit}} other {# {fruit}s}}, isn’t it' } })

  expect(say('a.b', { count: 1 })).toBe('Exampleshire Council has 1 pear, isn’t it')
  expect(say('a.b', { count: 3 })).toBe('Exampleshire Council has 3 pears, isn’t it')
})

it('words that are missing, or that miss a value, are never shown half', () => {
  const { say } = small({ a: 'You are {age}' })

  expect(() => say('b')).toThrow('`b`')
  expect(() => say('a')).toThrow('age')
})
