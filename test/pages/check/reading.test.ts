// The words of the check and of the questions about legal status, scored as the rules' own words are.
import { describe, expect, it } from 'vitest'
import { flattened } from '../../../src/http/pages/words.ts'
import { openWebFiles } from '../../../src/web-files.ts'
import { avoidedWordsIn, gradeOf, longSentencesIn } from '../../support/readability.ts'

const { words, terms } = openWebFiles().locale
const filled = (text: string): string =>
  text.replaceAll('{council}', 'The council').replaceAll('{careLeaver}', terms['careLeaver']!)

/** Every sentence of a page; what only counts or joins has none. */
const textsOf = (page: string): readonly string[] =>
  flattened({ [page]: words[page]! })
    .flatMap(([, text]) => text)
    .filter((text) => !text.includes(', plural,') && !text.includes(', select,'))
    .map(filled)

describe.each(['check', 'question', 'answers', 'results', 'status'])('the words of `%s`', (page) => {
  const texts = textsOf(page)

  it('are of a reading age of 11 to 12 at most, in sentences of at most 25 words', () => {
    expect(gradeOf(texts)).toBeLessThanOrEqual(6)
    expect(texts.flatMap(longSentencesIn)).toEqual([])
  })

  it('have no word that young people asked not to be called, and promise nothing', () => {
    expect(texts.flatMap(avoidedWordsIn)).toEqual([])
  })
})
