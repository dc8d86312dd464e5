// Readability of the one-sentence summaries of all cases: they are composed of reasons, so only the result is scored.
import { expect, it } from 'vitest'
import { factsReader } from '../src/core/answers/facts.ts'
import { book, cases } from './support/published.ts'
import { avoidedWordsIn, longSentencesIn } from './support/readability.ts'

const { offers, domain, checkerOf } = book
const read = factsReader(domain.catalogue)

const summaries = [
  ...new Set(
    cases.flatMap(({ facts, on, authority, offer: id }) => {
      const offer = id === undefined ? offers.inForce(authority, on) : offers.withId(id)
      const parsed = read(facts, on)
      const checked = parsed.ok ? checkerOf(offer!).check(parsed.facts) : undefined
      return checked?.ok ? checked.entitlements.map(({ summary }) => summary) : []
    }),
  ),
]

/**
 * The most words of a sentence. A summary names every deciding reason in one sentence, so it may exceed the 25 words
 * allowed elsewhere: six reasons need more, but few answers have so many.
 */
const maxWords = 45

it('no summary has a word to avoid', () => {
  expect(summaries.length).toBeGreaterThan(300)
  expect(summaries.flatMap(avoidedWordsIn)).toEqual([])
})

it('no summary has a double negative', () => {
  const doubleNegative =
    /\b(?:not|never|cannot) (?:\S+ ){0,3}(?:without|nothing|nowhere|nobody|never)\b|\bnot \w+ not\b/

  expect(summaries.filter((summary) => doubleNegative.test(summary))).toEqual([])
})

it(`no summary has a sentence of more than ${maxWords} words, and few one of more than 35`, () => {
  const over = (words: number) => summaries.filter((summary) => longSentencesIn(summary, words).length > 0)

  expect(over(maxWords)).toEqual([])
  expect(over(35).length / summaries.length).toBeLessThan(0.07)
})

it('no summary mentions the legal status twice', () => {
  expect(summaries.filter((summary) => summary.split('your legal status').length > 2)).toEqual([])
})
