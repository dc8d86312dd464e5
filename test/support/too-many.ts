// Rules that name too many facts between them: two offers of one council that cannot be laid over each other.
import { compileBook } from '../../src/core/book.ts'
import type { Fact } from '../../src/core/rules/catalogue.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { aCatalogue, aGround, aVersion, anEntitlement, someRules } from './builders.ts'

/** Sixty ways in which somebody can be. */
const sixty = (id: string): Fact => ({
  id,
  type: 'choice',
  why: 'x',
  canChange: false,
  sensitive: false,
  question: 'x?',
  about: 'x',
  options: Array.from({ length: 60 }, (_, i) => ({ value: `v${i}`, text: 'x', met: 'x', unmet: 'y' })),
})

/** Nobody is everything at once. Saying so tells all ways apart. */
const onlyOneWay = ({ id }: Fact) => ({
  when: { all: Array.from({ length: 60 }, (_, i) => ({ fact: id, operator: 'equal', value: `v${i}` }) as const) },
  because: 'nobody is two things at once',
})

const facts = ['a', 'b', 'c', 'd'].map(sixty)

const both = (...ids: readonly string[]) => [
  aGround({ all: ids.map((fact) => ({ fact, operator: 'equal', value: 'v1' })) }),
]

/** The offers of exampleshire from 1 April 2020 and from 1 April 2024. */
export const tooManyFacts = () =>
  compileBook(
    someRules(
      [
        aVersion('england', '2018-04-01', { entitlements: [] }),
        aVersion('exampleshire', '2020-04-01', { entitlements: [anEntitlement('thing', both('a', 'b'))] }),
        aVersion('exampleshire', '2024-04-01', { entitlements: [anEntitlement('thing', both('c', 'd'))] }),
      ],
      aCatalogue({ facts, impossible: facts.map(onlyOneWay) }),
    ),
    digestOfValue,
  )

/** A draft of exampleshire's that names other facts than what is in force. */
export const tooManyDrafted = `
title: A draft
summary: What changes.
source: https://example.com/
authority: exampleshire
effectiveFrom: 2026-04-01
entitlements:
  - id: thing
    title: A thing
    theme: money
    need: thing
    owedBy: home-council
    summary: A thing for you.
    grounds:
      - id: ground
        basis: local-offer
        strength: right
        when: { all: [{ fact: a, operator: equal, value: v1 }, { fact: b, operator: equal, value: v1 }] }
        nextSteps: [{ text: Ask }]
        citations: [{ title: An Act, section: '1', url: https://example.com/, readOn: 2026-01-01, confidence: read }]
`
