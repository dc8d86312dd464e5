// Readability of the rules' texts: plain enough for a reading age of 11 to 12, short sentences, no words to avoid.
import { describe, expect, it } from 'vitest'
import type { Book } from '../src/core/book.ts'
import type { Fact } from '../src/core/rules/catalogue.ts'
import type { Entitlement } from '../src/core/rules/model.ts'
import { book } from './support/published.ts'
import { avoidedWordsIn, gradeOf, longSentencesIn } from './support/readability.ts'
import { statuses } from './support/statuses.ts'

/** Texts that are together on a page, under a name. Each text alone is too short for a readability formula. */
type Unit = { readonly of: string; readonly texts: readonly string[] }

const optional = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text])
const textsOf = (steps: readonly { readonly text: string }[] = []): readonly string[] => steps.map(({ text }) => text)

const questionOf = (fact: Fact): Unit => {
  const options = 'options' in fact ? textsOf(fact.options) : []
  const presumed = 'presumed' in fact ? optional(fact.presumed?.text) : []
  return { of: fact.id, texts: [fact.question, ...optional(fact.hint), fact.why, ...options, ...presumed] }
}

const reasonsOf = (fact: Fact): Unit => {
  const optionTexts = 'options' in fact ? fact.options.flatMap(({ met, unmet }) => [met, unmet]) : []
  const phrases = 'phrases' in fact ? Object.values(fact.phrases) : []
  return { of: `${fact.id}, as a reason`, texts: [fact.about, ...optionTexts, ...phrases] }
}

const entitlementTexts = ({ title, summary, ifNot, beforeItEnds, grounds }: Entitlement): readonly string[] => [
  ...[title, summary],
  ...textsOf(ifNot),
  ...textsOf(beforeItEnds),
  ...new Set(grounds.flatMap(({ nextSteps }) => textsOf(nextSteps))),
]

/** The texts of each entitlement in each offer, with the council's additions to the law's; equal texts once. */
const entitlementsIn = ({ offers }: Book): readonly Unit[] => [
  ...new Map(
    offers.all.flatMap(({ id, entitlements }) =>
      entitlements.map((entitlement) => [
        JSON.stringify(entitlementTexts(entitlement)),
        { of: `${entitlement.id} in ${id}`, texts: entitlementTexts(entitlement) },
      ]),
    ),
  ).values(),
]

const unitsIn = (rules: Book): readonly Unit[] => {
  const { catalogue, authorities, versions } = rules.rules
  return [
    ...catalogue.facts.map(questionOf),
    ...catalogue.facts.map(reasonsOf),
    { of: 'what is impossible', texts: catalogue.impossible.map(({ because }) => because) },
    { of: 'what the law changes', texts: catalogue.transitions.map(({ because }) => because) },
    { of: 'steps', texts: textsOf(catalogue.steps) },
    { of: 'events', texts: textsOf(catalogue.events) },
    {
      of: 'who owes what',
      texts: Object.values(catalogue.owedBy).flatMap(({ text, otherwise }) => [text, ...optional(otherwise?.text)]),
    },
    ...versions.map(({ id, title, summary }) => ({ of: `the version ${id}`, texts: [title, summary] })),
    ...authorities.map(({ id, contacts }) => ({
      of: id,
      texts: Object.values(contacts).flatMap((contact) => optional(contact?.text)),
    })),
    ...entitlementsIn(rules),
  ]
}

/** Units without texts are left out: a rules folder may have no steps, for example. */
const units = [book, statuses].flatMap(unitsIn).filter(({ texts }) => texts.length > 0)

describe('the words of the rules', () => {
  it.each(units)('of $of have grade 6 or below', ({ texts }) => {
    expect(gradeOf(texts)).toBeLessThanOrEqual(6)
  })

  it.each(units)('of $of have no sentence with more than 25 words', ({ texts }) => {
    expect(texts.flatMap((text) => longSentencesIn(text))).toEqual([])
  })

  it.each(units)('of $of have no word to avoid', ({ texts }) => {
    expect(texts.flatMap(avoidedWordsIn)).toEqual([])
  })
})

describe('the measure of words', () => {
  const law = 'The responsible authority shall undertake an assessment of accommodation necessary for the individual'

  it.each([
    { texts: ['You can ask for help with your rent.', 'Tell the council'], expected: true, because: 'it is plain' },
    { texts: [law], expected: false, because: 'its words are long' },
    { texts: [`You can ask for help (${law})`], expected: true, because: 'a citation is not scored' },
    { texts: ['Ask about the apprenticeship bursary'], expected: true, because: 'these names have no other' },
  ])('takes $texts for plain: $expected, because $because', ({ texts, expected }) => {
    expect(gradeOf(texts) <= 6).toBe(expected)
  })

  it('counts the words of each sentence', () => {
    const [short, long] = ['word '.repeat(25), 'word '.repeat(26)]

    expect(longSentencesIn(`${short}. ${long}.`)).toEqual([expect.stringContaining(long.trim())])
  })

  it('finds a word to avoid, but not as a legal term in brackets or quotation marks', () => {
    expect(avoidedWordsIn('You are a care leaver (former relevant child), “relevant child”')).toEqual([])
    expect(avoidedWordsIn('Your siblings are eligible')).toEqual(['siblings', 'eligible'])
  })
})
