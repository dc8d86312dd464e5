// The worked examples, written down: who, what before and after, why, and facts that replay it.
import type { WitnessFacts } from '../analysis/cells/regions.ts'
import type { Change } from '../analysis/comparison/changes.ts'
import { valuesText } from '../analysis/describe.ts'
import { type GapChangeKind, gapChangeKinds, type GapChange } from '../analysis/gaps/gap-changes.ts'
import { sentence } from '../core/answers/say.ts'
import { type Answer, outcomes } from '../core/rules/model.ts'
import { rankOf } from '../core/rules/outcome.ts'
import type { Evidence, Side } from './evidence.ts'
import { type Markup, type Part, bullets, markup, paragraph, table } from './markup.ts'
import { outcomeWords, titleOf, valueText } from './words.ts'

/** What one person gets on one side, and why. */
type Told = { readonly outcome: Answer; readonly why: string }

type Example = {
  readonly title: string
  readonly facts: WitnessFacts
  /** What is compared: the person, or the same person at each of two values. */
  readonly people: readonly {
    readonly who: string
    readonly facts: WitnessFacts
    readonly told: Readonly<Record<Side, Told>>
  }[]
}

/** The entitlement, or all that meet the need. */
type About = { readonly entitlement: string } | { readonly need: string }

const placeOf = (outcome: Answer): number => (outcome === 'cannot-tell' ? outcomes.length : rankOf(outcome))

const toldOf = (
  { book, offers }: Evidence,
  side: Side,
  { about, facts }: { about: About; facts: WitnessFacts },
): Told => {
  const checked = book.checkerOf(offers[side]).check(facts)
  if (!checked.ok) throw new Error('a witness is possible')
  const those = checked.entitlements.filter((one) =>
    'need' in about ? one.need === about.need : one.id === about.entitlement,
  )
  const [best] = those.toSorted((one, other) => placeOf(one.outcome) - placeOf(other.outcome))
  if (!best) return { outcome: 'not-entitled', why: 'This offer has nothing of the kind.' }
  return { outcome: best.outcome, why: best.summary }
}

const onBothSides = (evidence: Evidence, about: About, facts: WitnessFacts): Readonly<Record<Side, Told>> => ({
  before: toldOf(evidence, 'before', { about, facts }),
  after: toldOf(evidence, 'after', { about, facts }),
})

const ofChange = (evidence: Evidence, { entitlement, witness: { facts }, direction }: Change): Example => ({
  title: `${titleOf(evidence, entitlement)}: ${direction}`,
  facts,
  people: [{ who: 'This person', facts, told: onBothSides(evidence, { entitlement }, facts) }],
})

const ofGapChange = (evidence: Evidence, fate: GapChangeKind, { before, after }: GapChange): Example => {
  const { need, witness } = (after ?? before)!
  return {
    title: `${sentence(need.replaceAll('-', ' '))}: difference ${fate}`,
    facts: witness.facts,
    people: Object.entries(witness.values).map(([key, value]) => {
      const facts = { ...witness.facts, [evidence.by]: value }
      return { who: valueText(evidence, evidence.by, key), facts, told: onBothSides(evidence, { need }, facts) }
    }),
  }
}

const [fewest, most, changesAtMost] = [5, 8, 5]

/** Up to five changes and then gaps that did not stay; gaps that did where there are too few of those. */
const examplesOf = (evidence: Evidence): readonly Example[] => {
  const { comparison, gapChanges } = evidence
  const gaps = gapChangeKinds.flatMap((fate) => gapChanges[fate].map((change) => ({ fate, change })))
  const [moved, stayed] = [
    gaps.filter(({ fate }) => fate !== 'unchanged'),
    gaps.filter(({ fate }) => fate === 'unchanged'),
  ]
  const changes = comparison.changes.slice(0, changesAtMost)
  const shown = moved.slice(0, most - changes.length)
  const filling = stayed.slice(0, Math.max(0, fewest - changes.length - shown.length))
  return [
    ...changes.map((change) => ofChange(evidence, change)),
    ...[...shown, ...filling].map(({ fate, change }) => ofGapChange(evidence, fate, change)),
  ]
}

/** A person in words, fact by fact. */
const factsText = ({ catalogue }: Evidence, facts: WitnessFacts): readonly string[] =>
  Object.entries(facts).map(([id, value]) =>
    valuesText(catalogue, { [id]: typeof value === 'number' ? { from: value, to: value } : [value] }),
  )

const told = ({ outcome, why }: Told, name: string): Part =>
  markup`<strong>${outcome === 'cannot-tell' ? 'Cannot tell' : outcomeWords[outcome]}</strong> <small class="id-of" data-example="${name}">${outcome}</small><br>${why}`

const exampleMarkup = (evidence: Evidence, { title, facts, people }: Example, i: number): Markup => markup`
<div class="example">
<h3>Example ${i + 1}. ${title}</h3>
${bullets(factsText(evidence, facts).map(sentence))}
${table({
  id: `example-${i + 1}`,
  caption: `Example ${i + 1}: before and after`,
  columns: ['Who', 'Before', 'After', 'Facts for a check'],
  rows: people.map((one, place) => [
    one.who,
    told(one.told.before, `${i}.${place}.before`),
    told(one.told.after, `${i}.${place}.after`),
    markup`<code>${JSON.stringify(one.facts)}</code>`,
  ]),
})}</div>`

/** Five to eight examples where there are as many. */
export const workedExamples = (evidence: Evidence): Markup => {
  const examples = examplesOf(evidence)
  if (examples.length === 0) return paragraph('There is no difference to give an example of.')
  const under = evidence.isDraft ? 'the offer before: nobody but its authors has the draft' : 'either offer'
  return markup`
${paragraph(`These people are made up: the first possible person of each group. To see the whole answer, post the facts to /v1/checks under ${under}.`)}
${examples.map((example, i) => exampleMarkup(evidence, example, i))}`
}
