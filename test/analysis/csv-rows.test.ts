// Tests the rows of each report: the columns, the people and the witnesses.
import { describe, expect, it } from 'vitest'
import { compareOffers } from '../../src/analysis/comparison/compare.ts'
import { type Rows, changeRows, cliffEdgeRows, gapChangeRows, gapRows } from '../../src/analysis/csv-rows.ts'
import { findCliffEdges } from '../../src/analysis/gaps/cliff-edges.ts'
import { findGapChanges } from '../../src/analysis/gaps/gap-changes.ts'
import { findGaps } from '../../src/analysis/gaps/gaps.ts'
import { careCatalogue, now, old, twoVersions } from '../support/analysis.ts'
import { aGround } from '../support/builders.ts'

const { facts } = careCatalogue
const inArea = { fact: 'home', operator: 'equal', value: 'in-area' } as const
const under25 = { fact: 'age', operator: 'lessThan', value: 25 } as const
const paid = (gbp: number) => aGround({ all: [under25, inArea] }, { amount: { gbp, per: 'week', upTo: true } })

const source = await twoVersions([paid(10)], [paid(20)])
const offers = { base: source.offer(old), offer: source.offer(now) }

/** Each row as an object, with the first row's names as keys. */
const readRows = ([names, ...rows]: Rows) =>
  rows.map((row) => Object.fromEntries(names!.map((name, i) => [String(name), row[i]])))

describe('rows', () => {
  it('show the people, amounts and witness of a change', () => {
    expect(readRows(changeRows(compareOffers(source, offers.base, offers.offer), facts))).toEqual([
      {
        entitlement: 'thing',
        from: 'entitled',
        to: 'entitled',
        direction: 'gain',
        attribution: 'council',
        amountBeforeGbp: 10,
        amountBeforePer: 'week',
        amountBeforeUpTo: true,
        amountAfterGbp: 20,
        amountAfterPer: 'week',
        amountAfterUpTo: true,
        ageFrom: undefined,
        ageTo: 24,
        status: undefined,
        home: 'in-area',
        restricted: undefined,
        cells: 1,
        'witness.age': 0,
        'witness.status': undefined,
        'witness.home': 'in-area',
        'witness.restricted': undefined,
        text: 'You are under 25 and you live in Exampleshire: from entitled (up to £10 a week) to entitled (up to £20 a week)',
      },
    ])
  })

  it('show a gap in one row for each value, with a witness who has the value', () => {
    const rows = readRows(gapRows(findGaps(source, offers.offer, 'home'), facts))

    expect(rows).toMatchObject([
      { gap: 1, value: 'in-area', outcome: 'entitled', amountGbp: 20, 'witness.home': 'in-area', ageTo: 24 },
      { gap: 1, value: 'nearby', outcome: 'not-entitled', amountGbp: undefined, 'witness.home': 'nearby', ageTo: 24 },
      { gap: 1, value: 'far', outcome: 'not-entitled', amountGbp: undefined, 'witness.home': 'far', ageTo: 24 },
    ])
  })

  it('list the legal bases behind a gap with spaces between them', async () => {
    const nearby = { ...inArea, value: 'nearby' }
    const own = await twoVersions([], [aGround(inArea, { id: 'a', basis: 'power' }), aGround(nearby, { id: 'b' })])
    const [row] = readRows(gapRows(findGaps(own, own.offer(now), 'home'), facts))

    expect(row).toMatchObject({ entitlements: 'thing', basis: 'power local-offer' })
  })

  it('show the kind of a gap change, and the gap before and after', () => {
    const rows = readRows(gapChangeRows(findGapChanges(source, offers, 'home'), facts))

    expect(rows.slice(0, 4)).toMatchObject([
      { gap: 1, fate: 'changed', side: 'before', value: 'in-area', amountGbp: 10 },
      { gap: 1, fate: 'changed', side: 'before', value: 'nearby', amountGbp: undefined },
      { gap: 1, fate: 'changed', side: 'after', value: 'in-area', amountGbp: 20 },
      { gap: 1, fate: 'changed', side: 'after', value: 'nearby', amountGbp: undefined },
    ])
  })

  it('show the witness of a cliff edge on the day before and on the birthday', () => {
    expect(readRows(cliffEdgeRows(findCliffEdges(source, offers.offer), facts))).toMatchObject([
      { need: 'thing', fact: 'age', at: 25, from: 'entitled', to: 'not-entitled', 'before.age': 24, 'after.age': 25 },
    ])
  })

  it('are as long as the row of names', () => {
    const all = [
      changeRows(compareOffers(source, offers.base, offers.offer), facts),
      gapRows(findGaps(source, offers.offer, 'home'), facts),
      gapChangeRows(findGapChanges(source, offers, 'home'), facts),
      cliffEdgeRows(findCliffEdges(source, offers.offer), facts),
    ]

    expect(all.map((rows) => new Set(rows.map((row) => row.length)).size)).toEqual([1, 1, 1, 1])
  })
})
