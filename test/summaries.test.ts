// The one sentence that sums up each answer, over all cases: composed of reasons, so scored as it is read.
import { expect, it } from 'vitest'
import { factsReader } from '../src/core/answers/facts.ts'
import { book, cases } from './support/published.ts'
import { avoidedWordsIn, longSentencesIn } from './support/readability.ts'

const { offers, domain, checkerOf } = book
const read = factsReader(domain.catalogue)

const summaries = [
  ...new Set(
    cases.flatMap(({ facts, on, authority, offer: id }) => {
      const offer = id === undefined ? offers.inForce(authority, on) : offers.named(id)
      const parsed = read(facts, on)
      const checked = parsed.ok ? checkerOf(offer!).check(parsed.facts) : undefined
      return checked?.ok ? checked.entitlements.map(({ summary }) => summary) : []
    }),
  ),
]

/**
 * One sentence names every reason that decides, and nothing may be left out of it. So it can be longer than the 25 words
 * that hold elsewhere: six reasons take more, and few answers have as many.
 */
const longest = 45

it('no summary has a word to avoid', () => {
  expect(summaries.length).toBeGreaterThan(300)
  expect(summaries.flatMap(avoidedWordsIn)).toEqual([])
})

it('no summary says no of a no', () => {
  const twice = /\b(?:not|never|cannot) (?:\S+ ){0,3}(?:without|nothing|nowhere|nobody|never)\b|\bnot \w+ not\b/

  expect(summaries.filter((summary) => twice.test(summary))).toEqual([])
})

it(`no summary has a sentence of more than ${longest} words, and few one of more than 35`, () => {
  const over = (words: number) => summaries.filter((summary) => longSentencesIn(summary, words).length > 0)

  expect(over(longest)).toEqual([])
  expect(over(35).length / summaries.length).toBeLessThan(0.05)
})

it('no summary speaks of the legal status twice', () => {
  expect(summaries.filter((summary) => summary.split('your legal status').length > 2)).toEqual([])
})
