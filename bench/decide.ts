// Measures deciding every entitlement in one process: tables, json-rules-engine, zen-engine and hand-written code.
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import type { Checker } from '../src/core/checker.ts'
import { type Condition, leavesOf } from '../src/core/rules/condition.ts'
import { type Answer, type Entitlement, outcomeForStrength, outcomes } from '../src/core/rules/model.ts'
import type { Domain } from '../src/core/tables/domain.ts'
import { encodeFacts } from '../src/core/tables/space.ts'
import type { Person as TypedPerson } from './by-hand.ts'
import { type Measured, figure, percent, summary, table } from './measure.ts'
import { type Person, somePeople } from './people.ts'

type Decide = (person: Person) => readonly Answer[] | Promise<readonly Answer[]>
/** `run` decides `count` people in its own loop, so the engine optimizes each peer's loop separately. */
type Peer = {
  readonly name: string
  readonly at: (index: number) => ReturnType<Decide>
  readonly run: (count: number) => number | Promise<number>
  readonly perRound: number
  readonly rates: number[]
}

const bestOutcome = (entitlement: Entitlement, holds: (ground: string) => boolean): Answer => {
  const held = entitlement.grounds.filter(({ id }) => holds(`${entitlement.id} ${id}`)).map(({ strength }) => strength)
  return outcomes.find((outcome) => held.some((strength) => outcomeForStrength[strength] === outcome)) ?? 'not-entitled'
}

const engineDecide = (entitlements: readonly Entitlement[]): Decide => {
  const engine = new Engine()
  for (const entitlement of entitlements)
    for (const { id, when } of entitlement.grounds)
      engine.addRule({
        name: `${entitlement.id} ${id}`,
        conditions: { all: [structuredClone(when)] } as unknown as TopLevelCondition,
        event: { type: 'holds' },
      })
  return async (person) => {
    const { results } = await engine.run({ ...person })
    const held = new Set(results.map(({ name }) => name))
    return entitlements.map((entitlement) => bestOutcome(entitlement, (ground) => held.has(ground)))
  }
}

const zenText = (condition: Condition): string => {
  if ('all' in condition) return `(${condition.all.map(zenText).join(' and ')})`
  if ('any' in condition) return `(${condition.any.map(zenText).join(' or ')})`
  if ('not' in condition) return `not(${zenText(condition.not)})`
  const signs = {
    lessThan: '<',
    lessThanInclusive: '<=',
    greaterThan: '>',
    greaterThanInclusive: '>=',
    equal: '==',
    notEqual: '!=',
    in: 'in',
    notIn: 'not in',
  }
  return `(${condition.fact} ${signs[condition.operator]} ${JSON.stringify(condition.value)})`
}

/** zen-engine breaks `npm ci` on some machines, so this installs it for the run only; it is not in the lock file. */
const zenDecide = (entitlements: readonly Entitlement[]): Decide | undefined => {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'zen-'))
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '@gorules/zen-engine'], {
      stdio: 'ignore',
    })
    type Zen = {
      ZenEngine: new () => {
        createDecision: (content: Buffer) => {
          evaluate: (input: object) => Promise<{ result: Record<string, boolean> }>
        }
      }
    }
    const { ZenEngine } = createRequire(join(folder, 'package.json'))('@gorules/zen-engine') as Zen
    const keys = new Map(
      entitlements
        .flatMap(({ id, grounds }) => grounds.map((ground) => `${id} ${ground.id}`))
        .map((name, i) => [name, `g${i}`]),
    )
    const expressions = entitlements.flatMap(({ id, grounds }) =>
      grounds.map((ground) => ({
        id: keys.get(`${id} ${ground.id}`)!,
        key: keys.get(`${id} ${ground.id}`)!,
        value: zenText(ground.when),
      })),
    )
    const nodes = [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'rules', name: 'rules', type: 'expressionNode', position: { x: 1, y: 0 }, content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ]
    const edges = [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ]
    const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify({ nodes, edges })))
    return async (person) => {
      const { result } = await decision.evaluate(person)
      return entitlements.map((entitlement) => bestOutcome(entitlement, (ground) => result[keys.get(ground)!] === true))
    }
  } catch (error) {
    console.error(`zen-engine is left out: ${String(error).split('\n')[0]!}`)
    return undefined
  }
}

const measureRound = async ({ run, perRound }: Peer): Promise<number> => {
  const start = performance.now()
  await run(perRound)
  return perRound / ((performance.now() - start) / 1000)
}

/** Reads one of the answers, a different one each time, so the compiler cannot optimize the work away. */
const sampleAnswer = (answers: readonly Answer[], i: number): number => answers[i % answers.length]!.length

