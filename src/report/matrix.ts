// The matrix: what the people of each gap get, need by need, at each value of the compared fact.
import type { Gap } from '../analysis/gaps/gaps.ts'
import { factOf } from '../core/rules/catalogue.ts'
import { type Outcome, outcomes } from '../core/rules/model.ts'
import type { Evidence, Side } from './evidence.ts'
import { type Markup, type Part, markup, nothing, paragraph, sum, table } from './markup.ts'
import { label, picture, rect, wrapped } from './picture.ts'
import { needWords, outcomeWords, aboutText, valueText } from './words.ts'

/** How many cells of a need's gaps have an outcome at a value. */
type Count = { readonly outcome: Outcome; readonly cells: number; readonly name: string }
type Row = { readonly need: string; readonly counts: ReadonlyMap<string, readonly Count[]> }
type Matrix = {
  readonly values: readonly string[]
  readonly rows: readonly Row[]
  /** The needs in which no difference was found. */
  readonly alike: readonly string[]
}

/** A side, and what it is called where there is another. */
type Shown = { readonly side: Side; readonly called: string }

const startOf = (key: string): number => Number.parseInt(key, 10)

/** Values in the catalogue's order, runs of numbers by where they start. */
const valuesOf = ({ catalogue, by }: Evidence, gaps: readonly Gap[]): readonly string[] => {
  const fact = factOf(catalogue, by)
  if ('options' in fact) return fact.options.map(({ value }) => String(value))
  const keys = new Set(gaps.flatMap(({ outcomes: at }) => Object.keys(at)))
  return [...keys].sort((one, other) => startOf(one) - startOf(other) || (one < other ? -1 : 1))
}

const countsAt = (gaps: readonly Gap[], value: string, name: string): readonly Count[] =>
  outcomes.flatMap((outcome) => {
    const those = gaps.filter((gap) => gap.outcomes[value] === outcome)
    const cells = those.reduce((total, gap) => total + gap.cells, 0)
    return cells > 0 ? [{ outcome, cells, name: `${name}.${value}.${outcome}` }] : []
  })

const matrixOf = (evidence: Evidence, side: Side): Matrix => {
  const { gaps, certificate } = evidence.gaps[side][evidence.by]!
  const values = valuesOf(evidence, gaps)
  const rows = certificate.needs.flatMap(({ id: need }): readonly Row[] => {
    const of = gaps.filter((gap) => gap.need === need)
    const counts = values.map((value) => [value, countsAt(of, value, `matrix.${side}.${need}`)] as const)
    return of.length > 0 ? [{ need, counts: new Map(counts) }] : []
  })
  const alike = certificate.needs.map(({ id }) => id).filter((id) => !rows.some(({ need }) => need === id))
  return { values, rows, alike }
}

/** As much as there is room for in a picture. */
const shortWords: Readonly<Record<Outcome, string>> = {
  entitled: 'can get',
  'on-request': 'can ask, then a right',
  discretionary: 'case by case',
  'not-entitled': 'cannot get',
}

const said = ({ outcome, cells, name }: Count): Markup => markup`${outcomeWords[outcome]}: ${sum(name, cells)}`
const drawn = ({ outcome, cells, name }: Count): Markup =>
  markup`${shortWords[outcome]} <tspan data-sum="${name}">${cells}</tspan>`

const [left, column, line] = [170, 180, 16]

/** An id in lines, broken after its hyphens. */
const idLines = (id: string): readonly string[] =>
  wrapped(id.replaceAll('-', '- '), 22).map((words) => words.replaceAll('- ', '-'))

const heightOf = ({ need, counts }: Row): number => {
  const most = Math.max(1, ...[...counts.values()].map((some) => some.length))
  return Math.max(34 + line * most, 14 + line * idLines(need).length)
}

const drawnCell = (counts: readonly Count[], x: number, y: number): Markup => {
  const total = counts.reduce((sumOf, { cells }) => sumOf + cells, 0)
  const width = column - 12
  const bars = counts.map(({ outcome, cells }, i) => {
    const start = counts.slice(0, i).reduce((sumOf, one) => sumOf + one.cells, 0)
    return rect(outcome, { x: x + (width * start) / total, y: y + 4, width: (width * cells) / total, height: 18 })
  })
  return markup`${bars}${counts.map((count, i) => label({ x, y: y + 38 + line * i }, drawn(count)))}`
}

const drawnRow = (values: readonly string[], { need, counts }: Row, y: number): readonly Markup[] => [
  ...idLines(need).map((words, i) => label({ x: 0, y: y + 18 + line * i, heading: true }, words)),
  ...values.map((value, i) => drawnCell(counts.get(value)!, left + column * i, y)),
]

const heading = (evidence: Evidence, value: string, x: number): readonly Markup[] => {
  const text = valueText(evidence, evidence.by, value)
  const lines = text.length <= 48 ? wrapped(text, 24) : [value]
  return lines.map((words, i) => label({ x, y: 16 + line * i, heading: true }, words))
}

/** So many needs stand in one picture that it fits on a page. */
const rowsEach = 8

const pictureOf = (evidence: Evidence, shown: Shown, { values, rows }: Matrix): readonly Markup[] => {
  const parts = Array.from({ length: Math.ceil(rows.length / rowsEach) }, (_, i) =>
    rows.slice(i * rowsEach, (i + 1) * rowsEach),
  )
  return parts.map((some, part) => {
    const topOf = (place: number): number => some.slice(0, place).reduce((y, row) => y + heightOf(row), 48)
    const of = parts.length > 1 ? ` (${part + 1} of ${parts.length})` : ''
    const size = { width: left + column * values.length, height: topOf(some.length) }
    const title = `${titleOf(evidence, shown)}${of}`
    return picture({ id: `matrix-${shown.side}-${part + 1}`, title, description, ...size }, [
      ...values.map((value, i) => heading(evidence, value, left + column * i)),
      ...some.map((row, i) => drawnRow(values, row, topOf(i))),
    ])
  })
}

const description =
  'A row for each need in which a difference was found and a column for each value. Bars show the outcomes of the ' +
  'cells concerned; the same figures are in the table beneath.'

const titleOf = (evidence: Evidence, { side, called }: Shown): string =>
  `Each need by “${aboutText(evidence, evidence.by)}”${called}: ${evidence.offers[side].id}`

const saidAt = (counts: readonly Count[]): Part =>
  counts.length > 0 ? counts.map((count) => markup`${said(count)}<br>`) : 'nobody can be'

const tableOf = (evidence: Evidence, { side, called }: Shown, { values, rows }: Matrix): Markup =>
  table({
    id: `matrix-table-${side}`,
    caption: `The same figures${called}: cells in which a difference was found, by outcome`,
    columns: ['Need', ...values.map((value) => valueText(evidence, evidence.by, value))],
    rows: rows.map(({ need, counts }) => [needWords(need), ...values.map((value) => saidAt(counts.get(value)!))]),
  })

/** One side's matrix as a picture, and the same figures as a table. */
export const matrix = (evidence: Evidence, side: Side, called = `, ${side}`): Markup => {
  const found = matrixOf(evidence, side)
  const shown = { side, called }
  const alike =
    found.alike.length > 0
      ? paragraph(`No difference found${called}: ${found.alike.map((need) => need.replaceAll('-', ' ')).join(', ')}.`)
      : nothing
  if (found.rows.length === 0) return alike
  return markup`${pictureOf(evidence, shown, found)}${tableOf(evidence, shown, found)}${alike}`
}
