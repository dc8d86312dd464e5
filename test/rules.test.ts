// Runs the policy cases of the real rules, and requires enough cases and next steps for every entitlement.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { runCase } from '../src/analysis/lint/case-results.ts'
import { outcomeFindings } from '../src/analysis/lint/cases.ts'
import { subjectsOf } from '../src/analysis/lint/finding.ts'
import { leavesOf } from '../src/core/rules/condition.ts'
import { deriveFacts, wholeYears } from '../src/core/rules/derive.ts'
import { outcomesIn } from '../src/core/tables/table.ts'
import { book, published } from './support/published.ts'
import { statusRules } from './support/statuses.ts'

/** The rules of checks and of legal status. Both must meet the same requirements. */
const rulebooks = [published, statusRules]

const files = rulebooks.flatMap((rulebook) =>
  [...new Set(rulebook.cases.map(({ file }) => file))].map((file) => ({
    file,
    rules: rulebook.book,
    inFile: rulebook.cases.filter((example) => example.file === file),
  })),
)

describe.each(files)('$file', ({ rules, inFile }) => {
  it.each(inFile)('$name', (example) => {
    expect(runCase(rules, example)).toEqual([])
  })
})

it('every row of the cases files is a case, and every birthday three', () => {
  const rows = readdirSync('rules', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cases.yaml'))
    .map((name) => parse(readFileSync(join('rules', name), 'utf8')) as Readonly<Record<string, readonly unknown[]>>)
    .map((table) => table['cases']!.length + 3 * (table['birthdays']?.length ?? 0))
  const written = rows.reduce((sum, count) => sum + count, 0)

  expect(files.reduce((sum, { inFile }) => sum + inFile.length, 0)).toBe(written)
  expect(files).toHaveLength(rows.length)
  // Published cases stay.
  expect(written).toBeGreaterThanOrEqual(1027)
})

const entitlements = rulebooks.flatMap(({ book: rules, cases }) =>
  [
    ...new Map(
      rules.offers.all.flatMap((offer) => offer.entitlements.map((entitlement) => [entitlement.id, entitlement])),
    ),
  ].map(([id, entitlement]) => ({ id, entitlement, about: cases.filter(({ outcomes }) => id in outcomes) })),
)

it.each(rulebooks)(
  'the cases show the best outcome of each entitlement, a no if anybody gets one, and a cannot-tell',
  ({ book: rules, cases }) => {
    expect(outcomeFindings(rules, subjectsOf(rules, rules.rules.versions), cases)).toEqual([])
  },
)

const birthdays = entitlements.flatMap(({ id, entitlement, about }) => {
  const leaves = entitlement.grounds.flatMap(({ when }) => leavesOf(when))
  const ages = new Set(leaves.filter(({ fact }) => fact === 'age').map(({ value }) => Number(value)))
  return [...ages].sort().map((age) => ({ id, age, about }))
})

it.each(birthdays)(
  'the cases of $id show the day before, the day and the day after the birthday of $age',
  ({ age, about }) => {
    const born = about.flatMap(({ facts, on }) =>
      typeof facts['dateOfBirth'] === 'string' ? [{ dateOfBirth: facts['dateOfBirth'], on }] : [],
    )
    const day = (date: string, days: number) =>
      new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
    const turns = (date: string, on: string) =>
      wholeYears(date, on) === age && wholeYears(date, day(on, -1)) === age - 1
    const offsets = [-1, 0, 1].filter((days) => born.some(({ dateOfBirth, on }) => turns(dateOfBirth, day(on, -days))))

    expect(offsets).toEqual([-1, 0, 1])
  },
)

it('somebody born on 29 February reaches an age on 1 March in a common year, and a case shows it', () => {
  const leaplings = published.cases.filter(({ facts }) => String(facts['dateOfBirth']).endsWith('-02-29'))

  expect(leaplings.length).toBeGreaterThan(0)
  expect(deriveFacts(book.domain.catalogue, { dateOfBirth: '2004-02-29' }, '2025-02-28')).toMatchObject({ age: 20 })
  expect(deriveFacts(book.domain.catalogue, { dateOfBirth: '2004-02-29' }, '2025-03-01')).toMatchObject({ age: 21 })
})

/** Whether anybody gets a no to the entitlement in any offer. */
const canBeNo = (id: string): boolean =>
  book.offers.all
    .flatMap((offer) => book.checkerOf(offer).tabled)
    .some(({ entitlement, table }) => entitlement.id === id && outcomesIn(table).has('not-entitled'))

/** Each entitlement of each offer; equal entitlements once. */
const everyEntitlement = [
  ...new Map(
    book.offers.all.flatMap(({ id, entitlements: offered }) =>
      offered.map((entitlement) => [JSON.stringify(entitlement), { offer: id, id: entitlement.id, entitlement }]),
    ),
  ).values(),
]

const leadsOn = (steps: readonly { readonly url?: string | undefined; readonly phone?: string | undefined }[] = []) =>
  steps.some(({ url, phone }) => url !== undefined || phone !== undefined)

// The bursary has no address of its own: each training provider has a different one.
it.each(everyEntitlement.filter(({ id }) => id !== 'apprenticeship-bursary'))(
  'every ground of $id in $offer leads on to an address or a number',
  ({ entitlement }) => {
    expect(entitlement.grounds.filter(({ nextSteps }) => !leadsOn(nextSteps)).map((ground) => ground.id)).toEqual([])
  },
)

it.each(everyEntitlement.filter(({ id }) => canBeNo(id)))(
  'a no to $id in $offer leads on to an address or a number',
  ({ entitlement }) => {
    expect(leadsOn(entitlement.ifNot)).toBe(true)
  },
)

// What only follows from a council's own page is for the council to confirm.
const grounds = rulebooks.flatMap(({ book: rules }) =>
  rules.offers.all.flatMap(({ entitlements: offered }) =>
    offered.flatMap(({ id, grounds: ways }) => ways.map((ground) => ({ id, ground }))),
  ),
)

it('a ground that rests on words of the law that nobody read says which are still to be read', () => {
  const silent = grounds
    .filter(({ ground }) => ground.basis !== 'local-offer')
    .filter(({ ground }) => ground.citations.some(({ confidence }) => confidence === 'inferred'))
    .filter(({ ground }) => !/still to be read/i.test(ground.confirm ?? ''))

  expect([...new Set(silent.map(({ id, ground }) => `${id} ${ground.id}`))]).toEqual([])
})

const ofLaw = new Map(
  book.offers.inForce('england', '2026-11-23')!.entitlements.map((entitlement) => [entitlement.id, entitlement]),
)

it.each(
  book.offers
    .inForce('southend-on-sea', '2026-11-23')!
    // The bursary for apprentices depends on the age on the first day, which no birthday changes.
    .entitlements.filter(({ id }) => id !== 'apprenticeship-bursary' && canBeNo(id)),
)(
  '$id has steps to take before a birthday ends it, the same as in the law where the council adds to it',
  (entitlement) => {
    const leaves = entitlement.grounds.flatMap(({ when }) => leavesOf(when))
    const ends = leaves.some(({ fact, operator }) => fact === 'age' && operator === 'lessThan')

    expect(entitlement.beforeItEnds !== undefined).toBe(ends)
    expect(entitlement.beforeItEnds).toEqual((ofLaw.get(entitlement.id) ?? entitlement).beforeItEnds)
  },
)
