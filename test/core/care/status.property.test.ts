// Laws of legal status, over random care histories.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsReader } from '../../../src/core/answers/facts.ts'
import { statusAnswer } from '../../../src/core/care/answer.ts'
import type { CareHistory, HistoryPart, Told } from '../../../src/core/care/history.ts'
import { historyProblems } from '../../../src/core/care/problems.ts'
import { legalStatus } from '../../../src/core/care/status.ts'
import { reaches } from '../../../src/core/rules/derive.ts'
import { plusDays, told } from '../../support/histories.ts'
import { book } from '../../support/published.ts'
import { statuses } from '../../support/statuses.ts'

const { catalogue } = book.checkerOf(book.offers.inForce('southend-on-sea', '2024-10-20')!)
const found = (one: Told) => legalStatus(statuses, one)!
const answerTo = (one: Told) => statusAnswer({ ...one, authority: 'southend-on-sea', catalogue }, found(one))

/** All that is said, but for the episodes, which are told one by one. */
const said = (one: Told) => {
  const { days, ...rest } = answerTo(one)
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

/** One period as two: the second begins on the day on which the first ends, or on the day after. */
const split = <One extends Period>(one: One, { share, gap }: Cut, on: string): readonly One[] => {
  const length = (Date.parse(one.to ?? on) - Date.parse(one.from)) / 86_400_000
  const middle = plusDays(one.from, Math.floor(length * share))
  const next = plusDays(middle, gap)
  const parts = [
    { ...one, to: middle },
    { ...one, from: next },
  ]
  return next > (one.to ?? on) ? [one] : parts
}

describe('however a history is written down', () => {
  it('a period told as two that adjoin, or share a day, is the same period', () => {
    fc.assert(
      fc.property(told, cut, (one, where) => {
        const periods: readonly Period[] = one.history[where.list] ?? []
        const parts = periods.flatMap((period) => split(period, where, one.on))
        const history = { ...one.history, [where.list]: parts }
        const problems = historyProblems({ ...one, history })

        // Nobody comes into care from 18 on: a period that goes on past 18 is not split there.
        expect(problems.filter(({ detail }) => detail !== 'is not before the 18th birthday')).toEqual([])
        fc.pre(problems.length === 0)
        expect(said({ ...one, history })).toEqual(said(one))
      }),
      { numRuns: 300 },
    )
  })

  it('the order of its lists makes no difference', () => {
    fc.assert(
      fc.property(told, (one) => {
        const turned = lists.map((list) => [list, [...(one.history[list] ?? [])].reverse()])
        const history = { ...one.history, ...Object.fromEntries(turned) } as CareHistory

        expect(said({ ...one, history })).toEqual(said(one))
      }),
      { numRuns: 200 },
    )
  })
})

/** How much a status is worth: an eligible or relevant child becomes a former relevant child; qualifying is less. */
const worth = { none: 0, qualifying: 1, relevant: 2, 'former-relevant': 2, eligible: 2, 'cannot-tell': 0 } as const

/** One care episode longer by a day at one end, short breaks left as they are. */
const longer = (one: Told, place: number, end: 'from' | 'to'): Told => {
  const episodes = one.history.careEpisodes ?? []
  const episode = episodes[place % Math.max(1, episodes.length)]
  if (episode === undefined || episode.basis === 'short-breaks') return one
  const more =
    end === 'from'
      ? { ...episode, from: plusDays(episode.from, -1) }
      : { ...episode, to: episode.to === null ? null : plusDays(episode.to, 1) }
  return { ...one, history: { ...one.history, careEpisodes: episodes.map((each) => (each === episode ? more : each)) } }
}

describe('a day more of care', () => {
  // None, then qualifying, then the rest. The law: whoever is looked after again is no longer a person who "was, but is
  // no longer, looked after" (section 24(1B)), so a child whose day more reaches the very day asked about can go from
  // qualifying to none for as long as they are in care. They have the rights of a child in care meanwhile, and qualify
  // again when it ends. For everybody else, adults among them, a day more never takes anything away.
  it('never takes a status away, but for qualifying while a child is in care again', () => {
    const places = fc.nat(3)
    fc.assert(
      fc.property(told, places, fc.constantFrom<('from' | 'to')[]>('from', 'to'), (one, place, end) => {
        const after = longer(one, place, end)
        fc.pre(after !== one && historyProblems(after).length === 0)
        const [before, now] = [found(one), found(after)]
        fc.pre(before.status !== 'cannot-tell' && now.status !== 'cannot-tell')
        const isBackInCare = before.reduced['inCareNow'] === false && now.reduced['inCareNow'] === true

        if (isBackInCare && before.status === 'qualifying')
          expect(['none', 'eligible', 'qualifying']).toContain(now.status)
        else expect(worth[now.status]).toBeGreaterThanOrEqual(worth[before.status])
      }),
      { numRuns: 400 },
    )
  })
})

describe('every answer', () => {
  it('gives facts that every offer in force on the day takes, and that somebody can have', () => {
    const read = factsReader(book.domain.catalogue)
    fc.assert(
      fc.property(told, (one) => {
        const { facts } = answerTo(one)
        const parsed = read(facts, one.on)
        const offers = ['southend-on-sea', 'england'].flatMap(
          (authority) => book.offers.inForce(authority, one.on) ?? [],
        )

        expect(parsed).toMatchObject({ ok: true })
        expect(offers.map((offer) => book.checkerOf(offer).check(facts).ok)).toEqual(offers.map(() => true))
      }),
      { numRuns: 300 },
    )
  })

  it('that is no, and arguable, says so and leaves the no out of the facts', () => {
    fc.assert(
      fc.property(told, (one) => {
        const { status, arguable, facts, summary } = answerTo(one)

        fc.pre(status === 'none' && arguable.length > 0)
        expect(facts).not.toHaveProperty('leavingCareStatus')
        expect(summary).toContain('more than one way')
      }),
      { numRuns: 40 },
    )
  })

  it('to a child without a status foretells the first day on which there is one', () => {
    fc.assert(
      fc.property(told, (one) => {
        const { status, becomes } = found(one)
        fc.pre(status === 'none' && reaches(one.history.dateOfBirth!, 18) > one.on)
        const days = Array.from({ length: 365 }, (_, i) => plusDays(one.on, i + 1))
        const later = days.filter((on) => on <= reaches(one.history.dateOfBirth!, 18))
        const first = later.find((on) => found({ ...one, on }).status !== 'none')

        if (becomes !== undefined && becomes.on <= later.at(-1)!) expect(first).toBe(becomes.on)
        else if (first !== undefined) expect(found({ ...one, on: first }).status).toBe('cannot-tell')
      }),
      { numRuns: 15 },
    )
  })
})

describe('what is not told', () => {
  const parts = [...lists.filter((list) => list !== 'disputedCare'), 'specialGuardianship'] as const

  it('narrows nothing: an answer that is told agrees with every completion', () => {
    fc.assert(
      fc.property(told, fc.subarray([...parts]), fc.subarray([...parts]), (one, leftOut, unknown) => {
        const known = Object.entries(one.history).filter(([part]) => !leftOut.some((each) => each === part))
        const partial = { ...Object.fromEntries(known), ...Object.fromEntries(unknown.map((part) => [part, null])) }
        const { status, possible } = found({ ...one, history: partial })
        const whole = found(one)

        if (status !== 'cannot-tell') expect(whole.status).toBe(status)
        if (whole.status !== 'cannot-tell') expect(possible).toContain(whole.status)
      }),
      { numRuns: 250 },
    )
  })
})

describe('a history that cannot be', () => {
  const at = (value: unknown, pointer: string): boolean =>
    pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], value) !== undefined

  const day = fc.date({ min: new Date('1880-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  const iso = day.map((date) => date.toISOString().slice(0, 10))
  const anything = fc.record({ from: iso, to: fc.option(iso) })

  it('has problems that point into it, or is answered', () => {
    fc.assert(
      fc.property(told, fc.constantFrom(...lists), fc.array(anything, { maxLength: 3 }), (one, list, periods) => {
        const episodes = periods.map((period) => ({ ...period, basis: 'remand', authority: 'essex' }))
        const history = { ...one.history, [list]: episodes }
        const problems = historyProblems({ ...one, history })

        expect(problems.filter(({ pointer }) => !at({ ...history, on: one.on }, pointer))).toEqual([])
        if (problems.length === 0) expect(answerTo({ ...one, history }).status).toEqual(expect.any(String))
      }),
      { numRuns: 250 },
    )
  })
})
