// Tests comparisons with mutants: each changes one place in a condition. A comparison must report exactly the mutants
// that change an outcome. The oracle decides for everybody whether a mutant does.
import { describe, expect, it } from 'vitest'
import type { RegionChange } from '../../src/analysis/comparison/changes.ts'
import { compareOffers } from '../../src/analysis/comparison/compare.ts'
import { compileBook } from '../../src/core/book.ts'
import { LAW, type Offer, type Version } from '../../src/core/rules/model.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { entitlementIn, resultOfGrounds, isSameResult } from '../../src/verify/person-result.ts'
import { type Person, populationOf } from '../../src/verify/population.ts'
import { isIn } from '../../src/verify/region.ts'
import { type Mutant, mutantsOf } from '../support/mutants.ts'
import { book } from '../support/southend.ts'

const { rules } = book
const law = rules.versions.find(({ authority }) => authority === LAW)!

/** The versions that a version builds on. The book needs no others. */
const beneath = (version: Version): readonly Version[] =>
  rules.versions.filter(
    ({ authority, status }) => authority === LAW || (version.authority !== LAW && status === 'published'),
  )

const offerOf = (offers: readonly Offer[], version: Version): Offer => {
  const name = version.status === 'published' ? version.effectiveFrom : version.id.split('/').at(-1)!
  return offers.find(({ id }) => id === `${version.authority}@${name}`)!
}

/** Everybody, and whether they get something else according to the oracle. */
const judgeEverybody = (base: Offer, offer: Offer, id: string) => {
  const [before, after] = [entitlementIn(base, id)!.grounds, entitlementIn(offer, id)?.grounds ?? []]
  const conditions = [...before, ...after].map(({ when }) => when)
  const { people } = populationOf(rules.catalogue, conditions, [])
  return people.map((person) => ({
    person,
    differs: !isSameResult(resultOfGrounds(before, person), resultOfGrounds(after, person)),
  }))
}

const inChanges = (changes: readonly RegionChange[], person: Person): number =>
  changes.filter(({ people }) => isIn(people, person)).length

describe.each(rules.versions)('$id', (version) => {
  const all = mutantsOf(rules, version, law.id)
  it(`has ${all.length} mutants, each reported exactly where it changes an outcome`, async () => {
    const versions = [...new Set([...beneath(version), version, ...all.map((mutant) => mutant.version)])]
    const compiled = await compileBook({ ...rules, versions }, digestOfValue)
    const base = offerOf(compiled.offers.all, version)
    const isReported = (mutant: Mutant): boolean => {
      const offer = offerOf(compiled.offers.all, mutant.version)
      const { changes } = compareOffers({ book: compiled, digest: () => '' }, base, offer)
      const everybody = judgeEverybody(base, offer, mutant.entitlement)
      return (
        changes.every(({ entitlement }) => entitlement === mutant.entitlement) &&
        changes.length > 0 === everybody.some(({ differs }) => differs) &&
        everybody.every(({ person, differs }) => inChanges(changes, person) === Number(differs))
      )
    }

    expect(all.length).toBeGreaterThan(0)
    expect(all.filter((mutant) => !isReported(mutant))).toEqual([])
  }, 120_000)
})
