// Random care histories without problems, for properties.
import fc from 'fast-check'
import type { CareEpisode, CareHistory, Period } from '../../src/core/care/history.ts'
import { historyProblems } from '../../src/core/care/problems.ts'
import type { IsoDate } from '../../src/core/rules/model.ts'

export const plusDays = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Births near both ends of February, and near the end of months that others have not. */
const born = fc.constantFrom('2004-02-29', '2008-02-29', '2007-01-20', '2006-08-31', '2005-03-01', '2007-12-31')

/** Periods that follow each other: gaps and lengths in days, the last one open perhaps. Gaps of 0 share a day. */
const periods = (most: number) =>
  fc.record({
    spans: fc.array(
      fc.record({
        gap: fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: 0, max: 400 }) },
          { weight: 1, arbitrary: fc.constant(1) },
        ),
        // Lengths near those that the law turns on.
        length: fc.oneof(
          fc.integer({ min: 0, max: 500 }),
          fc.constantFrom(0, 16, 17, 27, 28, 74, 75, 88, 89, 90, 91, 180),
        ),
      }),
      { maxLength: most },
    ),
    isOpen: fc.boolean(),
    start: fc.integer({ min: 11 * 365, max: 17 * 365 }),
  })

const laidOut = (
  birth: IsoDate,
  { spans, isOpen, start }: { spans: readonly { gap: number; length: number }[]; isOpen: boolean; start: number },
  on: IsoDate,
): readonly Period[] => {
  let next = plusDays(birth, start)
  const all = spans.map(({ gap, length }) => {
    const from = plusDays(next, gap)
    next = plusDays(from, length)
    return { from, to: next }
  })
  const begun = all.filter(({ from }) => from <= on)
  return begun.map(({ from, to }, i) => ({ from, to: to > on || (isOpen && i === begun.length - 1) ? null : to }))
}

const basis = fc.constantFrom<CareEpisode['basis'][]>(
  'care-order',
  'interim-care-order',
  'section-20',
  'remand',
  'short-breaks',
)
const authority = fc.constantFrom('southend-on-sea', 'essex')
const flag = fc.constantFrom(true, false, null, undefined)

/** A history on a day, every part told. */
export const told = fc
  .record({
    dateOfBirth: born,
    age: fc.integer({ min: 13 * 365, max: 26 * 365 }),
    care: periods(4),
    kinds: fc.array(fc.record({ basis, authority }), { minLength: 4, maxLength: 4 }),
    home: periods(2),
    held: periods(2),
    fostered: periods(1),
    health: periods(2),
    disputed: periods(1),
    order: fc.option(
      fc.record({
        start: fc.integer({ min: 5 * 365, max: 17 * 365 }),
        inForceAt18: flag,
        lookedAfterImmediatelyBefore: flag,
      }),
    ),
  })
  .map(({ dateOfBirth, age, care, kinds, order, ...rest }) => {
    const on = plusDays(dateOfBirth, age)
    const lay = (one: typeof rest.home) => [...laidOut(dateOfBirth, one, on)]
    const history: CareHistory = {
      dateOfBirth,
      careEpisodes: lay(care).map((period, i) => ({ ...period, ...kinds[i]! })),
      livedWithParentAfterCare: lay(rest.home),
      detainedOrInHospital: lay(rest.held),
      privatelyFostered: lay(rest.fostered),
      healthOrEducationPlacements: lay(rest.health),
      disputedCare: lay(rest.disputed).map((period) => ({ ...period, authority: 'southend-on-sea' })),
      specialGuardianship:
        order === null
          ? 'none'
          : {
              from: plusDays(dateOfBirth, order.start),
              ...(order.inForceAt18 === undefined ? {} : { inForceAt18: order.inForceAt18 }),
              ...(order.lookedAfterImmediatelyBefore === undefined
                ? {}
                : { lookedAfterImmediatelyBefore: order.lookedAfterImmediatelyBefore }),
            },
    }
    return { history, on }
  })
  .filter((one) => historyProblems(one).length === 0)
