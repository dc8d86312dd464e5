// Tests comparisons: directions, attribution, regions, rewordings, and entitlements that one side lacks.
import { describe, expect, it } from 'vitest'
import { compareOffers } from '../../../src/analysis/comparison/compare.ts'
import type { Amount, Ground } from '../../../src/core/rules/model.ts'
import { careCatalogue, now, old, opened, twoVersions } from '../../support/analysis.ts'
import {
  aCatalogue,
  aGround,
  aVersion,
  anAddition,
  anEntitlement,
  restricted,
  someRules,
} from '../../support/builders.ts'

const under25 = { fact: 'age', operator: 'lessThan', value: 25 } as const
const inArea = { fact: 'home', operator: 'equal', value: 'in-area' } as const
const nearby = { fact: 'home', operator: 'equal', value: 'nearby' } as const

const comparing = async (before: readonly Ground[], after: readonly Ground[]) => {
  const source = await twoVersions(before, after)
  return compareOffers(source, source.offer(old), source.offer(now))
}

describe('an amount that changes', () => {
  const paid = (amount?: Amount) => [aGround(under25, amount ? { amount } : {})]

  it.each([
    { before: { gbp: 2000, per: 'once' }, after: { gbp: 3000, per: 'once' }, expected: 'gain' },
    { before: { gbp: 50, per: 'week' }, after: { gbp: 40, per: 'week' }, expected: 'loss' },
    { before: { gbp: 50, per: 'week' }, after: { gbp: 40, per: 'term' }, expected: 'change' },
    { before: { gbp: 50, per: 'week' }, after: { gbp: 50, per: 'week', upTo: true }, expected: 'change' },
    { before: undefined, after: { gbp: 50, per: 'week' }, expected: 'change' },
  ] as const)('from $before to $after is a $expected', async ({ before, after, expected }) => {
    const { changes } = await comparing(paid(before), paid(after))

    expect(changes).toMatchObject([
      { from: 'entitled', to: 'entitled', direction: expected, amount: { before: before ?? null, after: after } },
    ])
  })
})

describe('attribution', () => {
  const attributed = async (law: readonly [Ground[], Ground[]], council: readonly [Ground[], Ground[]]) => {
    const source = await opened(
      someRules(
        [
          aVersion('england', '2018-04-01', { entitlements: [anEntitlement('thing', law[0])] }),
          aVersion('england', '2022-04-01', { entitlements: [anEntitlement('thing', law[1])] }),
          aVersion('exampleshire', '2020-04-01', { entitlements: [anAddition('thing', council[0])] }),
          aVersion('exampleshire', '2024-04-01', { entitlements: [anAddition('thing', council[1])] }),
        ],
        careCatalogue,
      ),
    )
    return compareOffers(source, source.offer(old), source.offer(now)).changes.map(({ attribution }) => attribution)
  }
  const law = (...when: Ground['when'][]) => when.map((one, i) => aGround(one, { id: `law-${i}`, from: 'england' }))
  const own = (...when: Ground['when'][]) => when.map((one, i) => aGround(one, { id: `own-${i}` }))

  it.each([
    {
      expected: 'law',
      because: 'only the law adds a ground',
      sides: [law(nearby), law(nearby, inArea), own(nearby), own(nearby)],
    },
    {
      expected: 'council',
      because: 'only the council adds a ground',
      sides: [law(nearby), law(nearby), own(nearby), own(nearby, inArea)],
    },
    {
      expected: 'either',
      because: 'both add the same ground',
      sides: [law(nearby), law(nearby, inArea), own(nearby), own(nearby, inArea)],
    },
    {
      expected: 'both',
      because: 'both remove the same ground',
      sides: [law(nearby, inArea), law(nearby), own(nearby, inArea), own(nearby)],
    },
  ])('is $expected where $because', async ({ expected, sides: [oldLaw, newLaw, oldOwn, newOwn] }) => {
    expect(await attributed([oldLaw!, newLaw!], [oldOwn!, newOwn!])).toEqual([expected])
  })
})

