// Bands: what the people of each gap get as they grow older, run by run, for one need of one offer.
import type { Gap } from '../analysis/gap.ts'
import type { Evidence, Side } from './evidence.ts'
import { type Markup, type Part, figure, markup, table } from './markup.ts'
import { label, picture, rect } from './picture.ts'
import { peopleIn, resultMarkup, valueText } from './words.ts'

type Run = { readonly key: string; readonly from: number; readonly to: number }

/** Gaps of one need with their places in the report. */
export type Banded = {
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
export const bands = (evidence: Evidence, side: Side, banded: Banded): Markup =>
  markup`${pictureOf(evidence, side, banded)}${tableOf(evidence, side, banded)}`
