// Explanations: why an entitlement came out as it did, in plain words, with the law and what to do next.
import { type Catalogue, type NextStep, factOf } from '../rules/catalogue.ts'
import { type Condition, type Leaf, nodesOf, partsOf } from '../rules/condition.ts'
import { type Amount, type Answer, type Entitlement, type Ground, type Outcome, outcomeOf } from '../rules/model.ts'
import type { Judgement, Met } from '../tables/join.ts'
import type { Nearest } from '../tables/nearest-ground.ts'
import { type Compared, type Own, list, listReasons, say, sayAll, saysThePresumed, sentence } from './say.ts'

/** A condition in its own shape: what it asks, in words, and whether it is met; `null` is not known. */
export type Reason =
  | { readonly id: string; readonly fact: string; readonly text: string; readonly met: Met }
  | { readonly all: readonly Reason[]; readonly met: Met }
  | { readonly any: readonly Reason[]; readonly met: Met }
  | { readonly not: readonly Reason[]; readonly met: Met }

export type GroundAnswer = Omit<Ground, 'when' | 'from'> & {
  readonly outcome: Answer
  readonly reasons: readonly Reason[]
}

export type EntitlementAnswer = Pick<Entitlement, 'id' | 'title' | 'theme' | 'need' | 'owedBy'> & {
  /** Who owes it, in words. */
  readonly owedByText: string
  readonly outcome: Answer
  /** Only where it cannot be told: the outcomes still open, best first, and the worst of them. */
  readonly possible?: readonly Outcome[]
  readonly atLeast?: Outcome
  readonly amount?: Amount
  readonly summary: string
  readonly grounds: readonly GroundAnswer[]
  readonly missing: readonly string[]
  readonly nextSteps: readonly NextStep[]
}

/** Who owes an entitlement to this person, in words, and how to reach them. */
export type Owed = { readonly text: string; readonly decides: string; readonly contacts: readonly NextStep[] }

type Explained = {
  readonly entitlement: Entitlement
  readonly judgement: Judgement
  readonly owed: Owed
  readonly own: Own
}

/** Each node of a condition with its place in `nodesOf` order. */
type Placed = { readonly node: Condition; readonly place: number }

const placedParts = ({ node, place }: Placed): readonly Placed[] =>
  partsOf(node).reduce<{ parts: readonly Placed[]; next: number }>(
    ({ parts, next }, part) => ({ parts: [...parts, { node: part, place: next }], next: next + nodesOf(part).length }),
    { parts: [], next: place + 1 },
  ).parts

const reasonsOf = (catalogue: Catalogue, ground: Ground, met: readonly Met[]): readonly Reason[] => {
  const counts = new Map<string, number>()
  const leafReason = (leaf: Leaf, place: number): Reason => {
    const count = (counts.get(leaf.fact) ?? 0) + 1
    counts.set(leaf.fact, count)
    const text = sentence(say(factOf(catalogue, leaf.fact), { leaf, met: true }))
    return { id: `${ground.id}.${leaf.fact}.${count}`, fact: leaf.fact, text, met: met[place]! }
  }
  const reason = (placed: Placed): Reason => {
    const { node, place } = placed
    if ('fact' in node) return leafReason(node, place)
    const parts = placedParts(placed).map(reason)
    if ('all' in node) return { all: parts, met: met[place]! }
    return 'any' in node ? { any: parts, met: met[place]! } : { not: parts, met: met[place]! }
  }
  const root: Placed = { node: ground.when, place: 0 }
  return 'all' in ground.when ? placedParts(root).map(reason) : [reason(root)]
}

/** The comparisons that make a node come out as it did. Of several that would each do, the first. */
const comparisons = (placed: Placed, met: readonly Met[], wanted: boolean): readonly Compared[] => {
  const { node } = placed
  if ('fact' in node) return [{ leaf: node, met: wanted }]
  if ('not' in node) return placedParts(placed).flatMap((part) => comparisons(part, met, !wanted))
  const decisive = placedParts(placed).filter((part) => met[part.place] === wanted)
  const oneWillDo = 'any' in node && wanted
  return (oneWillDo ? decisive.slice(0, 1) : decisive).flatMap((part) => comparisons(part, met, wanted))
}

const because = (phrases: readonly string[]): string => (phrases.length > 0 ? ` because ${listReasons(phrases)}` : '')

/** How answers about what somebody can get are summed up. */
const usual = {
  entitled: 'You can get this{because}.',
  notEntitled: 'You cannot get this right now{because}.',
  open: 'We cannot tell yet. It depends on {facts}.',
}

type Settled = (why: string, owed: Owed) => string
const settledWords: Readonly<Record<Exclude<Outcome, 'not-entitled' | 'entitled'>, Settled>> = {
  'on-request': (why) => `You can ask for this${why}. It becomes your right when you ask.`,
  discretionary: (why, owed) => `You can ask for this${why}. It is up to ${owed.decides}, case by case.`,
}