describe('regions', () => {
  it('merge across ages, and across people who cannot exist', async () => {
    const left = { fact: 'status', operator: 'in', value: ['left', 'in-care'] } as const
    const ages = [16, 17, 18, 19].map((value) => ({ fact: 'age', operator: 'equal', value }) as const)
    const { changes } = await comparing(
      [aGround(under25)],
      [aGround({ all: [under25, { not: { all: [left, { any: ages }] } }] })],
    )

    expect(changes.map(({ people, cells }) => ({ people, cells }))).toEqual([
      { people: { age: { from: 16, to: 19 }, status: ['in-care', 'left'] }, cells: 4 },
    ])
  })

  it('name only bounds that somebody can have, and no choice that excludes nobody', async () => {
    const grown = { any: [{ fact: 'status', operator: 'equal', value: 'left' } as const] }
    const { changes } = await comparing([aGround(inArea)], [aGround({ any: [inArea, { all: [under25, grown] }] })])

    expect(changes.map(({ people }) => people)).toEqual([
      { age: { from: 18, to: 24 }, status: ['left'], home: ['nearby', 'far'] },
    ])
    expect(changes[0]!.text).toBe(
      'You are 18 to 24, you have left care and you do not live in Exampleshire: from not-entitled to entitled',
    )
  })
})

describe('a difference that alters no outcome', () => {
  it('is listed as wording, field by field and ground by ground', async () => {
    const reworded = aGround(under25, { nextSteps: [{ text: 'Call' }], basis: 'power' })
    const { changes, wording } = await comparing([aGround(under25)], [reworded])

    expect(changes).toEqual([])
    expect(wording).toEqual([
      { entitlement: 'thing', ground: 'ground', field: 'basis', before: 'local-offer', after: 'power' },
      {
        entitlement: 'thing',
        ground: 'ground',
        field: 'nextSteps',
        before: [{ text: 'Ask' }],
        after: [{ text: 'Call' }],
      },
    ])
  })

  it('can be an equivalent condition, or a ground that adds nobody', async () => {
    const otherwise = { not: { fact: 'age', operator: 'greaterThanInclusive', value: 25 } } as const
    const covered = aGround({ all: [under25, inArea] }, { id: 'covered' })
    const { changes, wording } = await comparing([aGround(under25)], [aGround(otherwise), covered])

    expect(changes).toEqual([])
    expect(wording.map(({ ground, field }) => [ground, field])).toEqual([
      ['ground', 'when'],
      ['covered', 'ground'],
    ])
  })
})

it('lists an entitlement that one side lacks and the people whom it affects', async () => {
  const versions = (...ids: readonly string[]) => ids.map((id) => anEntitlement(id, [aGround(under25)]))
  const source = await opened(
    someRules([
      aVersion('england', '2018-04-01', { entitlements: [] }),
      aVersion('exampleshire', '2020-04-01', { entitlements: versions('ended', 'kept') }),
      aVersion('exampleshire', '2024-04-01', {
        entitlements: [...versions('new'), { id: 'ended', path: 'ended.yaml', ends: true }],
      }),
    ]),
  )
  const { added, removed, changes } = compareOffers(source, source.offer(old), source.offer(now))

  expect({ added, removed }).toEqual({ added: ['new'], removed: ['ended'] })
  expect(changes.map(({ entitlement, from, to, direction }) => [entitlement, from, to, direction])).toEqual([
    ['ended', 'entitled', 'not-entitled', 'loss'],
    ['new', 'not-entitled', 'entitled', 'gain'],
  ])
})

it('refuses to compare two tables that are too large, and names their facts', async () => {
  const yes = (from: number) => ({
    all: Array.from({ length: 12 }, (_, i) => ({ fact: `yes${from + i}`, operator: 'equal', value: true }) as const),
  })
  const facts = Array.from({ length: 24 }, (_, i) => ({ ...restricted, id: `yes${i}` }))
  const versions = [
    aVersion('england', '2018-04-01', { entitlements: [] }),
    aVersion('exampleshire', '2020-04-01', { entitlements: [anEntitlement('thing', [aGround(yes(0))])] }),
    aVersion('exampleshire', '2024-04-01', { entitlements: [anEntitlement('thing', [aGround(yes(12))])] }),
  ]
  const source = await opened(someRules(versions, aCatalogue({ facts })))

  expect(() => compareOffers(source, source.offer(old), source.offer(now))).toThrow(
    /^there are 16777216 combinations of yes0 \(2\), .*; at most 10000000 can be compared$/,
  )
})
