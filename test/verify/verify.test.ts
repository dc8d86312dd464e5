// Tests that verification detects tampering anywhere in a report: by the digest, and with a new digest by the recount.
import { describe, expect, it } from 'vitest'
import { compareOffers } from '../../src/analysis/comparison/compare.ts'
import { findGapChanges } from '../../src/analysis/gaps/gap-changes.ts'
import { findGaps } from '../../src/analysis/gaps/gaps.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { verify } from '../../src/verify/verify.ts'
import { careCatalogue, now, old, opened, reread } from '../support/analysis.ts'
import { aGround, aVersion, anEntitlement, someRules } from '../support/builders.ts'
import { type Json, digested, tamperings } from '../support/tamper.ts'

const under25 = { fact: 'age', operator: 'lessThan', value: 25 } as const
const left = { fact: 'status', operator: 'equal', value: 'left' } as const
const inArea = { fact: 'home', operator: 'equal', value: 'in-area' } as const
const inTown = { fact: 'home', operator: 'in', value: ['in-area', 'nearby'] } as const
const why = { need: 'thing', fact: 'home', reason: 'The law', reference: 'section 1', reviewed: '2026-01-01' }

const source = await opened(
  someRules(
    [
      aVersion('england', '2018-04-01', { entitlements: [] }),
      aVersion('exampleshire', '2020-04-01', {
        entitlements: [
          anEntitlement('gone', [aGround({ all: [left, under25] })]),
          anEntitlement('paid', [aGround(inArea, { amount: { gbp: 10, per: 'week' } }), aGround(left, { id: 'free' })]),
          anEntitlement('thing', [aGround({ all: [left, under25, inArea] })]),
        ],
      }),
      aVersion('exampleshire', '2024-04-01', {
        equity: [why],
        entitlements: [
          { id: 'gone', path: 'gone.yaml', ends: true },
          anEntitlement('paid', [
            aGround(inArea, { amount: { gbp: 20, per: 'week' }, basis: 'power' }),
            aGround(left, { id: 'free' }),
          ]),
          anEntitlement('thing', [
            aGround({ all: [left, under25, inTown] }),
            aGround(left, { strength: 'discretion' }),
          ]),
        ],
      }),
    ],
    careCatalogue,
  ),
)
const offers = { base: source.offer(old), offer: source.offer(now) }
const reports = {
  comparison: compareOffers(source, offers.base, offers.offer),
  'report on gaps': findGaps(source, offers.offer, 'home'),
  'report on gaps by a number': findGaps(source, offers.offer, 'age'),
  'report on changes of gaps': findGapChanges(source, offers, 'home'),
}

describe.each(Object.entries(reports))('a %s', (_, report) => {
  const read = reread(report) as Json
  const all = tamperings(read)
  const undetected = (tampered: readonly { readonly at: string; readonly report: Json }[]) =>
    tampered.filter(({ report: changed }) => verify(changed, source.against).agrees).map(({ at }) => at)

  it('agrees if nobody changed it', () => {
    expect(verify(read, source.against)).toEqual({ agrees: true, people: expect.any(Number) as number })
  })

  it(`disagrees after tampering in any of ${all.length} places`, () => {
    expect(all.length).toBeGreaterThan(50)
    expect(undetected(all)).toEqual([])
  })

  it('disagrees after tampering and a new digest, except in words about recounted values', () => {
    const isWords = (at: string) => at.endsWith('.text')
    const recounted = all.filter(({ at }) => at !== 'certificate.resultDigest' && !isWords(at))
    const resealed = recounted.map(({ at, report: changed }) => ({ at, report: digested(changed, digestOfValue) }))

    expect(undetected(resealed)).toEqual([])
  })
})

it.each([null, 7, [], {}, { offer: 1 }, { offer: { id: 'nowhere@2020-01-01', digest: '' } }])(
  'anything else, such as %j, is no report and disagrees',
  (anything) => {
    expect(verify(anything, source.against)).toMatchObject({ agrees: false })
  },
)
