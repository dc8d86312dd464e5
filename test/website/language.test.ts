// What people read on the website besides the rules: the same measure as for the rules' own words.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { openWebFiles } from '../../src/web-files.ts'
import { flattened } from '../../src/website/words.ts'
import { avoidedWordsIn, gradeOf, longSentencesIn } from '../support/readability.ts'

const { locale, knownProblems } = openWebFiles()

/** Sections for those who work with the offer: plain too, but not for a reading age of 11. */
const forStaff = ['docs', 'adviser', 'audit']

/** A message without its braces: each form of a plural is a sentence of its own, and a value is left out. */
const spoken = (text: string): string =>
  Object.entries(locale.terms)
    .reduce((said, [term, word]) => said.replaceAll(`{${term}}`, word), text)
    .replaceAll(/\} (?:one|other) \{/g, '. ')
    .replaceAll(/\{\w+, (?:plural|select),|=0 \{|\b(?:one|other|yes|none) \{|\{\w+(?:, \w+)?\}|\}|#/g, ' ')

const units = Object.entries(locale.words).map(([section, words]) => ({
  section,
  limit: forStaff.includes(section) ? 10 : 6,
  texts: flattened({ [section]: words }).flatMap(([, text]) => [text].flat().map(spoken)),
}))

/** Names of pages in a list say nothing to a formula. */
const sentences = units.filter(({ section }) => !['navigation', 'footer'].includes(section))

it.each(sentences)('the words of $section are of grade $limit or below', ({ texts, limit }) => {
  expect(gradeOf(texts)).toBeLessThanOrEqual(limit)
})

it.each(units)('the words of $section have no sentence of more than 25 words', ({ texts }) => {
  expect(texts.flatMap((text) => longSentencesIn(text))).toEqual([])
})

it.each(units)('the words of $section have no word to avoid', ({ texts }) => {
  expect(texts.flatMap(avoidedWordsIn)).toEqual([])
})

it('no outcome is called eligible, anywhere', () => {
  expect(JSON.stringify(locale.words)).not.toMatch(/eligib/i)
})

it('easy read has no sentence of more than 15 words, and is of grade 4 or below', () => {
  const { 'easy-read': words } = parse(readFileSync('locales/en/easy-read.yaml', 'utf8')) as typeof locale.words
  const texts = flattened({ words: words! }).flatMap(([, text]) => [text].flat().map(spoken))

  expect(texts.flatMap((text) => longSentencesIn(text, 15))).toEqual([])
  expect(gradeOf(texts)).toBeLessThanOrEqual(4)
})

it('known problems are told plainly, newest first', () => {
  const days = knownProblems.map(({ since }) => since)

  expect(gradeOf(knownProblems.map(({ text }) => text))).toBeLessThanOrEqual(6)
  expect(days).toEqual(days.toSorted().toReversed())
})
