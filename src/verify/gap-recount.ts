// The recount of the gaps of one need: all people alike in all but one fact, by the oracle.
import type { Catalogue } from '../core/rules/catalogue.ts'
import type { Condition } from '../core/rules/condition.ts'
import type { Equity } from '../core/rules/model.ts'
import { type Axis, axesOf, memberOf } from '../core/tables/classes.ts'
import { must, mustBeInOrder, recordAt, same, textOf, wordAt } from './disagreement.ts'
import {
  type Alike,
  type Due,
  type Side,
  dueOf,
  gapChangeKindOf,
  type GapClaim,
  type Placed,
  placed,
} from './gap-claims.ts'
import {
  type Person,
  type Population,
  movingAlong,
  cellAt,
  classAt,
  constraintsOn,
  finely,
  isNamed,
  keyOf,
  populationOf,
} from './population.ts'
import { isIn, mustBeApart, mustBeTight, splitsOf, witnessAt } from './region.ts'

export type Explained = Pick<Equity, 'reason' | 'reference' | 'reviewed'> | null

/** One need, on one side or on both. */
export type Need = {
  readonly catalogue: Catalogue
  readonly by: string
  readonly before: { readonly side: Side; readonly explained: Explained } | undefined
  readonly after: { readonly side: Side; readonly explained: Explained }
}

const rulesOf = ({ before, after }: Pick<Need, 'before' | 'after'>): readonly Condition[] =>
  [...(before?.side ?? []), ...after.side].flatMap(({ grounds }) => grounds.map(({ when }) => when))

type Line = { readonly place: number; readonly alike: Alike }

/** The people of a population by what they are but for the compared fact and what moves along with it. */
const linesOf = ({ axes, people }: Population, { catalogue, by, ...sides }: Need): readonly Line[] => {
  const own = axes.find(({ fact }) => fact.id === by)!
  const others = axes.filter((axis) => axis !== own)
  const apart = [by, ...movingAlong(catalogue, rulesOf(sides), by)]
  const groups = new Map<string, Map<string, Person>>()
  for (const person of people) {
    const line = textOf(Object.entries(person).filter(([fact]) => !apart.includes(fact)))
    const key = keyOf(own.classes[classAt(own, person[by]!)]!)
    const group = groups.get(line) ?? new Map<string, Person>()
    if (!group.has(key)) group.set(key, person)
    groups.set(line, group)
  }
  return [...groups.values()].map((group) => ({
    place: cellAt(others, [...group.values()][0]!),
    alike: [...group].map(([key, person]) => ({ key, person })),
  }))
}

const pairsOf = ({ place, alike }: Line): readonly Line[] =>
  alike.flatMap((one, i) => alike.slice(i + 1).map((other) => ({ place, alike: [one, other] })))

/** The one claim that some people are in who do not all get the same. */
const claimOf = (claims: readonly Placed[], alike: Alike): Placed => {
  const { key: _key, person } = alike[0]!
  const found = claims.filter(({ region }) => isIn(region, person))
  const who = `${JSON.stringify(person)}, compared at ${alike.map(({ key }) => key).join(', ')}`
  must(found.length > 0, 'gaps', `fare differently and are in no region: ${who}`)
  must(found.length === 1, found.at(-1)!.at, `are in another region too: ${who}`)
  return found[0]!
}

const mustSay = (claim: Placed, side: 'before' | 'after', due: Due | null): void => {
  const [gap, path] = [claim[side], claim.paths[side]]
  must((gap === null) === (due === null), path, due ? 'is a gap, and the report says none' : 'is no gap')
  for (const [field, value] of Object.entries(due ?? {})) same(`${path}.${field}`, gap![field], value)
}

/** @throws Disagreement unless everybody who fares differently is in one claim that says so, and nobody else in any. */
const mustBeSaid = ({ before, after }: Need, { place, alike }: Line, claims: readonly Placed[]): void => {
  const old = before ? dueOf(before.side, alike) : null
  const now = dueOf(after.side, alike)
  if (!old && !now) {
    const wrong = claims.find(({ region }) => isIn(region, alike[0]!.person))
    must(!wrong, wrong?.at ?? '', `fare alike: ${JSON.stringify(alike[0]!.person)}`)
    return
  }
  const claim = claimOf(claims, alike)
  mustSay(claim, 'before', old)
  mustSay(claim, 'after', now)
  if (before) same(claim.at, claim.fate, gapChangeKindOf(before.side, after.side, alike))
  claim.lines.add(place)
}

