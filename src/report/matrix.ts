// The matrix of gaps: outcomes by need and by value of the compared fact, as pictures and a table.
import type { Gap } from '../analysis/gaps/gaps.ts'
import { factById } from '../core/rules/catalogue.ts'
import { type Outcome, outcomes } from '../core/rules/model.ts'
import type { Evidence, ReportSide } from './evidence.ts'
import { type Markup, type MarkupPart, markup, emptyMarkup, paragraph, sum, htmlTable } from './markup.ts'
import { label, picture, rect, wrapped } from './picture.ts'
import { needWords, outcomeWords, aboutText, valueText } from './words.ts'

/** How many cells of a need's gaps have an outcome at a value; `name` identifies the sum on the page. */
type CellCount = { readonly outcome: Outcome; readonly cells: number; readonly name: string }
/** One need, with its counts by value of the compared fact. */
type MatrixRow = { readonly need: string; readonly counts: ReadonlyMap<string, readonly CellCount[]> }
type Matrix = {
  readonly values: readonly string[]
  readonly rows: readonly MatrixRow[]
  /** The needs without gaps. */
  readonly alike: readonly string[]
}

/** A side, and the suffix that names it in titles; empty if only one side is shown. */
type NamedSide = { readonly side: ReportSide; readonly suffix: string }

const runStart = (key: string): number => Number.parseInt(key, 10)

/** Values in the catalogue's order; runs of numbers in the order of their starts. */
const comparedValues = ({ catalogue, by }: Evidence, gaps: readonly Gap[]): readonly string[] => {
  const fact = factById(catalogue, by)
  if ('options' in fact) return fact.options.map(({ value }) => String(value))
  const keys = new Set(gaps.flatMap(({ outcomes: at }) => Object.keys(at)))
  return [...keys].sort((one, other) => runStart(one) - runStart(other) || (one < other ? -1 : 1))
}

const countOutcomes = (gaps: readonly Gap[], value: string, name: string): readonly CellCount[] =>
  outcomes.flatMap((outcome) => {
    const withOutcome = gaps.filter((gap) => gap.outcomes[value] === outcome)
    const cells = withOutcome.reduce((total, gap) => total + gap.cells, 0)
    return cells > 0 ? [{ outcome, cells, name: `${name}.${value}.${outcome}` }] : []
  })

const buildMatrix = (evidence: Evidence, side: ReportSide): Matrix => {
  const { gaps, certificate } = evidence.gaps[side][evidence.by]!
  const values = comparedValues(evidence, gaps)
  const rows = certificate.needs.flatMap(({ id: need }): readonly MatrixRow[] => {
    const gapsOfNeed = gaps.filter((gap) => gap.need === need)
    const counts = values.map((value) => [value, countOutcomes(gapsOfNeed, value, `matrix.${side}.${need}`)] as const)
    return gapsOfNeed.length > 0 ? [{ need, counts: new Map(counts) }] : []
  })
  const alike = certificate.needs.map(({ id }) => id).filter((id) => !rows.some(({ need }) => need === id))
  return { values, rows, alike }
}

/** Outcomes in words short enough for a picture. */
const shortWords: Readonly<Record<Outcome, string>> = {
  entitled: 'can get',
  'on-request': 'can ask, then a right',
  discretionary: 'case by case',
  'not-entitled': 'cannot get',
}

const countText = ({ outcome, cells, name }: CellCount): Markup => markup`${outcomeWords[outcome]}: ${sum(name, cells)}`
const shortCountText = ({ outcome, cells, name }: CellCount): Markup =>
  markup`${shortWords[outcome]} <tspan data-sum="${name}">${cells}</tspan>`

/** The layout of a picture, in SVG units. */
const [MATRIX_LEFT, COLUMN_WIDTH, LINE_HEIGHT, FIRST_ROW] = [170, 180, 16, 48]
/** The longest lines of a picture, in characters. */
const [MAX_ID_LINE, MAX_HEADING, MAX_HEADING_LINE] = [22, 48, 24]

/** Breaks an id into lines after hyphens. */
const idLines = (id: string): readonly string[] =>
  wrapped(id.replaceAll('-', '- '), MAX_ID_LINE).map((words) => words.replaceAll('- ', '-'))

const rowHeight = ({ need, counts }: MatrixRow): number => {
  const maxCounts = Math.max(1, ...[...counts.values()].map((countsAtValue) => countsAtValue.length))
  return Math.max(34 + LINE_HEIGHT * maxCounts, 14 + LINE_HEIGHT * idLines(need).length)
}

