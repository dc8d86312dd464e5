// Recounts the gaps of one need: the oracle judges all people who are alike in all but one fact.
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Condition } from '../core/rules/condition.ts'
import type { KnownGap } from '../core/rules/model.ts'
import { axesOf, memberValue } from '../core/tables/classes.ts'
import { must, recordAt, mustEqual, canonicalText, wordAt } from './disagreement.ts'
import {
  type AlikePeople,
  type ExpectedGap,
  type NeedEntitlements,
  expectedGap,
  expectedGapChange,
  type GapClaim,
  type PlacedClaim,
  mustBeOrdered,
  placeClaim,
} from './gap-claims.ts'
import {
  type Person,
  type Population,
  movingAlong,
  cellOfPerson,
  classAt,
  constraintsOn,
  splitFinely,
  isNamed,
  valueKey,
  populationOf,
} from './population.ts'
import { isIn, mustBeApart, mustBeTight, splitsOf, witnessAt } from './region.ts'

/** The reason that an offer records for a difference; null if it records none. */
export type RecordedReason = Pick<KnownGap, 'reason' | 'reference' | 'reviewed'> | null

/** One need in one offer or in both. */
export type NeedRecount = {
  readonly catalogue: Catalogue
  /** The compared fact. */
  readonly by: string
  /** Undefined in a report on one offer. */
  readonly before: { readonly side: NeedEntitlements; readonly explained: RecordedReason } | undefined
  readonly after: { readonly side: NeedEntitlements; readonly explained: RecordedReason }
}

const sideConditions = ({ before, after }: Pick<NeedRecount, 'before' | 'after'>): readonly Condition[] =>
  [...(before?.side ?? []), ...after.side].flatMap(({ grounds }) => grounds.map(({ when }) => when))

/** People alike in all but the compared fact; `place` is their cell on the other axes. */
type Line = { readonly place: number; readonly alike: AlikePeople }

/** Groups a population into lines: people alike in all facts but the compared fact and its companions. */
const peopleInLines = ({ axes, people }: Population, { catalogue, by, ...sides }: NeedRecount): readonly Line[] => {
  const compared = axes.find(({ fact }) => fact.id === by)!
  const others = axes.filter((axis) => axis !== compared)
  const ignored = [by, ...movingAlong(catalogue, sideConditions(sides), by)]
  const lines = new Map<string, Map<string, Person>>()
  for (const person of people) {
    const lineKey = canonicalText(Object.entries(person).filter(([fact]) => !ignored.includes(fact)))
    const key = valueKey(compared.classes[classAt(compared, person[by]!)]!)
    const line = lines.get(lineKey) ?? new Map<string, Person>()
    if (!line.has(key)) line.set(key, person)
    lines.set(lineKey, line)
  }
  return [...lines.values()].map((line) => ({
    place: cellOfPerson(others, [...line.values()][0]!),
    alike: [...line].map(([key, person]) => ({ key, person })),
  }))
}

const pairsOf = ({ place, alike }: Line): readonly Line[] =>
  alike.flatMap((one, i) => alike.slice(i + 1).map((other) => ({ place, alike: [one, other] })))

// Checking each line of people against the claims.

/** The only claim whose region includes some people who do not all get the same. */
const claimOfAlike = (claims: readonly PlacedClaim[], alike: AlikePeople): PlacedClaim => {
  const { key: _key, person } = alike[0]!
  const including = claims.filter(({ region }) => isIn(region, person))
  const who = `${JSON.stringify(person)}, compared at ${alike.map(({ key }) => key).join(', ')}`
  must(including.length > 0, 'gaps', `fare differently and are in no region: ${who}`)
  must(including.length === 1, including.at(-1)!.at, `are in another region too: ${who}`)
  return including[0]!
}

/** @throws Disagreement unless one side of a claim has the expected gap, or none if none is expected. */
const mustMatchSide = (claim: PlacedClaim, side: 'before' | 'after', expected: ExpectedGap | null): void => {
  const [gap, path] = [claim[side], claim.paths[side]]
  must((gap === null) === (expected === null), path, expected ? 'is a gap, and the report says none' : 'is no gap')
  for (const [field, value] of Object.entries(expected ?? {})) mustEqual(`${path}.${field}`, gap![field], value)
}

/** @throws Disagreement unless people who fare differently are in one claim with their gap, and all others in none. */
const mustBeClaimed = (
  { before, after }: NeedRecount,
  { place, alike }: Line,
  claims: readonly PlacedClaim[],
): void => {
  const old = before ? expectedGap(before.side, alike) : null
  const now = expectedGap(after.side, alike)
  if (!old && !now) {
    const wrong = claims.find(({ region }) => isIn(region, alike[0]!.person))
    must(!wrong, wrong?.at ?? '', `fare alike: ${JSON.stringify(alike[0]!.person)}`)
    return
  }
  const claim = claimOfAlike(claims, alike)
  mustMatchSide(claim, 'before', old)
  mustMatchSide(claim, 'after', now)
  if (before) mustEqual(claim.at, claim.changeKind, expectedGapChange(before.side, after.side, alike))
  claim.lines.add(place)
}

