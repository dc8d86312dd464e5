// Properties of legal status, over random care histories.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsReader } from '../../../src/core/answers/facts.ts'
import { statusAnswer } from '../../../src/core/care/answer.ts'
import type { CareHistory, HistoryPart, DatedHistory } from '../../../src/core/care/history.ts'
import { historyProblems } from '../../../src/core/care/problems.ts'
import { statusWorth } from '../../../src/core/care/readings.ts'
import { findLegalStatus } from '../../../src/core/care/status.ts'
import { birthdayAt } from '../../../src/core/rules/derive.ts'
import type { Facts } from '../../../src/core/rules/model.ts'
import { MS_PER_DAY, plusDays, randomHistory } from '../../support/histories.ts'
import { population } from '../../support/population.ts'
import { book } from '../../support/published.ts'
import { statuses } from '../../support/statuses.ts'

const { catalogue } = book.checkerOf(book.offers.inForce('southend-on-sea', '2024-10-20')!)
const findStatus = (dated: DatedHistory) => findLegalStatus(statuses, dated)!
const answerTo = (dated: DatedHistory) =>
  statusAnswer({ ...dated, authority: 'southend-on-sea', catalogue }, findStatus(dated))

/** The answer without the days of each episode, which depend on how the history is written down. */
const answerWithoutEpisodes = (dated: DatedHistory) => {
  const { days, ...rest } = answerTo(dated)
  return { ...rest, counted: days?.counted }
}

const lists = [
  'careEpisodes',
  'livedWithParentAfterCare',
  'detainedOrInHospital',
  'privatelyFostered',
  'healthOrEducationPlacements',
  'disputedCare',
] as const satisfies readonly HistoryPart[]

type Period = { readonly from: string; readonly to: string | null }

type Cut = { readonly list: (typeof lists)[number]; readonly share: number; readonly gap: 0 | 1 }
const cut: fc.Arbitrary<Cut> = fc.record({
  list: fc.constantFrom(...lists),
  share: fc.double({ min: 0, max: 0.999, noNaN: true }),
  gap: fc.constantFrom(0, 1),
})

/** Splits a period in two: the second part begins on the last day of the first, or on the day after. */
const split = <Item extends Period>(period: Item, { share, gap }: Cut, on: string): readonly Item[] => {
  const length = (Date.parse(period.to ?? on) - Date.parse(period.from)) / MS_PER_DAY
  const middle = plusDays(period.from, Math.floor(length * share))
  const next = plusDays(middle, gap)
  const parts = [
    { ...period, to: middle },
    { ...period, from: next },
  ]
  return next > (period.to ?? on) ? [period] : parts
}

describe('the same history written down differently', () => {
  it('has the same answer if a period is split in two that adjoin or share a day', () => {
    fc.assert(
      fc.property(randomHistory, cut, (dated, where) => {
        const periods: readonly Period[] = dated.history[where.list] ?? []
        const parts = periods.flatMap((period) => split(period, where, dated.on))
        const history = { ...dated.history, [where.list]: parts }
        const problems = historyProblems({ ...dated, history })

        // Nobody comes into care from 18 on, so a period that goes on past 18 cannot be split there.
        expect(problems.filter(({ detail }) => detail !== 'is not before the 18th birthday')).toEqual([])
        fc.pre(problems.length === 0)
        expect(answerWithoutEpisodes({ ...dated, history })).toEqual(answerWithoutEpisodes(dated))
      }),
      { numRuns: population(60, 300) },
    )
  })

  it('has the same answer in any order of its lists', () => {
    fc.assert(
      fc.property(randomHistory, (dated) => {
        const reversed = lists.map((list) => [list, [...(dated.history[list] ?? [])].reverse()])
        const history = { ...dated.history, ...Object.fromEntries(reversed) } as CareHistory

        expect(answerWithoutEpisodes({ ...dated, history })).toEqual(answerWithoutEpisodes(dated))
      }),
      { numRuns: population(40, 200) },
    )
  })
})

/** How much a status is worth. An eligible or relevant child becomes a former relevant child; qualifying is less. */
const worth = { none: 0, qualifying: 1, relevant: 2, 'former-relevant': 2, eligible: 2, 'cannot-tell': 0 } as const

/** Makes a care episode longer by a day at one end. Short breaks stay as they are. */
const withLongerEpisode = (dated: DatedHistory, index: number, end: 'from' | 'to'): DatedHistory => {
  const episodes = dated.history.careEpisodes ?? []
  const episode = episodes[index % Math.max(1, episodes.length)]
  if (episode === undefined || episode.basis === 'short-breaks') return dated
  const longer =
    end === 'from'
      ? { ...episode, from: plusDays(episode.from, -1) }
      : { ...episode, to: episode.to === null ? null : plusDays(episode.to, 1) }
  const careEpisodes = episodes.map((other) => (other === episode ? longer : other))
  return { ...dated, history: { ...dated.history, careEpisodes } }
}

describe('one more day of care', () => {
  // No status is worth least, then qualifying, then the others. A child who is looked after again is no longer a person
  // who "was, but is no longer, looked after" (Children Act 1989, section 24(1B)). So a child whose extra day reaches
  // the day asked about can lose the qualifying status for as long as they are in care. Meanwhile they have the rights
  // of a child in care, and they qualify again when care ends. Nobody else, child or adult, loses by an extra day.
  it('never takes a status away, except qualifying while a child is in care again', () => {
    const indexes = fc.nat(3)
    fc.assert(
      fc.property(randomHistory, indexes, fc.constantFrom<('from' | 'to')[]>('from', 'to'), (dated, index, end) => {
        const after = withLongerEpisode(dated, index, end)
        fc.pre(after !== dated && historyProblems(after).length === 0)
        const [before, now] = [findStatus(dated), findStatus(after)]
        fc.pre(before.status !== 'cannot-tell' && now.status !== 'cannot-tell')
        const isBackInCare = before.reducedFacts['inCareNow'] === false && now.reducedFacts['inCareNow'] === true

        if (isBackInCare && before.status === 'qualifying')
          expect(['none', 'eligible', 'qualifying']).toContain(now.status)
        else expect(worth[now.status]).toBeGreaterThanOrEqual(worth[before.status])
      }),
      { numRuns: population(80, 400) },
    )
  })
})

