// Random care histories without problems, for property tests.
import fc from 'fast-check'
import type { CareEpisode, CareHistory, Period } from '../../src/core/care/history.ts'
import { historyProblems } from '../../src/core/care/problems.ts'
import type { IsoDate } from '../../src/core/rules/model.ts'

export const MS_PER_DAY = 86_400_000

/** Adds days to an ISO date. */
export const plusDays = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10)

/** Dates of birth near both ends of February, and on days that some months lack. */
const dateOfBirth = fc.constantFrom('2004-02-29', '2008-02-29', '2007-01-20', '2006-08-31', '2005-03-01', '2007-12-31')

/**
 * Consecutive periods: gaps and lengths in days. The last period may still go on. With a gap of 0, two periods share a
 * day.
 */
const timetable = (maxPeriods: number) =>
  fc.record({
    spans: fc.array(
      fc.record({
        gap: fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: 0, max: 400 }) },
          { weight: 1, arbitrary: fc.constant(1) },
        ),
        // Some lengths are near the limits of the law.
        length: fc.oneof(
          fc.integer({ min: 0, max: 500 }),
          fc.constantFrom(0, 16, 17, 27, 28, 74, 75, 88, 89, 90, 91, 180),
        ),
      }),
      { maxLength: maxPeriods },
    ),
    isOpen: fc.boolean(),
    start: fc.integer({ min: 11 * 365, max: 17 * 365 }),
  })

const periodsOf = (
  born: IsoDate,
  { spans, isOpen, start }: { spans: readonly { gap: number; length: number }[]; isOpen: boolean; start: number },
  on: IsoDate,
): readonly Period[] => {
  let next = plusDays(born, start)
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

/** A care history with every part known, and the day asked about. */
export const randomHistory = fc
  .record({
    dateOfBirth,
    age: fc.integer({ min: 13 * 365, max: 26 * 365 }),
    care: timetable(4),
    kinds: fc.array(fc.record({ basis, authority }), { minLength: 4, maxLength: 4 }),
    home: timetable(2),
    held: timetable(2),
    fostered: timetable(1),
    health: timetable(2),
    disputed: timetable(1),
    order: fc.option(
      fc.record({
        start: fc.integer({ min: 5 * 365, max: 17 * 365 }),
        inForceAt18: flag,
        lookedAfterImmediatelyBefore: flag,
      }),
    ),
  })
  .map(({ dateOfBirth: born, age, care, kinds, order, ...rest }) => {
    const on = plusDays(born, age)
    const periods = (part: typeof rest.home) => [...periodsOf(born, part, on)]
    const history: CareHistory = {
      dateOfBirth: born,
      careEpisodes: periods(care).map((period, i) => ({ ...period, ...kinds[i]! })),
      livedWithParentAfterCare: periods(rest.home),
      detainedOrInHospital: periods(rest.held),
      privatelyFostered: periods(rest.fostered),
      healthOrEducationPlacements: periods(rest.health),
      disputedCare: periods(rest.disputed).map((period) => ({ ...period, authority: 'southend-on-sea' })),
      specialGuardianship:
        order === null
          ? 'none'
          : {
              from: plusDays(born, order.start),
              ...(order.inForceAt18 === undefined ? {} : { inForceAt18: order.inForceAt18 }),
              ...(order.lookedAfterImmediatelyBefore === undefined
                ? {}
                : { lookedAfterImmediatelyBefore: order.lookedAfterImmediatelyBefore }),
            },
    }
    return { history, on }
  })
  .filter((dated) => historyProblems(dated).length === 0)