type Witnessed = { readonly witness: unknown; readonly by: string; readonly claim: Placed }

const mustBeWitnessed = (at: string, { witness, by, claim }: Witnessed, population: Population): void => {
  const own = population.axes.find(({ fact }) => fact.id === by)!
  const others = population.axes.filter((axis) => axis !== own)
  const first = Math.min(...claim.lines)
  const people = population.people.filter((person) => cellAt(others, person) === first)
  const read = recordAt(at, witness, ['facts', 'values'])
  witnessAt(`${at}.facts`, read['facts'], { people, axes: finely(population, others) })
  const classes = own.classes.filter((one) => claim.keys.includes(keyOf(one)))
  same(`${at}.values`, read['values'], Object.fromEntries(classes.map((one) => [keyOf(one), memberOf(one)])))
}

const mustBeWhole = (need: Need, claim: Placed, population: Population): void => {
  must(claim.lines.size > 0, claim.at, 'nobody is in this region')
  const others = { ...population, axes: population.axes.filter(({ fact }) => fact.id !== need.by) }
  for (const side of ['before', 'after'] as const) {
    const [gap, path, said] = [claim[side], claim.paths[side], need[side]]
    if (!gap) continue
    same(`${path}.cells`, gap['cells'], claim.lines.size)
    same(`${path}.explained`, gap['explained'], said!.explained)
    wordAt(`${path}.text`, gap['text'])
    mustBeTight(`${path}.people`, claim.region, others)
    mustBeWitnessed(`${path}.witness`, { witness: gap['witness'], by: need.by, claim }, population)
  }
}

const kindOf = ({ before, after, keys }: Placed): string => {
  const said = (gap: Placed['before']) => gap && [gap['entitlements'], gap['basis'], gap['outcomes'], gap['amounts']]
  return textOf([keys, said(before), said(after)])
}

/** The axes of the comparison: facts that constraints link to the compared one are split where the constraints are. */
const conditionsOf = ({ catalogue, by, ...sides }: Need) => {
  const rules = rulesOf(sides)
  if (!isNamed(rules, by)) return { isUsed: false, conditions: rules }
  const along = movingAlong(catalogue, rules, by)
  const constraints = constraintsOn(catalogue, new Set([by])).filter((when) => !along.some((id) => isNamed([when], id)))
  return { isUsed: true, conditions: [...rules, ...constraints] }
}

/**
 * Recounts the gaps of one need.
 *
 * @returns Everybody who was looked at.
 * @throws Disagreement at the first place where the claims differ.
 */
export const recountGaps = (need: Need, found: readonly GapClaim[]): Population => {
  const { isUsed, conditions } = conditionsOf(need)
  const axes = axesOf(need.catalogue.facts, conditions)
  const others = axes.filter(({ fact }) => fact.id !== need.by)
  const claims = found.map((claim) => placed(claim, others))
  const population = populationOf(need.catalogue, conditions, splitsOf(claims.map(({ region }) => region)))
  if (!isUsed) {
    must(claims.length === 0, claims[0]?.at ?? '', 'no rule for this need names the compared fact')
    return population
  }
  const lines = linesOf(population, need)
  const cases = need.before ? lines.flatMap(pairsOf) : lines
  const about = (alike: Alike): readonly Placed[] =>
    need.before ? claims.filter(({ keys }) => alike.every(({ key }) => keys.includes(key))) : claims
  for (const one of cases) mustBeSaid(need, one, about(one.alike))
  for (const claim of claims) mustBeWhole(need, claim, population)
  const own = axes.find(({ fact }) => fact.id === need.by)!
  mustBeOrdered(claims, own)
  const inhabited = new Set(lines.map(({ place }) => place))
  mustBeApart(
    claims.map((claim) => ({ at: claim.at, kind: kindOf(claim), cells: claim.lines })),
    others,
    inhabited,
  )
  return population
}

/** Gaps of one fate go by the pair of values that they are between, and then by their first line. */
const mustBeOrdered = (claims: readonly Placed[], own: Axis): void => {
  const keys = own.classes.map(keyOf)
  const places = claims.map(({ at, fate, keys: about, lines }) => {
    const pair = fate === undefined ? [] : about.map((key) => keys.indexOf(key)).sort((a, b) => a - b)
    return { at, fate, place: [...pair, Math.min(...lines)] }
  })
  for (const fate of new Set(places.map((one) => one.fate))) mustBeInOrder(places.filter((one) => one.fate === fate))
}
