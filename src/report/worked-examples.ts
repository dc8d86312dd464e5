// The section of worked examples: made-up people, their results before and after, why, and the facts to check again.
import type { WitnessFacts } from '../analysis/cells/regions.ts'
import type { RegionChange } from '../analysis/comparison/changes.ts'
import { valuesText } from '../analysis/describe.ts'
import { type GapChangeKind, gapChangeKinds, type GapChange } from '../analysis/gaps/gap-changes.ts'
import { capitalize } from '../core/answers/phrases.ts'
import { type Answer, outcomes } from '../core/rules/model.ts'
import { rankOfOutcome } from '../core/rules/outcome.ts'
import type { Evidence, ReportSide } from './evidence.ts'
import { type Markup, type MarkupPart, bullets, markup, paragraph, htmlTable } from './markup.ts'
import { outcomeWords, entitlementTitleText, valueText } from './words.ts'

/** One person's result on one side, and the reason. */
type ExampleResult = { readonly outcome: Answer; readonly why: string }

type Example = {
  readonly title: string
  readonly facts: WitnessFacts
  /** The people compared: one person, or the same person at each of two values. */
  readonly people: readonly {
    readonly who: string
    readonly facts: WitnessFacts
    readonly results: Readonly<Record<ReportSide, ExampleResult>>
  }[]
}

/** An entitlement, or every entitlement that meets a need. */
type ExampleSubject = { readonly entitlement: string } | { readonly need: string }

const outcomePlace = (outcome: Answer): number => (outcome === 'cannot-tell' ? outcomes.length : rankOfOutcome(outcome))

const findResult = (
  { book, offers }: Evidence,
  side: ReportSide,
  { subject, facts }: { subject: ExampleSubject; facts: WitnessFacts },
): ExampleResult => {
  const checked = book.checkerOf(offers[side]).check(facts)
  if (!checked.ok) throw new Error('a witness is possible')
  const answers = checked.entitlements.filter(({ need, id }) =>
    'need' in subject ? need === subject.need : id === subject.entitlement,
  )
  const [best] = answers.toSorted((one, other) => outcomePlace(one.outcome) - outcomePlace(other.outcome))
  if (!best) return { outcome: 'not-entitled', why: 'This offer has nothing of the kind.' }
  return { outcome: best.outcome, why: best.summary }
}

const bothResults = (
  evidence: Evidence,
  subject: ExampleSubject,
  facts: WitnessFacts,
): Readonly<Record<ReportSide, ExampleResult>> => ({
  before: findResult(evidence, 'before', { subject, facts }),
  after: findResult(evidence, 'after', { subject, facts }),
})

const changeExample = (evidence: Evidence, { entitlement, witness: { facts }, direction }: RegionChange): Example => ({
  title: `${entitlementTitleText(evidence, entitlement)}: ${direction}`,
  facts,
  people: [{ who: 'This person', facts, results: bothResults(evidence, { entitlement }, facts) }],
})

const gapChangeExample = (evidence: Evidence, kind: GapChangeKind, { before, after }: GapChange): Example => {
  const { need, witness } = (after ?? before)!
  return {
    title: `${capitalize(need.replaceAll('-', ' '))}: difference ${kind}`,
    facts: witness.facts,
    people: Object.entries(witness.values).map(([key, value]) => {
      const facts = { ...witness.facts, [evidence.by]: value }
      return { who: valueText(evidence, evidence.by, key), facts, results: bothResults(evidence, { need }, facts) }
    }),
  }
}

/** How many examples a report has, as far as there are differences. */
const [MIN_EXAMPLES, MAX_EXAMPLES, MAX_CHANGE_EXAMPLES] = [5, 8, 5]

/** Up to five changes, then gaps that changed; unchanged gaps only to reach the minimum. */
const chooseExamples = (evidence: Evidence): readonly Example[] => {
  const { comparison, gapChanges } = evidence
  const gaps = gapChangeKinds.flatMap((kind) => gapChanges[kind].map((change) => ({ kind, change })))
  const [changed, unchanged] = [
    gaps.filter(({ kind }) => kind !== 'unchanged'),
    gaps.filter(({ kind }) => kind === 'unchanged'),
  ]
  const changes = comparison.changes.slice(0, MAX_CHANGE_EXAMPLES)
  const chosen = changed.slice(0, MAX_EXAMPLES - changes.length)
  const filling = unchanged.slice(0, Math.max(0, MIN_EXAMPLES - changes.length - chosen.length))
  return [
    ...changes.map((change) => changeExample(evidence, change)),
    ...[...chosen, ...filling].map(({ kind, change }) => gapChangeExample(evidence, kind, change)),
  ]
}

/** Describes a person, fact by fact. */
const factsText = ({ catalogue }: Evidence, facts: WitnessFacts): readonly string[] =>
  Object.entries(facts).map(([id, value]) =>
    valuesText(catalogue, { [id]: typeof value === 'number' ? { from: value, to: value } : [value] }),
  )

const exampleCell = ({ outcome, why }: ExampleResult, name: string): MarkupPart =>
  markup`<strong>${outcome === 'cannot-tell' ? 'Cannot tell' : outcomeWords[outcome]}</strong> <small class="id-of" data-example="${name}">${outcome}</small><br>${why}`

const exampleMarkup = (evidence: Evidence, { title, facts, people }: Example, i: number): Markup => markup`
<div class="example">
<h3>Example ${i + 1}. ${title}</h3>
${bullets(factsText(evidence, facts).map(capitalize))}
${htmlTable({
  id: `example-${i + 1}`,
  caption: `Example ${i + 1}: before and after`,
  columns: ['Who', 'Before', 'After', 'Facts for a check'],
  rows: people.map(({ who, results, facts: personFacts }, place) => [
    who,
    exampleCell(results.before, `${i}.${place}.before`),
    exampleCell(results.after, `${i}.${place}.after`),
    markup`<code>${JSON.stringify(personFacts)}</code>`,
  ]),
})}</div>`

/** Five to eight examples, or fewer if there are fewer differences. */
export const workedExamplesSection = (evidence: Evidence): Markup => {
  const examples = chooseExamples(evidence)
  if (examples.length === 0) return paragraph('There is no difference to give an example of.')
  const under = evidence.isDraft ? 'the offer before: nobody but its authors has the draft' : 'either offer'
  return markup`
${paragraph(`These people are made up: the first possible person of each group. To see the whole answer, post the facts to /v1/checks under ${under}.`)}
${examples.map((example, i) => exampleMarkup(evidence, example, i))}`
}
