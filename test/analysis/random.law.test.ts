// Tests laws that are true of any rules, over random rules with constraints, transitions, amounts and both layers.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RegionChange } from '../../src/analysis/comparison/changes.ts'
import { compareOffers } from '../../src/analysis/comparison/compare.ts'
import { findCliffEdges } from '../../src/analysis/gaps/cliff-edges.ts'
import { findGapChanges } from '../../src/analysis/gaps/gap-changes.ts'
import { comparableFacts, findGaps } from '../../src/analysis/gaps/gaps.ts'
import { type Answer, type Facts, outcomes } from '../../src/core/rules/model.ts'
import { bestTowards } from '../../src/verify/gap-claims.ts'
import { isBetterResult, isSameResult, isSameAmount } from '../../src/verify/person-result.ts'
import { isIn } from '../../src/verify/region.ts'
import { verify } from '../../src/verify/verify.ts'
import { type Opened, aged, everybody, isPossible, now, old, opened, reread, someBooks } from '../support/analysis.ts'
import { population } from '../support/population.ts'

const forSome = (check: (source: Opened) => void, numRuns = population(10, 50)) =>
  fc.assert(
    fc.asyncProperty(someBooks, async (rules) => {
      check(await opened(rules))
    }),
    { numRuns },
  )

const byRank = (one: Answer, other: Answer): number => answers.indexOf(one) - answers.indexOf(other)
const answers: readonly Answer[] = [...outcomes, 'cannot-tell']

const agreed = { agrees: true, people: expect.any(Number) as number }

describe('for any rules', () => {
  it('a comparison agrees with a recount of everybody', () =>
    forSome((source) => {
      const report = compareOffers(source, source.offer(old), source.offer(now))

      expect(verify(reread(report), source.against)).toEqual(agreed)
    }))

  it('the gaps by any fact agree with a recount of everybody', () =>
    forSome((source) => {
      for (const by of comparableFacts(source.book.domain))
        expect(verify(reread(findGaps(source, source.offer(now), by)), source.against)).toEqual(agreed)
    }))

  it('the witness of a gap gets the reported outcome at each value of the compared fact', () =>
    forSome((source) => {
      const offer = source.offer(now)
      const best = (need: string, facts: Facts) => {
        const checked = source.book.checkerOf(offer).check(facts)
        const answers = checked.ok ? checked.entitlements.filter((answer) => answer.need === need) : []
        return answers.map(({ outcome }) => outcome).toSorted(byRank)[0]
      }
      for (const by of comparableFacts(source.book.domain))
        for (const { need, outcomes: reported, witness } of findGaps(source, offer, by).gaps) {
          expect(witness.facts).not.toHaveProperty(by)
          for (const [key, value] of Object.entries(witness.values))
            expect(best(need, { ...witness.facts, [by]: value })).toBe(reported[key])
        }
    }))

  it('the changes of gaps by any fact agree with a recount of everybody', () =>
    forSome((source) => {
      const offers = { base: source.offer(old), offer: source.offer(now) }
      for (const by of comparableFacts(source.book.domain))
        expect(verify(reread(findGapChanges(source, offers, by)), source.against)).toEqual(agreed)
    }))

  it('a comparison with itself is empty and counts the same cells', () =>
    forSome((source) => {
      const report = compareOffers(source, source.offer(now), source.offer(now))
      const { tabled } = source.book.checkerOf(source.offer(now))
      const { changes, added, removed, wording, certificate } = report

      expect({ changes, added, removed, wording }).toEqual({ changes: [], added: [], removed: [], wording: [] })
      expect(certificate.cells).toBe(tabled.reduce((sum, { table }) => sum + table.grid.cells, 0))
    }))

  it('comparing in the other direction mirrors the comparison, cell by cell', () =>
    forSome((source) => {
      const there = compareOffers(source, source.offer(old), source.offer(now))
      const back = compareOffers(source, source.offer(now), source.offer(old))

      expect(cellsByKind(back.changes.map(mirrored))).toEqual(cellsByKind(there.changes))
      expect([back.added, back.removed]).toEqual([there.removed, there.added])
      expect(back.certificate.entitlements).toEqual(there.certificate.entitlements)
    }))

  it('exactly the people who get less from a birthday are on a cliff edge', () =>
    forSome((source) => {
      const { cliffEdges: found } = findCliffEdges(source, source.offer(now))
      const { entitlements } = source.offer(now)

      for (const person of everybody) {
        const older = aged(person)
        if (!isPossible(older)) continue
        const [before, after] = [bestTowards(entitlements, person), bestTowards(entitlements, older)]
        const isLess = !isSameResult(before, after) && !isBetterResult(after, before)
        const edges = found.filter(
          ({ fact, at, people }) => fact === 'age' && at === older['age'] && isIn(people, person),
        )
        const reported = edges.map(({ from, to, amount }) => ({ from, to, amount }))
        const amount = isSameAmount(before, after) ? null : { before: before.amount, after: after.amount }
        expect(reported).toEqual(isLess ? [{ from: before.outcome, to: after.outcome, amount }] : [])
      }
    }))
})

/** A change without its attribution, which depends on the direction: what either can add, only both can take away. */
type MirroredChange = Pick<RegionChange, 'entitlement' | 'from' | 'to' | 'amount' | 'cells'>

const mirrored = ({ entitlement, from, to, amount, cells }: RegionChange): MirroredChange => ({
  entitlement,
  from: to,
  to: from,
  cells,
  amount: amount && { before: amount.after, after: amount.before },
})

const cellsByKind = (changes: readonly MirroredChange[]) =>
  changes.reduce<Record<string, number>>((sums, { entitlement, from, to, amount, cells }) => {
    const kind = JSON.stringify([entitlement, from, to, amount?.before, amount?.after])
    return { ...sums, [kind]: (sums[kind] ?? 0) + cells }
  }, {})
