// Recounts a comparison: the oracle judges every possible person under both offers.
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Offer } from '../core/rules/model.ts'
import { axesOf } from '../core/tables/classes.ts'
import { type DigestFunction, countPopulation, mustCertify } from './counts.ts'
import { type GroundSides, expectedChange, expectedRewordings } from './difference.ts'
import { listAt, must, mustBeInOrder, mustNameOffer, recordAt, mustEqual, wordAt } from './disagreement.ts'
import { entitlementIn, resultOfGrounds } from './person-result.ts'
import { type Person, type Population, cellOfPerson, splitFinely, populationOf } from './population.ts'
import { type ReadRegion, isIn, mustBeApart, mustBeTight, regionAt, splitsOf, witnessAt } from './region.ts'

/** One change of the report, and the cells in which the recount confirms it. */
type ChangeClaim = {
  readonly at: string
  readonly change: Readonly<Record<string, unknown>>
  readonly region: ReadRegion
  readonly cells: Set<number>
}
type ReportedChange = Pick<ChangeClaim, 'at' | 'change'>

const judgedFields = ['from', 'to', 'direction', 'amount', 'attribution'] as const
const changeKeys = ['entitlement', ...judgedFields, 'people', 'text', 'cells', 'witness']

/** The only claim whose region includes a person who gets something else. */
const claimOfPerson = (claims: readonly ChangeClaim[], person: Person): ChangeClaim => {
  const including = claims.filter(({ region }) => isIn(region, person))
  const who = JSON.stringify(person)
  must(including.length > 0, 'changes', `get something else and are in no region: ${who}`)
  must(including.length === 1, including.at(-1)!.at, `are in another region too: ${who}`)
  return including[0]!
}

/** @throws Disagreement unless a change has its people, counts and witness as recounted. */
const mustBeWholeChange = (
  sides: GroundSides,
  { at, change, region, cells }: ChangeClaim,
  population: Population,
): void => {
  must(cells.size > 0, `${at}.people`, 'nobody is in this region')
  mustEqual(`${at}.cells`, change['cells'], cells.size)
  wordAt(`${at}.text`, change['text'])
  mustBeTight(`${at}.people`, region, population)
  const witness = recordAt(`${at}.witness`, change['witness'], ['before', 'after', 'facts'])
  const first = Math.min(...cells)
  const people = population.people.filter((person) => cellOfPerson(population.axes, person) === first)
  const axes = splitFinely(population, population.axes)
  const person = witnessAt(`${at}.witness.facts`, witness['facts'], { people, axes })
  mustEqual(`${at}.witness.before`, witness['before'], resultOfGrounds(sides.before, person).outcome)
  mustEqual(`${at}.witness.after`, witness['after'], resultOfGrounds(sides.after, person).outcome)
}

const changeKind = (change: ChangeClaim['change']): string => JSON.stringify(judgedFields.map((field) => change[field]))

/**
 * Recounts the changes of one entitlement.
 *
 * @throws Disagreement unless everybody who gets something else is in exactly one claim with this change, and nobody
 * else is in any claim.
 */
const recountEntitlement = (
  catalogue: Catalogue,
  sides: GroundSides,
  reported: readonly ReportedChange[],
): Population => {
  const conditions = [...sides.before, ...sides.after].map(({ when }) => when)
  const axes = axesOf(catalogue, conditions)
  const claims = reported.map(({ at, change }): ChangeClaim => {
    return { at, change, region: regionAt(`${at}.people`, change['people'], axes), cells: new Set() }
  })
  const population = populationOf(catalogue, conditions, splitsOf(claims.map(({ region }) => region)))
  for (const person of population.people) {
    const difference = expectedChange(sides, person)
    if (!difference) {
      const wrong = claims.find(({ region }) => isIn(region, person))
      must(!wrong, wrong?.at ?? '', `get the same on both sides: ${JSON.stringify(person)}`)
      continue
    }
    const { at, change, cells } = claimOfPerson(claims, person)
    for (const field of judgedFields) mustEqual(`${at}.${field}`, change[field], difference[field])
    cells.add(cellOfPerson(population.axes, person))
  }
  for (const claim of claims) mustBeWholeChange(sides, claim, population)
  mustBeInOrder(claims.map(({ at, cells }) => ({ at, place: [Math.min(...cells)] })))
  const regions = claims.map(({ at, change, cells }) => ({ at, kind: changeKind(change), cells }))
  mustBeApart(regions, population.axes, population.inhabited)
  return population
}

/** The offers that a comparison is about. */
type ComparisonSubject = {
  readonly catalogue: Catalogue
  readonly base: Offer
  readonly offer: Offer
  readonly digest: DigestFunction
}

/** Reads the changes of a report, which must be in the order of the entitlements' ids. */
const changeClaimsAt = (value: unknown, ids: readonly string[]): readonly ReportedChange[] => {
  const claims = listAt('changes', value).map((change, i) => ({
    at: `changes[${i}]`,
    change: recordAt(`changes[${i}]`, change, changeKeys),
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
 * @param report The report of `compare`, as read from a file.
 * @returns How many people were judged.
 * @throws Disagreement at the first place where the report differs.
 */
export const verifyComparison = (report: unknown, { catalogue, base, offer, digest }: ComparisonSubject): number => {
  const read = recordAt('report', report, ['offer', 'base', 'changes', 'added', 'removed', 'wording', 'certificate'])
  mustNameOffer('offer', read['offer'], offer)
  mustNameOffer('base', read['base'], base)
  const ids = [...new Set([...base.entitlements, ...offer.entitlements].map(({ id }) => id))].sort()
  const claims = changeClaimsAt(read['changes'], ids)
  const recounted = ids.map((id) => {
    const [before, after] = [entitlementIn(base, id), entitlementIn(offer, id)]
    const own = claims.filter(({ change }) => change['entitlement'] === id)
    const population = recountEntitlement(
      catalogue,
      { before: before?.grounds ?? [], after: after?.grounds ?? [] },
      own,
    )
    const wording = before && after ? expectedRewordings(before, after, own.length > 0) : []
    return { id, before, after, wording, population }
  })
  const added = recounted.filter(({ before }) => !before).map(({ id }) => id)
  const removed = recounted.filter(({ after }) => !after).map(({ id }) => id)
  const rewordings = recounted.flatMap(({ wording }) => wording)
  mustEqual('added', read['added'], added)
  mustEqual('removed', read['removed'], removed)
  mustEqual('wording', read['wording'], rewordings)
  const parts = recounted.map(({ id, population }) => countPopulation(id, population))
  mustCertify(read, { name: 'entitlements', parts }, digest)
  return recounted.reduce((sum, { population }) => sum + population.people.length, 0)
}
