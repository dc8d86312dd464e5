// The worked examples, written down: who, what before and after, why, and facts that replay it.
import { sentence } from '../core/say.ts'
import type { Evidence } from './evidence.ts'
import { type Example, type Told, examplesOf, factsText } from './examples.ts'
import { type Markup, type Part, bullets, markup, paragraph, table } from './markup.ts'
import { outcomeWords } from './named.ts'

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
