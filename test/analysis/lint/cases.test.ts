// Tests what lint finds missing in the cases: law without a case, outcomes not shown, comparisons not exercised.
import { describe, expect, it } from 'vitest'
import { coverageText } from '../../../src/analysis/lint/condition-coverage.ts'
import { careCatalogue } from '../../support/analysis.ts'
import { aGround, aVersion, anEntitlement } from '../../support/builders.ts'
import {
  leaf,
  inArea,
  nearby,
  under25,
  from18,
  right,
  more,
  aCase,
  soundCases,
  shownCases,
  lintWith,
  alarmsOf,
  ofKind,
} from './sound.ts'

describe('a file without a case', () => {
  it('is found if every case is about an earlier day', async () => {
    const next = aVersion('england', '2024-04-01', {
      entitlements: [{ ...anEntitlement('duty', [aGround(under25)]), path: 'next.yaml' }],
    })
    const cases = [...soundCases, aCase({ age: 30 }, { on: '2024-04-01', outcomes: { thing: 'not-entitled' } })]

    expect(
      await alarmsOf({
        versions: [next],
        cases: [...cases, aCase({ age: 20 }, { on: '2024-04-01', outcomes: { duty: 'entitled' } })],
      }),
    ).toEqual([])
    expect(
      await alarmsOf({
        versions: [next],
        cases: [...cases, aCase({ age: 20 }, { on: '2024-04-01', outcomes: { thing: 'entitled' } })],
      }),
    ).toEqual(['file-without-case next.yaml'])
  })

  it('is found if every case is about a later day, when another file has replaced it', async () => {
    const from = (day: string, path: string, correction = 1) =>
      aVersion('england', day, {
        id: `england/${day}.${correction}`,
        correction,
        entitlements: [{ ...anEntitlement('duty', [aGround(under25)]), path }],
      })
    const versions = [
      from('2024-04-01', 'wrong.yaml'),
      from('2024-04-01', 'right.yaml', 2),
      from('2024-10-01', 'next.yaml'),
    ]
    const cases = [...soundCases, aCase({ age: 30 }, { on: '2025-01-01' }), aCase({ age: 3 }, { on: '2025-01-01' })]

    expect(ofKind('file-without-case', await alarmsOf({ versions, cases }))).toEqual(['file-without-case right.yaml'])
  })

  it('of a council is found once, in place of each comparison that no case exercises', async () => {
    const pass = aVersion('there', '2024-04-01', {
      entitlements: [
        { ...anEntitlement('pass', [aGround(under25), aGround(from18, { id: 'more' })]), path: 'pass.yaml' },
      ],
    })

    const found = await alarmsOf({ versions: [pass], cases: soundCases })

    expect(found.filter((line) => line.includes('pass.yaml'))).toEqual(['file-without-case pass.yaml'])
  })

  it('is not found if a correction replaces it on its first day', async () => {
    const corrected = [
      aVersion('england', '2024-04-01', {
        entitlements: [{ ...anEntitlement('duty', [aGround(under25)]), path: 'wrong.yaml' }],
      }),
      aVersion('england', '2024-04-01', {
        id: 'england/2024-04-01.2',
        correction: 2,
        entitlements: [{ ...anEntitlement('duty', [aGround(from18)]), path: 'right.yaml' }],
      }),
    ]
    const cases = [...soundCases, aCase({ age: 30 }, { on: '2025-01-01' }), aCase({ age: 3 }, { on: '2025-01-01' })]

    expect(await alarmsOf({ versions: corrected, cases })).toEqual([])
  })
})

describe('an outcome that no case shows', () => {
  const without = (outcome: string) => shownCases.filter(({ outcomes }) => outcomes['thing'] !== outcome)

  it.each(['not-entitled', 'cannot-tell'])('is found if it is %s', async (outcome) => {
    const { alarms } = await lintWith({ shown: without(outcome) })

    expect(alarms.map(({ problem }) => problem)).toEqual([
      `no case has \`duty\` come out as \`${outcome}\``,
      `no case has \`thing\` come out as \`${outcome}\``,
    ])
  })

  it('is not found if only another entitlement gives it', async () => {
    const other = anEntitlement('other', [aGround(from18, { strength: 'discretion' })])
    const versions = [aVersion('exampleshire', '2021-04-01', { entitlements: [other] })]
    const ofOther = (['discretionary', 'not-entitled', 'cannot-tell'] as const).map((outcome) =>
      aCase({}, { outcomes: { other: outcome } }),
    )

    expect(ofKind('unshown', await alarmsOf({ versions, shown: [...shownCases, ...ofOther] }))).toEqual([])
  })

  it('is not found if nobody can have it, or a better outcome is shown', async () => {
    expect(await alarmsOf({ shown: without('on-request') })).toEqual([])
    expect(await alarmsOf({ shown: without('discretionary') })).toEqual([])
  })
})

describe('a comparison that the cases leave unexercised', () => {
  it('is found with the truth that no case shows', async () => {
    const { alarms, coverage } = await lintWith({ cases: soundCases.slice(0, 2) })

    expect(alarms.map(({ problem }) => problem)).toEqual([
      'no case has `age greaterThanInclusive 18` not met',
      'no case has `age greaterThanInclusive 18` not met',
    ])
    expect(coverageText(coverage)).toBe('83% (10 of 12)')
  })

  it('counts as exercised by a person with missing facts only if its truth is certain', async () => {
    const [first, second] = soundCases

    expect(ofKind('unexercised', await alarmsOf({ cases: [first!, second!, aCase({ home: 'far' })] }))).toHaveLength(2)
    expect(await alarmsOf({ cases: [first!, second!, aCase({ age: 17 })] })).toEqual([])
  })

  it('is not found if its truth is impossible', async () => {
    const catalogue = {
      ...careCatalogue,
      impossible: [{ when: leaf('home', 'equal', 'far'), because: 'it is too far' }],
    }
    const grounds = [right({ any: [inArea, nearby] }, from18), more(leaf('home', 'in', ['in-area', 'nearby']))]

    const found = ofKind('unexercised', await alarmsOf({ catalogue, grounds, cases: soundCases.slice(0, 2) }))

    expect(found).not.toContain('unexercised thing.yaml grounds.1.when b')
    expect(found).toContain('unexercised thing.yaml grounds.0.when.all.1 a')
  })
})
