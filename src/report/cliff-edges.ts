// The section of cliff edges: the days of an age on which people get less, and outcomes by age as bands.
import type { CliffEdge } from '../analysis/gaps/cliff-edges.ts'
import type { Gap } from '../analysis/gaps/gaps.ts'
import { capitalize } from '../core/answers/phrases.ts'
import { type Evidence, type ReportSide, sides } from './evidence.ts'
import { type Markup, type MarkupPart, figure, markup, paragraph, htmlTable } from './markup.ts'
import { label, picture, rect } from './picture.ts'
import { needWords, peopleMarkup, resultMarkup, valueText } from './words.ts'

/** A run of ages, in whole years, both ends included; `key` is its key in a gap's outcomes. */
type AgeRun = { readonly key: string; readonly from: number; readonly to: number }

/** One need's bands: what the people of each gap get as they grow older, run by run; `at` is the gap's path. */
type NeedBands = {
  readonly need: string
  readonly fact: string
  readonly gaps: readonly { readonly gap: Gap; readonly at: string }[]
}

const readRun = (key: string): AgeRun => {
  const [from, to] = key.split(' to ').map(Number)
  return { key, from: from!, to: to ?? from! }
}

/** The columns: runs of ages so short that every gap's own runs begin and end with a column. */
const bandColumns = (gaps: NeedBands['gaps']): readonly AgeRun[] => {
  const runs = gaps.flatMap(({ gap }) => Object.keys(gap.outcomes).map(readRun))
  const starts = [...new Set(runs.flatMap(({ from, to }) => [from, to + 1]))].sort((one, other) => one - other)
  return starts.slice(0, -1).map((from, i) => {
    const to = starts[i + 1]! - 1
    return { key: from === to ? String(from) : `${from} to ${to}`, from, to }
  })
}

/** The layout of a picture of bands, in SVG units. */
const [BANDS_LEFT, BAND_HEIGHT, BANDS_TOP] = [90, 40, 30]
const [MIN_BAND_WIDTH, ALL_BANDS_WIDTH] = [110, 630]

const columnWidth = (columns: readonly AgeRun[]): number =>
  Math.max(MIN_BAND_WIDTH, Math.floor(ALL_BANDS_WIDTH / columns.length))

const drawBands = ({ gap, at }: NeedBands['gaps'][number], columns: readonly AgeRun[], y: number): readonly Markup[] =>
  Object.entries(gap.outcomes).map(([key, outcome]) => {
    const run = readRun(key)
    const covered = columns.filter(({ from, to }) => run.from <= from && to <= run.to)
    const x = BANDS_LEFT + columnWidth(columns) * columns.indexOf(covered[0]!)
    const box = { x, y: y + 4, width: columnWidth(columns) * covered.length, height: BAND_HEIGHT - 8 }
    const text = markup`<tspan data-figure="${at}.outcomes.${key}">${outcome}</tspan>`
    return markup`${rect(outcome, box)}${label({ x: x + 6, y: y + 25 }, text)}`
  })

const bandsTitle = (evidence: Evidence, side: ReportSide, { need, fact }: NeedBands): string =>
  `${need} by ${fact}, ${side}: ${evidence.offers[side].id}`

const bandsPicture = (evidence: Evidence, side: ReportSide, needBand: NeedBands): Markup => {
  const { need, fact, gaps } = needBand
  const columns = bandColumns(gaps)
  const heads = columns.map(({ key }, i) =>
    label({ x: BANDS_LEFT + columnWidth(columns) * i + 6, y: 18, heading: true }, valueText(evidence, fact, key)),
  )
  const rows = gaps.map((gap, i) => {
    const y = BANDS_TOP + BAND_HEIGHT * i
    return markup`${label({ x: 0, y: y + 25, heading: true }, `Group ${i + 1}`)}${drawBands(gap, columns, y)}`
  })
  const description =
    'A row for each group of people and a band for each run of ages, with the outcome written in it. A band is missing ' +
    'where nobody of the group can be. The table beneath says who the groups are, with the same figures.'
  const size = {
    width: BANDS_LEFT + columnWidth(columns) * columns.length,
    height: BANDS_TOP + BAND_HEIGHT * gaps.length,
  }
  return picture(
    { id: `bands-${side}-${fact}-${need}`, title: bandsTitle(evidence, side, needBand), description, ...size },
    [heads, rows],
  )
}

const resultCell = ({ gap, at }: NeedBands['gaps'][number], column: AgeRun): MarkupPart => {
  const key = Object.keys(gap.outcomes).find((outcomeKey) => {
    const run = readRun(outcomeKey)
    return run.from <= column.from && column.to <= run.to
  })
  if (key === undefined) return 'nobody can be'
  const paths = { outcome: `${at}.outcomes.${key}`, amount: `${at}.amounts.${key}` }
  return resultMarkup({ outcome: gap.outcomes[key]!, amount: gap.amounts?.[key], at: paths })
}

