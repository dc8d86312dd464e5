// Runs the policy cases that stand beside the real rules, and holds the rules to having enough of them.
import { describe, expect, it } from 'vitest'
import type { Checked } from '../src/core/checker.ts'
import { leavesOf } from '../src/core/condition.ts'
import { derive, wholeYears } from '../src/core/derive.ts'
import { factsReader } from '../src/core/facts.ts'
import type { Case } from '../src/core/case.ts'
import { book, cases } from './support/published.ts'

const offerOf = ({ offer, authority, on }: Case) =>
  offer === undefined ? book.offers.inForce(authority, on) : book.offers.named(offer)

const read = factsReader(book.world.catalogue)

const checked = (one: Case): Extract<Checked, { ok: true }> => {
  const facts = read(one.facts, one.on)
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems))
  const result = book.checkerOf(offerOf(one)!).check(facts.facts)
  if (!result.ok) throw new Error(`nobody can be so: ${JSON.stringify(result.conflicts)}`)
  return result
}

const byFile = new Map<string, Case[]>()
for (const one of cases) byFile.set(one.file, [...(byFile.get(one.file) ?? []), one])

describe.each([...byFile])('%s', (_file, inFile) => {
  it.each(inFile)('$name', (one) => {
    const { entitlements } = checked(one)

    const ids = Object.keys(one.outcomes)
    const answers = ids.map((id) => entitlements.find((answer) => answer.id === id))
    const grounds = Object.keys(one.because ?? {}).map((id) => {
      const answer = entitlements.find((each) => each.id === id)
      const held = answer?.grounds.filter(({ outcome }) => outcome !== 'not-entitled' && outcome !== 'cannot-tell')
      return [id, held?.map((ground) => ground.id)]
    })

    expect(Object.fromEntries(answers.map((answer, i) => [ids[i], answer?.outcome]))).toEqual(one.outcomes)
    expect(Object.fromEntries(grounds)).toEqual(one.because ?? {})
  })
})

const entitlements = [...new Map(book.offers.all.flatMap((offer) => offer.entitlements.map((each) => [each.id, each])))]

describe.each(entitlements)('the cases of %s', (id, entitlement) => {
  const about = cases.filter((one) => id in one.outcomes)

  it('show its best outcome, a no, and one that cannot be told', () => {
    const best = { right: 'entitled', 'on-request': 'on-request', discretion: 'discretionary' } as const
    const strengths = entitlement.grounds.map(({ strength }) => strength)
    const wanted = (['right', 'on-request', 'discretion'] as const).find((strength) => strengths.includes(strength))!

    expect(about.map((one) => one.outcomes[id])).toEqual(
      expect.arrayContaining([best[wanted], 'not-entitled', 'cannot-tell']),
    )
  })

  const leaves = entitlement.grounds.flatMap(({ when }) => leavesOf(when))
  const ages = new Set(leaves.filter(({ fact }) => fact === 'age').map(({ value }) => Number(value)))

  it.each([...ages].sort())('show the day before, the day and the day after the birthday of %i', (age) => {
    const born = about.flatMap(({ facts, on }) =>
      typeof facts['dateOfBirth'] === 'string' ? [{ dateOfBirth: facts['dateOfBirth'], on }] : [],
    )
    const day = (date: string, days: number) =>
      new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
    const turns = (date: string, on: string) =>
      wholeYears(date, on) === age && wholeYears(date, day(on, -1)) === age - 1
    const offsets = [-1, 0, 1].filter((days) => born.some((one) => turns(one.dateOfBirth, day(one.on, -days))))

    expect(offsets).toEqual([-1, 0, 1])
  })
})

it('a case about a birth on 29 February reaches the age on 1 March in a common year', () => {
  const leaplings = cases.filter(({ facts }) => String(facts['dateOfBirth']).endsWith('-02-29'))

  expect(leaplings.length).toBeGreaterThan(0)
  expect(derive(book.world.catalogue, { dateOfBirth: '2004-02-29' }, '2025-02-28')).toMatchObject({ age: 20 })
  expect(derive(book.world.catalogue, { dateOfBirth: '2004-02-29' }, '2025-03-01')).toMatchObject({ age: 21 })
})
