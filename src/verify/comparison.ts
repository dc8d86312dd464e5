// The recount of a comparison: every possible person under both offers, by the oracle.
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Offer } from '../core/rules/model.ts'
import { axesOf } from '../core/tables/classes.ts'
import { type Digest, countedOf, mustCertify } from './counts.ts'
import { type Sides, differenceOf, wordingOf } from './difference.ts'
import { listAt, must, mustBeInOrder, recordAt, same, wordAt } from './disagreement.ts'
import { entitlementIn, gets } from './gets.ts'
import { type Person, type Population, cellAt, finely, populationOf } from './population.ts'
import { type Region, isIn, mustBeApart, mustBeTight, regionAt, splitsOf, witnessAt } from './region.ts'

/** One change of the report, with the cells in which it was found to be so. */
type Claim = {
  readonly at: string
  readonly change: Readonly<Record<string, unknown>>
  readonly region: Region
  readonly cells: Set<number>
}

const judged = ['from', 'to', 'direction', 'amount', 'attribution'] as const
const keys = ['entitlement', ...judged, 'people', 'text', 'cells', 'witness']

/** The one claim that a person who gets something else is in. */
const claimOf = (claims: readonly Claim[], person: Person): Claim => {
  const found = claims.filter(({ region }) => isIn(region, person))
  const who = JSON.stringify(person)
  must(found.length > 0, 'changes', `get something else and are in no region: ${who}`)
  must(found.length === 1, found.at(-1)!.at, `are in another region too: ${who}`)
  return found[0]!
}

const mustBeWhole = (sides: Sides, { at, change, region, cells }: Claim, population: Population): void => {
  must(cells.size > 0, `${at}.people`, 'nobody is in this region')
  same(`${at}.cells`, change['cells'], cells.size)
  wordAt(`${at}.text`, change['text'])
  mustBeTight(`${at}.people`, region, population)
  const witness = recordAt(`${at}.witness`, change['witness'], ['before', 'after', 'facts'])
  const first = Math.min(...cells)
  const people = population.people.filter((person) => cellAt(population.axes, person) === first)
  const axes = finely(population, population.axes)
  const person = witnessAt(`${at}.witness.facts`, witness['facts'], { people, axes })
  same(`${at}.witness.before`, witness['before'], gets(sides.before, person).outcome)
  same(`${at}.witness.after`, witness['after'], gets(sides.after, person).outcome)
}

const kindOf = (change: Claim['change']): string => JSON.stringify(judged.map((field) => change[field]))

/** @throws Disagreement unless whoever gets something else is in one claim that says so, and nobody else in any. */
const recount = (catalogue: Catalogue, sides: Sides, found: readonly Omit<Claim, 'region' | 'cells'>[]): Population => {
  const conditions = [...sides.before, ...sides.after].map(({ when }) => when)
  const axes = axesOf(catalogue.facts, conditions)
  const claims = found.map((one): Claim => {
    return { ...one, region: regionAt(`${one.at}.people`, one.change['people'], axes), cells: new Set() }
  })
  const population = populationOf(catalogue, conditions, splitsOf(claims.map(({ region }) => region)))
  for (const person of population.people) {
    const difference = differenceOf(sides, person)
    if (!difference) {
      const wrong = claims.find(({ region }) => isIn(region, person))
      must(!wrong, wrong?.at ?? '', `get the same on both sides: ${JSON.stringify(person)}`)
      continue
    }
    const { at, change, cells } = claimOf(claims, person)
    for (const field of judged) same(`${at}.${field}`, change[field], difference[field])
    cells.add(cellAt(population.axes, person))
  }
  for (const claim of claims) mustBeWhole(sides, claim, population)
  mustBeInOrder(claims.map(({ at, cells }) => ({ at, place: [Math.min(...cells)] })))
  const regions = claims.map(({ at, change, cells }) => ({ at, kind: kindOf(change), cells }))
  mustBeApart(regions, population.axes, population.inhabited)
  return population
}

/** A report as it was read, and what it speaks of. */
type Compared = {
  readonly catalogue: Catalogue
  readonly base: Offer
  readonly offer: Offer
  readonly digest: Digest
}

const named = ({ id, digest }: Offer) => ({ id, digest })

const claimsAt = (value: unknown, ids: readonly string[]): readonly Omit<Claim, 'region' | 'cells'>[] => {
  const claims = listAt('changes', value).map((one, i) => ({
    at: `changes[${i}]`,
    change: recordAt(`changes[${i}]`, one, keys),
  }))
  const places = claims.map(({ at, change }) => {
    const place = ids.indexOf(wordAt(`${at}.entitlement`, change['entitlement']))
    must(place >= 0, `${at}.entitlement`, 'neither offer has such an entitlement')
    return place
  })
  claims.forEach(({ at }, i) => {
    must(i === 0 || places[i - 1]! <= places[i]!, at, 'is out of order')
  })
  return claims
}

/**
 * Recounts a comparison.
 *
 * @param report What `compare` gave, as it was read from a file.
 * @returns How many people were judged.
 * @throws Disagreement at the first place where it differs.
 */
export const verifyComparison = (report: unknown, { catalogue, base, offer, digest }: Compared): number => {
  const read = recordAt('report', report, ['offer', 'base', 'changes', 'added', 'removed', 'wording', 'certificate'])
  same('offer', read['offer'], named(offer))
  same('base', read['base'], named(base))
  const ids = [...new Set([...base.entitlements, ...offer.entitlements].map(({ id }) => id))].sort()
  const claims = claimsAt(read['changes'], ids)
  const recounted = ids.map((id) => {
    const [before, after] = [entitlementIn(base, id), entitlementIn(offer, id)]
    const own = claims.filter(({ change }) => change['entitlement'] === id)
    const population = recount(catalogue, { before: before?.grounds ?? [], after: after?.grounds ?? [] }, own)
    const wording = before && after ? wordingOf(before, after, own.length > 0) : []
    return { id, before, after, wording, population }
  })
  const onlyWhere = (is: (one: (typeof recounted)[number]) => boolean) => recounted.filter(is).map(({ id }) => id)
  same(
    'added',
    read['added'],
    onlyWhere(({ before }) => !before),
  )
  same(
    'removed',
    read['removed'],
    onlyWhere(({ after }) => !after),
  )
  same(
    'wording',
    read['wording'],
    recounted.flatMap(({ wording }) => wording),
  )
  const parts = recounted.map(({ id, population }) => countedOf(id, population))
  mustCertify(read, { name: 'entitlements', parts }, digest)
  return recounted.reduce((sum, { population }) => sum + population.people.length, 0)
}
