// The draft to begin with, of the rules in force: it is read, changes nothing, and its cases hold.
import { describe, expect, it } from 'vitest'
import { compareOffers } from '../../../src/analysis/comparison/compare.ts'
import { draftReader } from '../../../src/drafts.ts'
import { digestOfValue } from '../../../src/rulesets/digests.ts'
import { draftStarter } from '../../../src/rulesets/drafts/draft-start.ts'
import { book, texts } from '../../support/published.ts'

const start = draftStarter(book.rules, texts)
const begin = (entitlement: string, authority = 'southend-on-sea') =>
  start({ authority, entitlement, firstDay: '2027-04-01' })

const offer = book.offers.inForce('southend-on-sea', '2027-04-01')!
const isOfCouncil = ({ grounds }: (typeof offer.entitlements)[number]) => grounds.some(({ from }) => from !== 'england')
const ofCouncil = offer.entitlements.filter(isOfCouncil)
const [firstHalf, secondHalf] = [ofCouncil.slice(0, ofCouncil.length / 2), ofCouncil.slice(ofCouncil.length / 2)]

/** The drafts of some entitlements in one document: reading each alone would take long. */
const together = (ids: readonly string[]): string => {
  const [heads, items] = [0, 1].map((part) => ids.map((id) => begin(id)!.split('entitlements:\n')[part]!))
  return `${heads![0]!}entitlements:\n${items!.join('')}`
}

describe('the draft to begin with', () => {
  it.each([firstHalf, secondHalf])('of whatever the council gives is sound as it stands', async (...entitlements) => {
    const read = await draftReader(book)(together(entitlements.map(({ id }) => id)), '2026-11-30')

    if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2))
    expect(read.cases.failing).toEqual([])
    expect(read.cases.passed).toBeGreaterThan(100)
    expect(read.alarms).toEqual([])
    const published = read.book.offers.withId(offer.id)!
    const { changes, wording } = compareOffers({ book: read.book, digest: digestOfValue }, published, read.offer)
    expect([changes, wording]).toEqual([[], []])
  })

  it('keeps the file as it is written, in short and with its comments', () => {
    const path = 'southend-on-sea/2020-04-01/council-tax-reduction.yaml'
    const commented = new Map([...texts, [path, `# Why it is so.\n${texts.get(path)!}`]])
    const draft = draftStarter(
      book.rules,
      commented,
    )({
      authority: 'southend-on-sea',
      entitlement: 'council-tax-reduction',
      firstDay: '2027-04-01',
    })!

    const lines = texts
      .get(path)!
      .trimEnd()
      .split('\n')
      .map((line) => (line === '' ? '' : `    ${line}`))
    expect(draft).toContain(`  - id: council-tax-reduction\n    # Why it is so.\n${lines.join('\n')}\n\n    cases:\n`)
  })

  it('dates its cases from its first day on, but leaves those about the time before the file as they are', () => {
    const draft = begin('adviser-and-plan-21-to-24')!

    expect(draft).toContain('on: 2024-06-01')
    expect(draft).not.toMatch(/on: 202[56]/)
  })

  it('of what the law alone gives has the law as a comment, and waits for the council’s grounds', async () => {
    const read = await draftReader(book)(begin('staying-put')!, '2026-11-30')

    expect(begin('staying-put')).toContain('    # grounds:\n')
    expect(read).toMatchObject({ ok: false, problems: [{ at: 'entitlements[0].grounds' }] })
  })

  it.each([
    { entitlement: 'no-such', because: 'nobody gives it' },
    { entitlement: '../facts', because: 'it is no id' },
    { entitlement: 'council-tax-reduction', authority: 'no-such', because: 'there is no such council' },
    { entitlement: 'staying-put', authority: 'england', because: 'the law is no council’s to change' },
  ])('is none of $entitlement, as $because', ({ entitlement, authority }) => {
    expect(begin(entitlement, authority)).toBe(undefined)
  })
})