const noWords = (
  catalogue: Catalogue,
  { entitlement, judgement, own }: Explained,
  nearest: Nearest | undefined,
): string => {
  const rule = nearest?.rule ?? 0
  const root: Placed = { node: entitlement.grounds[rule]!.when, place: 0 }
  const unmet = comparisons(root, judgement.met[rule]!, false)
  const blocking = unmet.filter(({ leaf }) => nearest?.facts.includes(leaf.fact))
  // Nothing that was said blocks it where it is only what follows from that, such as an age that no status goes with.
  const reasons = sayAll(catalogue, blocking.length > 0 ? blocking : unmet, own)
  return (catalogue.sayings ?? usual).notEntitled.replace('{because}', because(reasons))
}

const openWords = (catalogue: Catalogue, { possible, missing }: Judgement): string => {
  const about = list(
    missing.map((id) => factOf(catalogue, id).about),
    'and',
  )
  return possible.includes('not-entitled')
    ? (catalogue.sayings ?? usual).open.replace('{facts}', about)
    : `You can get or ask for this. Which of these depends on ${about}.`
}

const summaryOf = (catalogue: Catalogue, one: Explained, nearest: () => Nearest | undefined): string => {
  const { possible, best, met } = one.judgement
  const { grounds } = one.entitlement
  const outcome = possible[0]!
  if (possible.length > 1) return openWords(catalogue, one.judgement)
  if (outcome === 'not-entitled') return noWords(catalogue, one, nearest())
  // Where more than one gives it, and which is best is not known, the first that is known to hold.
  const telling = best ?? grounds.findIndex(({ strength }, i) => met[i]![0] === true && outcomeOf[strength] === outcome)
  const held = telling < 0 ? [] : comparisons({ node: grounds[telling]!.when, place: 0 }, met[telling]!, true)
  const said = held.filter((compared) => !saysThePresumed(factOf(catalogue, compared.leaf.fact), compared))
  const why = sayAll(catalogue, said, one.own)
  if (outcome === 'entitled') return (catalogue.sayings ?? usual).entitled.replace('{because}', because(why))
  return settledWords[outcome](because(why), one.owed)
}

const groundAnswer = (catalogue: Catalogue, ground: Ground, met: readonly Met[]): GroundAnswer => {
  const { when: _when, from: _from, id, basis, strength, ...words } = ground
  const held = met[0] === null ? 'cannot-tell' : met[0] ? outcomeOf[strength] : 'not-entitled'
  return { id, basis, strength, outcome: held, reasons: reasonsOf(catalogue, ground, met), ...words }
}

/**
 * The grounds whose steps help: those that give the outcome, as who has a right need not be told how to ask for it.
 * Where none is known to, those that may; and where the outcome is open, the best of these.
 */
const helping = ({ entitlement, judgement }: Explained): readonly Ground[] => {
  const [outcome, ...others] = judgement.possible
  const isOpen = others.length > 0
  const withMet = (met: Met): readonly Ground[] => entitlement.grounds.filter((_, i) => judgement.met[i]![0] === met)
  const givesIt = ({ strength }: Ground): boolean => outcomeOf[strength] === outcome
  const holding = withMet(true).filter((ground) => isOpen || givesIt(ground))
  if (holding.length > 0) return holding
  return withMet(null)
    .filter(givesIt)
    .slice(0, isOpen ? 1 : undefined)
}

const stepsOf = (one: Explained): readonly NextStep[] => {
  const { entitlement, judgement, owed } = one
  const isNo = judgement.possible.length === 1 && judgement.possible[0] === 'not-entitled'
  const own = helping(one).flatMap(({ nextSteps }) => nextSteps)
  const steps = [...own, ...owed.contacts, ...(isNo ? (entitlement.ifNot ?? []) : [])]
  return steps.filter((step, i) => steps.findIndex(({ text }) => text === step.text) === i)
}

/**
 * Explains one judgement: every ground with every condition, who owes it, and one sentence that names what decides.
 *
 * @param nearest Asked only where the answer is no: the ground that comes nearest, and the facts that block it.
 */
export const explain = (
  catalogue: Catalogue,
  one: Explained,
  nearest: () => Nearest | undefined,
): EntitlementAnswer => {
  const { entitlement, judgement, owed } = one
  const { possible, amount } = judgement
  const { id, title, theme, need, owedBy } = entitlement
  const open = possible.length > 1 ? { possible, atLeast: possible.at(-1)! } : {}
  return {
    id,
    title,
    theme,
    need,
    owedBy,
    owedByText: owed.text,
    outcome: possible.length > 1 ? 'cannot-tell' : possible[0]!,
    ...open,
    ...(amount === undefined ? {} : { amount }),
    summary: summaryOf(catalogue, one, nearest),
    grounds: entitlement.grounds.map((ground, i) => groundAnswer(catalogue, ground, judgement.met[i]!)),
    missing: judgement.missing,
    nextSteps: stepsOf(one),
  }
}