describe('every answer', () => {
  it('has facts that every offer in force on the day accepts, and that a person can have', () => {
    const read = factsReader(book.domain.catalogue)
    fc.assert(
      fc.property(randomHistory, (dated) => {
        const { facts } = answerTo(dated)
        const parsed = read(facts, dated.on)
        const offers = ['southend-on-sea', 'england'].flatMap(
          (authority) => book.offers.inForce(authority, dated.on) ?? [],
        )

        expect(parsed).toMatchObject({ ok: true })
        expect(offers.map((offer) => book.checkerOf(offer).check(facts).ok)).toEqual(offers.map(() => true))
      }),
      { numRuns: population(60, 300) },
    )
  })

  it('that is an arguable "no" says so and leaves the status open in the facts', () => {
    fc.assert(
      fc.property(randomHistory, (dated) => {
        const { status, arguable, facts, summary } = answerTo(dated)

        fc.pre(status === 'none' && arguable.length > 0)
        expect(facts).toHaveProperty('leavingCareStatus', null)
        expect(summary).toContain('more than one way')
      }),
      { numRuns: population(8, 40) },
    )
  })

  it('hands a doubt on: nothing that another reading of the law gives ends in a flat no', () => {
    fc.assert(
      fc.property(randomHistory, fc.boolean(), ({ history, on }, isDisputeUnknown) => {
        const dated = { on, history: isDisputeUnknown ? { ...history, disputedCare: null } : history }
        const offer = book.offers.inForce('southend-on-sea', on)
        const { facts, arguable, status } = answerTo(dated)
        fc.pre(offer !== undefined && arguable.length > 0)
        const outcomesFor = (given: Facts) => {
          const checked = book.checkerOf(offer).check(given)
          return checked.ok ? checked.entitlements.map(({ id, outcome }) => ({ id, outcome })) : []
        }
        const refused = outcomesFor(facts).filter(({ outcome }) => outcome === 'not-entitled')
        const better = arguable
          .flatMap(({ readings }) => readings.map((reading) => reading.status))
          .filter((one) => statusWorth[one] > statusWorth[status])
        const given = better.flatMap((leavingCareStatus) =>
          outcomesFor({ ...facts, leavingCareStatus }).filter(({ outcome }) => outcome !== 'not-entitled'),
        )

        expect(refused.filter(({ id }) => given.some((one) => one.id === id))).toEqual([])
      }),
      { numRuns: population(20, 200) },
    )
  })

  it('to a child without a status predicts the first day with a status', () => {
    fc.assert(
      fc.property(randomHistory, (dated) => {
        const { status, becomes } = findStatus(dated)
        fc.pre(status === 'none' && birthdayAt(dated.history.dateOfBirth!, 18) > dated.on)
        const days = Array.from({ length: 365 }, (_, i) => plusDays(dated.on, i + 1))
        const later = days.filter((on) => on <= birthdayAt(dated.history.dateOfBirth!, 18))
        const first = later.find((on) => findStatus({ ...dated, on }).status !== 'none')

        if (becomes !== undefined && becomes.on <= later.at(-1)!) expect(first).toBe(becomes.on)
        else if (first !== undefined) expect(findStatus({ ...dated, on: first }).status).toBe('cannot-tell')
      }),
      { numRuns: population(3, 15) },
    )
  })
})

describe('a history with unknown parts', () => {
  const parts = [...lists.filter((list) => list !== 'disputedCare'), 'specialGuardianship'] as const

  it('is settled only if every completion has the same status', () => {
    fc.assert(
      fc.property(randomHistory, fc.subarray([...parts]), fc.subarray([...parts]), (dated, leftOut, unknown) => {
        const known = Object.entries(dated.history).filter(([part]) => !leftOut.some((name) => name === part))
        const partial = { ...Object.fromEntries(known), ...Object.fromEntries(unknown.map((part) => [part, null])) }
        const { status, possible } = findStatus({ ...dated, history: partial })
        const whole = findStatus(dated)

        if (status !== 'cannot-tell') expect(whole.status).toBe(status)
        if (whole.status !== 'cannot-tell') expect(possible).toContain(whole.status)
      }),
      { numRuns: population(50, 250) },
    )
  })
})

describe('an impossible history', () => {
  const at = (value: unknown, pointer: string): boolean =>
    pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], value) !== undefined

  const day = fc.date({ min: new Date('1880-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  const iso = day.map((date) => date.toISOString().slice(0, 10))
  const anything = fc.record({ from: iso, to: fc.option(iso) })

  it('has problems that point into it, or gets an answer', () => {
    fc.assert(
      fc.property(
        randomHistory,
        fc.constantFrom(...lists),
        fc.array(anything, { maxLength: 3 }),
        (dated, list, periods) => {
          const episodes = periods.map((period) => ({ ...period, basis: 'remand', authority: 'essex' }))
          const history = { ...dated.history, [list]: episodes }
          const problems = historyProblems({ ...dated, history })

          expect(problems.filter(({ pointer }) => !at({ ...history, on: dated.on }, pointer))).toEqual([])
          if (problems.length === 0) expect(answerTo({ ...dated, history }).status).toEqual(expect.any(String))
        },
      ),
      { numRuns: population(50, 250) },
    )
  })
})
