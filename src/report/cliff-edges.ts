// Cliff edges: birthdays and other days of an age on which somebody gets less, and outcomes by age.
import type { CliffEdge } from '../analysis/gaps/cliff-edges.ts'
import type { Gap } from '../analysis/gaps/gaps.ts'
import { sentence } from '../core/answers/say.ts'
import { type Evidence, type Side, sides } from './evidence.ts'
import { type Markup, type Part, figure, markup, paragraph, table } from './markup.ts'
import { label, picture, rect } from './picture.ts'
import { needWords, peopleIn, resultMarkup, valueText } from './words.ts'

type Run = { readonly key: string; readonly from: number; readonly to: number }

/** Gaps of one need with their places in the report. */
type Banded = {
  readonly need: string
  readonly fact: string
  readonly gaps: readonly { readonly gap: Gap; readonly at: string }[]
}

const runOf = (key: string): Run => {
  const [from, to] = key.split(' to ').map(Number)
  return { key, from: from!, to: to ?? from! }
}

/** The runs that all gaps tell apart together, so that each gap's own runs begin and end with one of them. */
const columnsOf = (gaps: Banded['gaps']): readonly Run[] => {
  const runs = gaps.flatMap(({ gap }) => Object.keys(gap.outcomes).map(runOf))
  const starts = [...new Set(runs.flatMap(({ from, to }) => [from, to + 1]))].sort((one, other) => one - other)
  return starts.slice(0, -1).map((from, i) => {
    const to = starts[i + 1]! - 1
    return { key: from === to ? String(from) : `${from} to ${to}`, from, to }
  })
}

const [left, row, top] = [90, 40, 30]
const widthOf = (columns: readonly Run[]): number => Math.max(110, Math.floor(630 / columns.length))

const drawnRow = ({ gap, at }: Banded['gaps'][number], columns: readonly Run[], y: number): readonly Markup[] =>
  Object.entries(gap.outcomes).map(([key, outcome]) => {
    const run = runOf(key)
    const covered = columns.filter(({ from, to }) => run.from <= from && to <= run.to)
    const x = left + widthOf(columns) * columns.indexOf(covered[0]!)
    const box = { x, y: y + 4, width: widthOf(columns) * covered.length, height: row - 8 }
    const text = markup`<tspan data-figure="${at}.outcomes.${key}">${outcome}</tspan>`
    return markup`${rect(outcome, box)}${label({ x: x + 6, y: y + 25 }, text)}`
  })

const titleOf = (evidence: Evidence, side: Side, { need, fact }: Banded): string =>
  `${need} by ${fact}, ${side}: ${evidence.offers[side].id}`

const pictureOf = (evidence: Evidence, side: Side, banded: Banded): Markup => {
  const { need, fact, gaps } = banded
  const columns = columnsOf(gaps)
  const heads = columns.map(({ key }, i) =>
    label({ x: left + widthOf(columns) * i + 6, y: 18, heading: true }, valueText(evidence, fact, key)),
  )
  const rows = gaps.map((one, i) => {
    const y = top + row * i
    return markup`${label({ x: 0, y: y + 25, heading: true }, `Group ${i + 1}`)}${drawnRow(one, columns, y)}`
  })
  const description =
    'A row for each group of people and a band for each run of ages, with the outcome written in it. A band is missing ' +
    'where nobody of the group can be. The table beneath says who the groups are, with the same figures.'
  const size = { width: left + widthOf(columns) * columns.length, height: top + row * gaps.length }
  return picture(
    { id: `bands-${side}-${fact}-${need}`, title: titleOf(evidence, side, banded), description, ...size },
    [heads, rows],
  )
}

const cellAt = ({ gap, at }: Banded['gaps'][number], column: Run): Part => {
  const key = Object.keys(gap.outcomes).find((one) => {
    const run = runOf(one)
    return run.from <= column.from && column.to <= run.to
  })
  if (key === undefined) return 'nobody can be'
  const paths = { outcome: `${at}.outcomes.${key}`, amount: `${at}.amounts.${key}` }
  return resultMarkup({ outcome: gap.outcomes[key]!, amount: gap.amounts?.[key], at: paths })
}

const tableOf = (evidence: Evidence, side: Side, banded: Banded): Markup => {
  const { need, fact, gaps } = banded
  const columns = columnsOf(gaps)
  return table({
    id: `bands-table-${side}-${fact}-${need}`,
    caption: `The same figures: ${titleOf(evidence, side, banded)}`,
    columns: ['Group', 'People', ...columns.map(({ key }) => valueText(evidence, fact, key)), 'Cells'],
    rows: gaps.map((one, i) => [
      `Group ${i + 1}`,
      peopleIn(evidence, one.gap.people),
      ...columns.map((column) => cellAt(one, column)),
      figure(`${one.at}.cells`, one.gap.cells),
    ]),
  })
}

