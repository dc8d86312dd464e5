// Tests of the ways to a better outcome, with made-up steps.
import { expect, it } from 'vitest'
import { compileBook } from '../../../src/core/book.ts'
import type { Catalogue, Fact, PossibleChange } from '../../../src/core/rules/catalogue.ts'
import type { Condition } from '../../../src/core/rules/condition.ts'
import type { EntitlementFile, Facts, Ground } from '../../../src/core/rules/model.ts'
import { digestOfValue } from '../../../src/rulesets/digests.ts'
import { aCatalogue, aGround, aVersion, anEntitlement, home, someRules } from '../../support/builders.ts'

const wordsOf = (need: string) => ({
  title: 'A thing',
  theme: 'money' as const,
  need,
  owedBy: 'home-council' as const,
  summary: 'A thing.',
})

const isAt = (value: string): Condition => ({ fact: 'home', operator: 'equal', value })
const away: PossibleChange = { fact: 'home', from: ['nearby'], to: ['in-area', 'far'], text: 'If you moved away' }

type Rules = { readonly entitlements: readonly EntitlementFile[]; readonly catalogue: Catalogue }

/** The ways to more of the first entitlement. */
const waysFrom = async (facts: Facts, { entitlements, catalogue }: Rules) => {
  const rules = someRules([aVersion('england', '2018-04-01', { entitlements })], catalogue)
  const book = await compileBook(rules, digestOfValue)
  const checked = book.checkerOf(book.offers.inForce('exampleshire', '2020-01-01')!).check(facts)
  return checked.ok ? checked.outlooks[0]!.wouldChange : []
}

const thingFrom = (facts: Facts, steps: readonly PossibleChange[], grounds: readonly Ground[]) =>
  waysFrom(facts, { entitlements: [anEntitlement('thing', grounds)], catalogue: aCatalogue({ steps }) })

const moving = (...others: readonly (readonly [need: string, title: string, when: Condition])[]) =>
  waysFrom(
    { home: 'nearby' },
    {
      catalogue: aCatalogue({ steps: [away] }),
      entitlements: [
        anEntitlement('here', [aGround({ not: isAt('nearby') })]),
        ...others.map(([need, title, when]) => ({
          ...anEntitlement(title.replaceAll(' ', '-').toLowerCase(), [aGround(when)]),
          words: { ...wordsOf(need), title },
        })),
      ],
    },
  )
const byMoving = {
  changes: [{ fact: 'home', to: ['in-area', 'far'], text: 'If you moved away' }],
  outcome: 'entitled',
}

it('tells the places of one step apart if they lead to different outcomes', async () => {
  const grounds = [aGround(isAt('far'), { strength: 'discretion' }), aGround(isAt('in-area'), { id: 'here' })]
  const wouldChange = await thingFrom({ home: 'nearby' }, [away], grounds)

  expect(wouldChange).toEqual([
    { changes: [{ fact: 'home', to: 'in-area', text: 'If you live in Exampleshire' }], outcome: 'entitled' },
    { changes: [{ fact: 'home', to: 'far', text: 'If you live far away' }], outcome: 'discretionary' },
  ])
})

it('has two steps together only if they lead further than one of them alone', async () => {
  const free: Condition = { fact: 'restricted', operator: 'equal', value: false }
  const freed: PossibleChange = { fact: 'restricted', from: [true], to: [false], text: 'If you were free' }
  const grounds = [
    aGround({ not: isAt('nearby') }, { strength: 'discretion' }),
    aGround({ all: [free, { not: isAt('nearby') }] }, { id: 'both' }),
  ]
  const wouldChange = await thingFrom({ home: 'nearby', restricted: true }, [away, freed], grounds)

  expect(wouldChange.map(({ changes, outcome }) => [changes.map(({ text }) => text), outcome])).toEqual([
    [['If you moved away'], 'discretionary'],
    [['If you moved away', 'If you were free'], 'entitled'],
  ])
})

it('has at most five ways: those that lead to the best outcome', async () => {
  const places = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const
  const options = places.map((value) => ({ value, text: value, met: `in ${value}`, unmet: `not in ${value}` }))
  const place: Fact = { ...home, id: 'place', type: 'choice', options }
  const isIn = (...value: readonly string[]): Condition => ({ fact: 'place', operator: 'in', value })
  const steps = places.slice(1).map((to) => ({ fact: 'place', from: ['a'], to: [to], text: `If you went to ${to}` }))
  const grounds = [
    aGround(isIn('b', 'd'), { strength: 'discretion' }),
    aGround(isIn('c', 'e', 'f', 'g', 'h'), { id: 'right' }),
  ]
  const catalogue = aCatalogue({ facts: [place], steps })
  const wouldChange = await waysFrom({ place: 'a' }, { entitlements: [anEntitlement('thing', grounds)], catalogue })

  expect(wouldChange.map(({ changes, outcome }) => [changes[0]?.to, outcome])).toEqual(
    ['c', 'e', 'f', 'g', 'h'].map((to) => [to, 'entitled']),
  )
})

it('warns of an entitlement that the same step would end', async () => {
  expect(await moving(['there', 'The other thing', isAt('nearby')])).toEqual([
    { ...byMoving, warning: 'This would end or lower: The other thing' },
  ])
})

it('does not warn of an entitlement that ends while another meets its need as well as before', async () => {
  const swapped = [
    ['there', 'The thing nearby', isAt('nearby')],
    ['there', 'The thing away', { not: isAt('nearby') }],
  ] as const

  expect(await moving(...swapped)).toEqual([byMoving])
})