const oneByOne =
  (at: Peer['at']): Peer['run'] =>
  async (count) => {
    let seen = 0
    for (let i = 0; i < count; i++) seen += sampleAnswer(await at(i % PEOPLE), i)
    return seen
  }

const assertSame = async (peers: readonly Peer[]): Promise<void> => {
  for (let i = 0; i < 500; i++) {
    const answers = await Promise.all(peers.map(async ({ at }) => (await at(i)).join()))
    if (new Set(answers).size > 1) throw new Error(`peers disagree on person ${i}: ${answers.join(' | ')}`)
  }
}

const PEOPLE = 4_096
const HAND_WRITTEN = 'hand-written code (limit)'

/** The results as Markdown. */
const resultsOf = (peers: readonly Peer[]): string => {
  const measured = peers.map(({ name, rates }) => summary(name, rates))
  const [fromCoded, fromFacts, engine] = measured as [Measured, Measured, Measured]
  const hand = measured.find(({ name }) => name === HAND_WRITTEN)
  const ratio = (engineRate: Measured, baseline: Measured): string => figure(engineRate.rate / baseline.rate)
  const rows = measured.map((row) => [
    ...[row.name, figure(row.rate), ratio(row, engine)],
    ...(hand ? [ratio(row, hand)] : []),
    percent(row.spread),
  ])
  const toHand = hand
    ? `; at least half of hand-written code (here ${ratio(fromCoded, hand)} from coded people, ${ratio(fromFacts, hand)} from facts)`
    : ''
  return [
    table(['engine', 'people/s', 'to json-rules-engine', ...(hand ? ['to hand-written'] : []), 'spread'], rows),
    `Targets: at least 500 times json-rules-engine (here ${ratio(fromCoded, engine)} from coded people, ${ratio(fromFacts, engine)} from facts)${toHand}.`,
  ].join('\n\n')
}

type Contest = {
  readonly domain: Domain
  readonly checker: Checker
  /** The same rules in hand-written code, where somebody wrote them. */
  readonly byHand?: (person: TypedPerson) => readonly Answer[]
}

/** Runs seven interleaved rounds. First checks that all peers give the same outcomes for 500 people. */
export const benchDecide = async ({ domain, checker, byHand }: Contest): Promise<string> => {
  const people = somePeople(domain, PEOPLE)
  const entitlements = checker.offer.entitlements
  const coded = people.map((person) => encodeFacts(domain.space, person))
  // Parsed like a request, so code that reads facts by name sees objects of one shape.
  const typed = JSON.parse(JSON.stringify(people)) as readonly TypedPerson[]
  const [perRequest, zen] = [engineDecide(entitlements), zenDecide(entitlements)]
  const many = { perRound: 400_000 }
  const slow = (name: string, decide: Decide): Peer => {
    const at = (i: number) => decide(people[i]!)
    return { perRound: 1_000, rates: [], name, at, run: oneByOne(at) }
  }
  const handWritten = (decide: (person: TypedPerson) => readonly Answer[]): Peer => ({
    ...many,
    rates: [],
    name: HAND_WRITTEN,
    at: (i) => decide(typed[i]!),
    run: (count) => {
      let seen = 0
      for (let i = 0; i < count; i++) seen += sampleAnswer(decide(typed[i % PEOPLE]!), i)
      return seen
    },
  })
  const peers: readonly Peer[] = [
    {
      ...many,
      rates: [],
      name: 'tables, from coded people',
      at: (i) => checker.decide(coded[i]!),
      run: (count) => {
        let seen = 0
        for (let i = 0; i < count; i++) seen += sampleAnswer(checker.decide(coded[i % PEOPLE]!), i)
        return seen
      },
    },
    {
      ...many,
      rates: [],
      name: 'tables, from facts by name',
      at: (i) => checker.decide(encodeFacts(domain.space, typed[i]!)),
      run: (count) => {
        let seen = 0
        for (let i = 0; i < count; i++)
          seen += sampleAnswer(checker.decide(encodeFacts(domain.space, typed[i % PEOPLE]!)), i)
        return seen
      },
    },
    slow('json-rules-engine, one Engine', perRequest),
    ...(byHand ? [handWritten(byHand)] : []),
    ...(zen ? [slow('zen-engine, expression node', zen)] : []),
  ]
  await assertSame(peers)
  for (const peer of peers) await measureRound(peer)
  for (let i = 0; i < 7; i++) for (const peer of peers) peer.rates.push(await measureRound(peer))
  const facts = new Set(
    entitlements.flatMap(({ grounds }) => grounds.flatMap(({ when }) => leavesOf(when))).map(({ fact }) => fact),
  )
  const about = `${entitlements.length} entitlements, ${facts.size} facts, 4,096 seeded people, median of 7 interleaved rounds; all gave the same outcomes.`
  return `${about}\n\n${resultsOf(peers)}`
}
