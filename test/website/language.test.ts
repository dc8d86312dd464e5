// The readability of the website's own texts, by the same measure as the rules' texts.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { openWebFiles } from '../../src/web-files.ts'
import { flattenMessages } from '../../src/website/words.ts'
import { avoidedWordsIn, gradeOf, longSentencesIn } from '../support/readability.ts'

const { locale, knownProblems } = openWebFiles()

/** Sections for professionals: plain too, but not for a reading age of 11. */
const forStaff = ['docs', 'adviser', 'audit']

/** A message without its placeholders; each plural form becomes a sentence of its own. */
const spoken = (text: string): string =>
  Object.entries(locale.terms)
    .reduce((said, [term, word]) => said.replaceAll(`{${term}}`, word), text)
    .replaceAll(/\} (?:one|other) \{/g, '. ')
    .replaceAll(/\{\w+, (?:plural|select),|=0 \{|\b(?:one|other|yes|none) \{|\{\w+(?:, \w+)?\}|\}|#/g, ' ')

const units = Object.entries(locale.words).map(([section, words]) => ({
  section,
  limit: forStaff.includes(section) ? 10 : 6,
  texts: flattenMessages({ [section]: words }).flatMap(([, text]) => [text].flat().map(spoken)),
}))

/** Leaves out lists of page names, which a readability formula cannot score. */
const sentences = units.filter(({ section }) => !['navigation', 'footer'].includes(section))

it.each(sentences)('the texts of $section score grade $limit or below', ({ texts, limit }) => {
  expect(gradeOf(texts)).toBeLessThanOrEqual(limit)
})

it.each(units)('the texts of $section have no sentence over 25 words', ({ texts }) => {
  expect(texts.flatMap((text) => longSentencesIn(text))).toEqual([])
})

it.each(units)('the texts of $section have no word to avoid', ({ texts }) => {
  expect(texts.flatMap(avoidedWordsIn)).toEqual([])
})

it('no text calls an outcome eligible', () => {
  expect(JSON.stringify(locale.words)).not.toMatch(/eligib/i)
})

it('Easy Read has no sentence over 15 words, and scores grade 4 or below', () => {
  const { 'easy-read': words } = parse(readFileSync('locales/en/easy-read.yaml', 'utf8')) as typeof locale.words
  const texts = flattenMessages({ words: words! }).flatMap(([, text]) => [text].flat().map(spoken))

  expect(texts.flatMap((text) => longSentencesIn(text, 15))).toEqual([])
  expect(gradeOf(texts)).toBeLessThanOrEqual(4)
})

it('known problems are in plain words, newest first', () => {
  const days = knownProblems.map(({ since }) => since)

  expect(gradeOf(knownProblems.map(({ text }) => text))).toBeLessThanOrEqual(6)
  expect(days).toEqual(days.toSorted().toReversed())
})