// Checking each claim as a whole.

type WitnessClaim = { readonly witness: unknown; readonly by: string; readonly claim: PlacedClaim }

const mustBeWitnessed = (at: string, { witness, by, claim }: WitnessClaim, population: Population): void => {
  const compared = population.axes.find(({ fact }) => fact.id === by)!
  const others = population.axes.filter((axis) => axis !== compared)
  const first = Math.min(...claim.lines)
  const people = population.people.filter((person) => cellOfPerson(others, person) === first)
  const read = recordAt(at, witness, ['facts', 'values'])
  witnessAt(`${at}.facts`, read['facts'], { people, axes: splitFinely(population, others) })
  const classes = compared.classes.filter((own) => claim.keys.includes(valueKey(own)))
  mustEqual(`${at}.values`, read['values'], Object.fromEntries(classes.map((own) => [valueKey(own), memberValue(own)])))
}

/** @throws Disagreement unless a claim has its people, counts, reason and witness as recounted. */
const mustBeWholeGap = (need: NeedRecount, claim: PlacedClaim, population: Population): void => {
  must(claim.lines.size > 0, claim.at, 'nobody is in this region')
  const others = { ...population, axes: population.axes.filter(({ fact }) => fact.id !== need.by) }
  for (const side of ['before', 'after'] as const) {
    const [gap, path, needInOffer] = [claim[side], claim.paths[side], need[side]]
    if (!gap) continue
    mustEqual(`${path}.cells`, gap['cells'], claim.lines.size)
    mustEqual(`${path}.explained`, gap['explained'], needInOffer!.explained)
    wordAt(`${path}.text`, gap['text'])
    mustBeTight(`${path}.people`, claim.region, others)
    mustBeWitnessed(`${path}.witness`, { witness: gap['witness'], by: need.by, claim }, population)
  }
}

const gapKind = ({ before, after, keys }: PlacedClaim): string => {
  const results = (gap: PlacedClaim['before']) =>
    gap && [gap['entitlements'], gap['basis'], gap['outcomes'], gap['amounts']]
  return canonicalText([keys, results(before), results(after)])
}

// The recount.

/**
 * The conditions whose classes make the axes of the comparison. Facts that constraints link to the compared fact are
 * split where the constraints split them, and the compared fact at each of its values. Without a rule that names the
 * compared fact, there is nothing to compare.
 */
const comparisonConditions = ({ catalogue, by, ...sides }: NeedRecount) => {
  const rules = sideConditions(sides)
  if (!isNamed(rules, by)) return { isUsed: false, conditions: rules }
  const companions = movingAlong(catalogue, rules, by)
  const constraints = constraintsOn(catalogue, new Set([by])).filter(
    (when) => !companions.some((id) => isNamed([when], id)),
  )
  const compared = catalogue.facts.find(({ id }) => id === by)!
  const options = 'options' in compared ? compared.options : []
  const apart = options.map(({ value }): Condition => ({ fact: by, operator: 'equal', value }))
  return { isUsed: true, conditions: [...rules, ...constraints, ...apart] }
}

/**
 * Recounts the gaps of one need.
 *
 * @returns The population of the need: everybody whom the recount judged.
 * @throws Disagreement at the first place where the claims differ.
 */
export const recountGaps = (need: NeedRecount, reported: readonly GapClaim[]): Population => {
  const { isUsed, conditions } = comparisonConditions(need)
  const axes = axesOf(need.catalogue, conditions)
  const others = axes.filter(({ fact }) => fact.id !== need.by)
  const claims = reported.map((claim) => placeClaim(claim, others))
  const population = populationOf(need.catalogue, conditions, splitsOf(claims.map(({ region }) => region)))
  if (!isUsed) {
    must(claims.length === 0, claims[0]?.at ?? '', 'no rule for this need names the compared fact')
    return population
  }
  const lines = peopleInLines(population, need)
  const linesOrPairs = need.before ? lines.flatMap(pairsOf) : lines
  const claimsAbout = (alike: AlikePeople): readonly PlacedClaim[] =>
    need.before ? claims.filter(({ keys }) => alike.every(({ key }) => keys.includes(key))) : claims
  for (const line of linesOrPairs) mustBeClaimed(need, line, claimsAbout(line.alike))
  for (const claim of claims) mustBeWholeGap(need, claim, population)
  mustBeOrdered(
    claims,
    axes.find(({ fact }) => fact.id === need.by)!,
  )
  const kinds = claims.map((claim) => ({ at: claim.at, kind: gapKind(claim), cells: claim.lines }))
  mustBeApart(kinds, others, new Set(lines.map(({ place }) => place)))
  return population
}