const bandsTable = (evidence: Evidence, side: ReportSide, needBand: NeedBands): Markup => {
  const { need, fact, gaps } = needBand
  const columns = bandColumns(gaps)
  return htmlTable({
    id: `bands-table-${side}-${fact}-${need}`,
    caption: `The same figures: ${bandsTitle(evidence, side, needBand)}`,
    columns: ['Group', 'People', ...columns.map(({ key }) => valueText(evidence, fact, key)), 'Cells'],
    rows: gaps.map((gapWithPath, i) => [
      `Group ${i + 1}`,
      peopleMarkup(evidence, gapWithPath.gap.people),
      ...columns.map((column) => resultCell(gapWithPath, column)),
      figure(`${gapWithPath.at}.cells`, gapWithPath.gap.cells),
    ]),
  })
}

/** One need's bands as a picture, and the same figures as a table. */
const pictureAndTable = (evidence: Evidence, side: ReportSide, needBand: NeedBands): Markup =>
  markup`${bandsPicture(evidence, side, needBand)}${bandsTable(evidence, side, needBand)}`

/** Identifies an edge without its witness: the same before and after if the edge did not change. */
const edgeKey = ({ need, fact, at, text }: CliffEdge): string => JSON.stringify([need, fact, at, text])

const becomesText = ({ becomes }: CliffEdge): string =>
  Object.entries(becomes)
    .map(([fact, value]) => `${fact} becomes ${String(value)}`)
    .join(', ') || 'nothing but the age'

const edgeRow = (evidence: Evidence, side: ReportSide, i: number): readonly MarkupPart[] => {
  const edge = evidence.cliffEdges[side].cliffEdges[i]!
  const path = `cliffEdges.${side}.cliffEdges.${i}`
  const result = (outcome: 'from' | 'to', amount: 'before' | 'after'): Markup =>
    resultMarkup({
      outcome: edge[outcome],
      amount: edge.amount?.[amount],
      at: { outcome: `${path}.${outcome}`, amount: `${path}.amount.${amount}` },
    })
  return [
    markup`${capitalize(edge.day)} (${edge.fact} ${figure(`${path}.at`, edge.at)})`,
    needWords(edge.need),
    peopleMarkup(evidence, edge.people),
    becomesText(edge),
    result('from', 'before'),
    result('to', 'after'),
    figure(`${path}.cells`, edge.cells),
  ]
}

const edgesTable = (evidence: Evidence, side: ReportSide, isNew: boolean): Markup => {
  const other = evidence.cliffEdges[side === 'after' ? 'before' : 'after'].cliffEdges.map(edgeKey)
  const { cliffEdges } = evidence.cliffEdges[side]
  const places = [...cliffEdges.keys()].filter((i) => other.includes(edgeKey(cliffEdges[i]!)) !== isNew)
  const name = isNew ? `only ${side}` : 'before and after alike'
  if (places.length === 0) return paragraph(`Drops ${name}: none found.`)
  return htmlTable({
    id: `cliff-edges-${isNew ? side : 'both'}`,
    caption: `Drops ${name}`,
    columns: ['Day', 'Need', 'People', 'What the law changes that day', 'From', 'To', 'Cells'],
    rows: places.map((i) => edgeRow(evidence, side, i)),
  })
}

const needBands = (evidence: Evidence, side: ReportSide, fact: string): readonly NeedBands[] => {
  const { gaps, certificate } = evidence.gaps[side][fact]!
  return certificate.needs.flatMap(({ id: need }) => {
    const gapsOfNeed = gaps.flatMap((gap, i) =>
      gap.need === need ? [{ gap, at: `gaps.${side}.${fact}.gaps.${i}` }] : [],
    )
    return gapsOfNeed.length > 0 ? [{ need, fact, gaps: gapsOfNeed }] : []
  })
}

const haveSameGaps = (one: NeedBands, other: NeedBands): boolean =>
  JSON.stringify(one.gaps.map(({ gap }) => gap)) === JSON.stringify(other.gaps.map(({ gap }) => gap))

/** Draws the bands by one fact. A need's bands before are drawn only if they differ from its bands after. */
const bandsByAge = (evidence: Evidence, fact: string): readonly Markup[] => {
  const [before, after] = sides.map((side) => needBands(evidence, side, fact))
  const needs = [...new Set([...before!, ...after!].map(({ need }) => need))].sort()
  return needs.flatMap((need) => {
    const [old, now] = [before!, after!].map((bands) => bands.find((candidate) => candidate.need === need))
    const differs = old && !(now && haveSameGaps(old, now))
    return [
      ...(differs ? [pictureAndTable(evidence, 'before', old)] : []),
      ...(now ? [pictureAndTable(evidence, 'after', now)] : []),
    ]
  })
}

/** The drops that are new, that are gone and that are in both offers, then outcomes by age. */
export const cliffEdgesSection = (evidence: Evidence): Markup => {
  const drawn = evidence.ages.flatMap((fact) => bandsByAge(evidence, fact))
  return markup`
${paragraph('On each birthday, and on each 1 September where the age on 31 August counts, what the law itself changes is applied and all else is taken as staying as it is. Only drops are listed. A drop whose group of people grew or shrank is listed as it was and as it is.')}
${edgesTable(evidence, 'after', true)}${edgesTable(evidence, 'before', true)}${edgesTable(evidence, 'after', false)}
<h3>Outcome by age</h3>
${paragraph('Every group of people whose outcome is not the same at every age. Where a need has one picture, called “after”, it was the same before.')}
${drawn.length > 0 ? drawn : paragraph('Everybody gets the same at every age.')}`
}