const drawCell = (counts: readonly CellCount[], x: number, y: number): Markup => {
  const total = counts.reduce((sumOf, { cells }) => sumOf + cells, 0)
  const width = COLUMN_WIDTH - 12
  const bars = counts.map(({ outcome, cells }, i) => {
    const start = counts.slice(0, i).reduce((sumOf, count) => sumOf + count.cells, 0)
    return rect(outcome, { x: x + (width * start) / total, y: y + 4, width: (width * cells) / total, height: 18 })
  })
  return markup`${bars}${counts.map((count, i) => label({ x, y: y + 38 + LINE_HEIGHT * i }, shortCountText(count)))}`
}

const drawMatrixRow = (values: readonly string[], { need, counts }: MatrixRow, y: number): readonly Markup[] => [
  ...idLines(need).map((words, i) => label({ x: 0, y: y + 18 + LINE_HEIGHT * i, heading: true }, words)),
  ...values.map((value, i) => drawCell(counts.get(value)!, MATRIX_LEFT + COLUMN_WIDTH * i, y)),
]

const columnHeading = (evidence: Evidence, value: string, x: number): readonly Markup[] => {
  const text = valueText(evidence, evidence.by, value)
  const lines = text.length <= MAX_HEADING ? wrapped(text, MAX_HEADING_LINE) : [value]
  return lines.map((words, i) => label({ x, y: 16 + LINE_HEIGHT * i, heading: true }, words))
}

/** The number of needs in one picture, so that the picture fits on a page. */
const ROWS_PER_PICTURE = 8

const matrixPictures = (evidence: Evidence, namedSide: NamedSide, { values, rows }: Matrix): readonly Markup[] => {
  const parts = Array.from({ length: Math.ceil(rows.length / ROWS_PER_PICTURE) }, (_, i) =>
    rows.slice(i * ROWS_PER_PICTURE, (i + 1) * ROWS_PER_PICTURE),
  )
  return parts.map((partRows, part) => {
    const topOf = (i: number): number => partRows.slice(0, i).reduce((y, row) => y + rowHeight(row), FIRST_ROW)
    const partText = parts.length > 1 ? ` (${part + 1} of ${parts.length})` : ''
    const size = { width: MATRIX_LEFT + COLUMN_WIDTH * values.length, height: topOf(partRows.length) }
    const title = `${matrixTitle(evidence, namedSide)}${partText}`
    return picture({ id: `matrix-${namedSide.side}-${part + 1}`, title, description: matrixDescription, ...size }, [
      ...values.map((value, i) => columnHeading(evidence, value, MATRIX_LEFT + COLUMN_WIDTH * i)),
      ...partRows.map((row, i) => drawMatrixRow(values, row, topOf(i))),
    ])
  })
}

const matrixDescription =
  'A row for each need in which a difference was found and a column for each value. Bars show the outcomes of the ' +
  'cells concerned; the same figures are in the table beneath.'

const matrixTitle = (evidence: Evidence, { side, suffix }: NamedSide): string =>
  `Each need by “${aboutText(evidence, evidence.by)}”${suffix}: ${evidence.offers[side].id}`

const countsCell = (counts: readonly CellCount[]): MarkupPart =>
  counts.length > 0 ? counts.map((count) => markup`${countText(count)}<br>`) : 'nobody can be'

const matrixTable = (evidence: Evidence, { side, suffix }: NamedSide, { values, rows }: Matrix): Markup =>
  htmlTable({
    id: `matrix-table-${side}`,
    caption: `The same figures${suffix}: cells in which a difference was found, by outcome`,
    columns: ['Need', ...values.map((value) => valueText(evidence, evidence.by, value))],
    rows: rows.map(({ need, counts }) => [needWords(need), ...values.map((value) => countsCell(counts.get(value)!))]),
  })

/** One side's matrix as pictures, and the same figures as a table. */
export const matrix = (evidence: Evidence, side: ReportSide, suffix = `, ${side}`): Markup => {
  const found = buildMatrix(evidence, side)
  const namedSide = { side, suffix }
  const alike =
    found.alike.length > 0
      ? paragraph(`No difference found${suffix}: ${found.alike.map((need) => need.replaceAll('-', ' ')).join(', ')}.`)
      : emptyMarkup
  if (found.rows.length === 0) return alike
  return markup`${matrixPictures(evidence, namedSide, found)}${matrixTable(evidence, namedSide, found)}${alike}`
}
