// Tests reports on the real offers: the changes of 2024, and what the proposal would and would not change.
import { describe, expect, it } from 'vitest'
import { compareOffers } from '../../src/analysis/comparison/compare.ts'
import { findCliffEdges } from '../../src/analysis/gaps/cliff-edges.ts'
import { findGapChanges } from '../../src/analysis/gaps/gap-changes.ts'
import { comparableFacts, findGaps } from '../../src/analysis/gaps/gaps.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { verify } from '../../src/verify/verify.ts'
import { reread } from '../support/analysis.ts'
import { book } from '../support/southend.ts'
import { sample } from '../support/population.ts'

const source = { book, digest: digestOfValue }
const offer = (id: string) => book.offers.withId(id)!
const optIn = offer('southend-on-sea@2020-04-01')
const optOut = offer('southend-on-sea@2024-10-14')
const proposal = offer('southend-on-sea@council-tax-outside-southend')

const against = {
  catalogue: book.rules.catalogue,
  offerOf: (id: string) => book.offers.all.find((one) => one.id === id),
  digest: digestOfValue,
}
const agreed = { agrees: true, people: expect.any(Number) as number }
const pairs = sample(
  book.offers.all.flatMap((base) => book.offers.all.map((other) => ({ base, offer: other }))),
  5,
)

describe('the comparison of the offer before the opt-out with the offer after it', () => {
  const report = compareOffers(source, optIn, optOut)

  it('finds that people gain who had not said whether they want support', () => {
    expect(report.changes).toMatchObject([
      {
        entitlement: 'adviser-and-plan-21-to-24',
        from: 'on-request',
        to: 'entitled',
        direction: 'gain',
        amount: null,
        attribution: 'council',
        cells: 1,
        people: {
          age: { from: 21, to: 24 },
          leavingCareStatus: ['former-relevant'],
          lookedAfterBy: ['this-council'],
          supportFrom21: ['not-said'],
        },
      },
    ])
    expect([report.added, report.removed]).toEqual([[], []])
  })

  it('counts every cell of every entitlement, including unchanged entitlements', () => {
    const { entitlements, cells, impossible, evaluated } = report.certificate

    expect(entitlements.map(({ id }) => id)).toEqual(optOut.entitlements.map(({ id }) => id).toSorted())
    expect(cells).toBe(impossible + evaluated)
    expect(cells).toBe(entitlements.reduce((sum, entitlement) => sum + entitlement.cells, 0))
  })
})

describe.each(pairs)('$base.id compared with $offer.id', ({ base, offer: other }) => {
  const report = compareOffers(source, base, other)

  it('agrees with a recount, and is reproducible byte for byte', () => {
    expect(verify(reread(report), against)).toEqual(agreed)
    expect(JSON.stringify(compareOffers(source, base, other))).toBe(JSON.stringify(report))
  })

  it('has witnesses whose checks give the reported outcomes', () => {
    const outcome = (one: typeof base, id: string, facts: Readonly<Record<string, string | number | boolean>>) => {
      const checked = book.checkerOf(one).check(facts)
      return checked.ok ? (checked.entitlements.find((answer) => answer.id === id)?.outcome ?? 'not-entitled') : checked
    }
    const replayed = report.changes.map(({ entitlement, witness: { facts } }) => ({
      before: outcome(base, entitlement, facts),
      after: outcome(other, entitlement, facts),
      facts,
    }))

    expect(replayed).toEqual(report.changes.map(({ witness }) => witness))
  })
})

describe.each(comparableFacts(book.domain))('gaps by %s', (by) => {
  it.each(book.offers.all)('of $id agree with a recount and with the checker', (one) => {
    const report = findGaps(source, one, by)
    const answered = report.gaps.map(({ need, witness: { facts, values } }) =>
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => {
          const checked = book.checkerOf(one).check({ ...facts, [by]: value })
          const all = checked.ok ? checked.entitlements.filter((answer) => answer.need === need) : []
          return [key, all.map(({ outcome }) => outcome)]
        }),
      ),
    )

    expect(verify(reread(report), against)).toEqual(agreed)
    expect(answered.map((at) => Object.keys(at))).toEqual(report.gaps.map(({ outcomes }) => Object.keys(outcomes)))
    answered.forEach((at, i) => {
      for (const [key, outcomes] of Object.entries(at)) expect(outcomes).toContain(report.gaps[i]!.outcomes[key])
    })
  })

  it.each(pairs)('change from $base.id to $offer.id as a recount says', (two) => {
    expect(verify(reread(findGapChanges(source, two, by)), against)).toEqual(agreed)
  })
})

describe('the proposal for care leavers who live outside Southend-on-Sea', () => {
  const report = findGapChanges(source, { base: optOut, offer: proposal }, 'home')
  const closed = report.closed.map(({ before }) => before!)
  const unchanged = report.unchanged.map(({ after }) => after!)

  it('closes the council tax gap for the council’s own care leavers elsewhere in England', () => {
    expect(closed.map(({ need, people, outcomes }) => ({ need, people, outcomes }))).toMatchObject([
      {
        need: 'council-tax',
        people: { age: { from: 18, to: 20 } },
        outcomes: { 'elsewhere-in-england': 'not-entitled' },
      },
      { need: 'council-tax', people: { leavingCareStatus: ['qualifying'] }, outcomes: { 'in-area': 'discretionary' } },
      { need: 'council-tax', people: { age: { from: 21, to: 24 } }, outcomes: { 'in-area': 'discretionary' } },
    ])
    expect(closed.every(({ people }) => JSON.stringify(people['lookedAfterBy']) === '["this-council"]')).toBe(true)
  })

  it.each([
    { left: 'other councils’ care leavers', people: { lookedAfterBy: ['another-council'] }, need: 'council-tax' },
    {
      left: 'homes with one other adult',
      people: { councilTaxHome: ['with-one-other-adult'] },
      need: 'council-tax-share',
    },
  ])('leaves $left', ({ people, need }) => {
    expect(unchanged).toContainEqual(
      expect.objectContaining({ need, people: expect.objectContaining(people) as unknown }),
    )
  })

  it('leaves people outside England, and opens a gap between them and the rest of England', () => {
    expect(unchanged.some(({ outcomes }) => 'outside-england' in outcomes)).toBe(true)
    expect(report.opened.map(({ after }) => Object.keys(after!.outcomes))).toEqual(
      report.opened.map(() => ['elsewhere-in-england', 'outside-england']),
    )
    expect(report.opened.length).toBe(closed.length)
  })
})

it('the cliff edges of the offer are the 21st and the 25th birthday, but not the 18th', () => {
  const { cliffEdges: found } = findCliffEdges(source, optOut)

  expect(new Set(found.map(({ at }) => at))).toEqual(new Set([21, 25]))
  expect(found).toContainEqual(
    expect.objectContaining({ need: 'council-tax', at: 21, from: 'entitled', to: 'discretionary' }),
  )
})
