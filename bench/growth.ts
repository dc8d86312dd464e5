// Measures comparisons and gaps: for the real offers, warm, and their growth with rules and with facts a rule.
import { compareOffers } from '../src/analysis/comparison/compare.ts'
import { findGapChanges } from '../src/analysis/gaps/gap-changes.ts'
import { findGaps } from '../src/analysis/gaps/gaps.ts'
import { type Book, compileBook } from '../src/core/book.ts'
import type { Catalogue, Fact } from '../src/core/rules/catalogue.ts'
import type { Condition } from '../src/core/rules/condition.ts'
import type { EntitlementFile, Offer, Published, Rules } from '../src/core/rules/model.ts'
import { digestOfValue } from '../src/rulesets/digests.ts'
import { figure, median, table } from './measure.ts'

const factWords = { why: 'why', canChange: false, sensitive: false, question: 'question', about: 'about' }
const factOption = (value: string | boolean) => ({ value, text: 'text', met: 'you are so', unmet: 'you are not so' })
const places = ['in-area', 'nearby', 'far'] as const
const yesNo = (id: string): Fact => ({
  ...factWords,
  id,
  type: 'boolean',
  options: [factOption(true), factOption(false)],
})
const placeFact = (id: string): Fact => ({ ...factWords, id, type: 'choice', options: places.map(factOption) })
const numberPhrases: Extract<Fact, { type: 'integer' }>['phrases'] = {
  ...{
    is: '{value}',
    isNot: 'not {value}',
    under: 'under {value}',
    atLeast: '{value} or over',
    between: '{from} to {to}',
  },
}

/** Ten facts: one with whole numbers, two with three values, seven with two. */
const facts: readonly Fact[] = [
  { ...factWords, id: 'age', type: 'integer', minimum: 0, maximum: 120, phrases: numberPhrases },
  ...['home', 'school'].map(placeFact),
  ...Array.from({ length: 7 }, (_, i) => yesNo(`yes${i}`)),
]

const catalogue: Catalogue = {
  facts,
  impossible: [],
  transitions: [],
  steps: [],
  events: [],
  owedBy: {
    'responsible-council': { text: 'the council' },
    'home-council': { text: 'the council' },
    national: { text: 'the state' },
  },
}

const ruleCondition = (count: number, kind: number, shift: number): Condition => ({
  all: [
    { fact: 'age', operator: 'greaterThanInclusive', value: 16 + (kind % 3) },
    { fact: 'age', operator: 'lessThan', value: 21 + shift + (kind % 4) },
    ...facts.slice(1, count).map((fact, i): Condition => {
      if (fact.type === 'boolean') return { fact: fact.id, operator: 'equal', value: (kind >> i) % 2 === 0 }
      return { fact: fact.id, operator: 'notEqual', value: places[(kind + i) % 3]! }
    }),
  ],
})

const entitlementFile = (id: string, when: Condition): EntitlementFile => ({
  ...{ id, path: `${id}.yaml`, ends: false },
  words: { title: id, theme: 'money', need: id, owedBy: 'national', summary: id },
  grounds: [
    {
      ...{ id: 'ground', basis: 'local-offer', strength: 'right', when, from: 'england' },
      nextSteps: [{ text: 'Ask' }],
      citations: [],
    },
  ],
})

const publishedVersion = (day: string, entitlements: readonly EntitlementFile[]): Published => ({
  ...{ id: `england/${day}`, authority: 'england', title: day, summary: day, source: 'https://example.com/' },
  ...{ unconfirmed: [], digests: {}, status: 'published', effectiveFrom: day, correction: 1, publishedOn: day },
  entitlements,
})

/** A book of two versions, each with `rules` rules of `count` facts. They differ in every rule's upper age. */
const bookOfRules = (rules: number, count: number): Promise<Book> => {
  const made = (shift: number) =>
    Array.from({ length: rules }, (_, i) => entitlementFile(`rule-${i}`, ruleCondition(count, i % 36, shift)))
  const versions = [publishedVersion('2020-04-01', made(0)), publishedVersion('2024-04-01', made(1))]
  return compileBook(
    { catalogue, register: { sources: {}, contacts: {} }, authorities: [], versions } satisfies Rules,
    digestOfValue,
  )
}

const warmMedian = (runs: number, work: () => unknown): number => {
  work()
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )
}

const growthRow = async (rules: number, count: number): Promise<readonly string[]> => {
  const book = await bookOfRules(rules, count)
  const [base, offer] = ['2020-04-01', '2024-04-01'].map((day) => book.offers.withId(`england@${day}`)!) as [
    Offer,
    Offer,
  ]
  const source = { book, digest: digestOfValue }
  const runs = rules > 1_000 ? 3 : 9
  const { cells } = compareOffers(source, base, offer).certificate
  const [comparing, finding] = [
    warmMedian(runs, () => compareOffers(source, base, offer)),
    warmMedian(runs, () => findGaps(source, offer, 'home')),
  ]
  return [
    String(count),
    String(rules),
    figure(cells),
    figure(comparing),
    figure(finding),
    figure((comparing / rules) * 1_000),
  ]
}

/** Measures the offer in force on a day, and generated books of growing size; returns Markdown. */
export const benchGrowth = async (book: Book, on: string): Promise<string> => {
  const source = { book, digest: digestOfValue }
  const inForce = (day: string): Offer => book.offers.inForce('southend-on-sea', day)!
  const [first, today, proposal] = [
    inForce('2020-04-01'),
    inForce(on),
    book.offers.withId('southend-on-sea@council-tax-outside-southend')!,
  ]
  const real = [
    ['comparison of the offer of April 2020 with the one in force', () => compareOffers(source, first, today)],
    ['gaps by home in the offer in force', () => findGaps(source, today, 'home')],
    [
      'gaps by home between the offer in force and a proposal',
      () => findGapChanges(source, { base: today, offer: proposal }, 'home'),
    ],
  ] as const
  const rows: (readonly string[])[] = []
  for (const count of [3, 6, 10]) for (const rules of [36, 360, 3_600]) rows.push(await growthRow(rules, count))
  return [
    table(
      ['real rules, warm median', 'ms'],
      real.map(([name, measure]) => [name, figure(warmMedian(15, measure))]),
    ),
    'Target: under 100 ms.',
    table(['facts per rule', 'rules', 'cells', 'comparison ms', 'gaps ms', 'comparison µs per rule'], rows),
  ].join('\n\n')
}