/** The bands of one need as a picture, and the same figures as a table. */
const bands = (evidence: Evidence, side: Side, banded: Banded): Markup =>
  markup`${pictureOf(evidence, side, banded)}${tableOf(evidence, side, banded)}`

/** What an edge is, without the person who shows it: equal before and after where nothing changed. */
const meaningOf = ({ need, fact, at, text }: CliffEdge): string => JSON.stringify([need, fact, at, text])

const becomesText = ({ becomes }: CliffEdge): string =>
  Object.entries(becomes)
    .map(([fact, value]) => `${fact} becomes ${String(value)}`)
    .join(', ') || 'nothing but the age'

const rowOf = (evidence: Evidence, side: Side, i: number): readonly Part[] => {
  const edge = evidence.cliffEdges[side].cliffEdges[i]!
  const path = `cliffEdges.${side}.cliffEdges.${i}`
  const result = (outcome: 'from' | 'to', amount: 'before' | 'after'): Markup =>
    resultMarkup({
      outcome: edge[outcome],
      amount: edge.amount?.[amount],
      at: { outcome: `${path}.${outcome}`, amount: `${path}.amount.${amount}` },
    })
  return [
    markup`${sentence(edge.day)} (${edge.fact} ${figure(`${path}.at`, edge.at)})`,
    needWords(edge.need),
    peopleIn(evidence, edge.people),
    becomesText(edge),
    result('from', 'before'),
    result('to', 'after'),
    figure(`${path}.cells`, edge.cells),
  ]
}

const listed = (evidence: Evidence, side: Side, isNew: boolean): Markup => {
  const other = evidence.cliffEdges[side === 'after' ? 'before' : 'after'].cliffEdges.map(meaningOf)
  const { cliffEdges } = evidence.cliffEdges[side]
  const places = [...cliffEdges.keys()].filter((i) => other.includes(meaningOf(cliffEdges[i]!)) !== isNew)
  const name = isNew ? `only ${side}` : 'before and after alike'
  if (places.length === 0) return paragraph(`Drops ${name}: none found.`)
  return table({
    id: `cliff-edges-${isNew ? side : 'both'}`,
    caption: `Drops ${name}`,
    columns: ['Day', 'Need', 'People', 'What the law changes that day', 'From', 'To', 'Cells'],
    rows: places.map((i) => rowOf(evidence, side, i)),
  })
}

const bandedOf = (evidence: Evidence, side: Side, fact: string): readonly Banded[] => {
  const { gaps, certificate } = evidence.gaps[side][fact]!
  return certificate.needs.flatMap(({ id: need }) => {
    const of = gaps.flatMap((gap, i) => (gap.need === need ? [{ gap, at: `gaps.${side}.${fact}.gaps.${i}` }] : []))
    return of.length > 0 ? [{ need, fact, gaps: of }] : []
  })
}

const isSame = (one: Banded, other: Banded): boolean =>
  JSON.stringify(one.gaps.map(({ gap }) => gap)) === JSON.stringify(other.gaps.map(({ gap }) => gap))

/** The bands of a need before are drawn only where they are not those after. */
const bandsOf = (evidence: Evidence, fact: string): readonly Markup[] => {
  const [before, after] = sides.map((side) => bandedOf(evidence, side, fact))
  const needs = [...new Set([...before!, ...after!].map(({ need }) => need))].sort()
  return needs.flatMap((need) => {
    const [old, now] = [before!, after!].map((some) => some.find((one) => one.need === need))
    const differs = old && !(now && isSame(old, now))
    return [...(differs ? [bands(evidence, 'before', old)] : []), ...(now ? [bands(evidence, 'after', now)] : [])]
  })
}

/** Drops that are new, gone and in both offers, then the outcome by age. */
export const cliffEdgesSection = (evidence: Evidence): Markup => {
  const drawn = evidence.ages.flatMap((fact) => bandsOf(evidence, fact))
  return markup`
${paragraph('On each birthday, and on each 1 September where the age on 31 August counts, what the law itself changes is applied and all else is taken as staying as it is. Only drops are listed. A drop whose group of people grew or shrank is listed as it was and as it is.')}
${listed(evidence, 'after', true)}${listed(evidence, 'before', true)}${listed(evidence, 'after', false)}
<h3>Outcome by age</h3>
${paragraph('Every group of people whose outcome is not the same at every age. Where a need has one picture, called “after”, it was the same before.')}
${drawn.length > 0 ? drawn : paragraph('Everybody gets the same at every age.')}`
}
