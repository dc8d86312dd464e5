// Who is affected: every region of people who get something else, and how many cells of all those are.
import type { Change } from '../analysis/comparison/changes.ts'
import { sentence } from '../core/answers/say.ts'
import { type Evidence, sides } from './evidence.ts'
import { type Markup, type Part, figure, markup, paragraph, sum, table } from './markup.ts'
import { peopleIn, resultMarkup, titleOf } from './words.ts'

const directions = [
  { direction: 'gain', sign: '▲', text: 'Gain' },
  { direction: 'loss', sign: '▼', text: 'Loss' },
  { direction: 'change', sign: '◆', text: 'Neither more nor less' },
] as const

const tag = (direction: Change['direction'], path: string): Markup => {
  const { sign } = directions.find((one) => one.direction === direction)!
  return markup`<span class="tag ${direction}"><span aria-hidden="true">${sign} </span>${figure(path, direction)}</span>`
}

const openingOf = ({ opening, offers }: Evidence, { witness: { facts } }: Change, i: number): readonly Part[] => {
  const values = sides.map((side) => ({ value: offers[side].id, text: sentence(side) }))
  return opening ? [opening({ about: `group ${i + 1}`, facts, of: 'offer', values })] : []
}

const rowOf = (evidence: Evidence, change: Change, i: number): readonly Part[] => {
  const at = `comparison.changes.${i}`
  const side = (outcome: 'from' | 'to', amount: 'before' | 'after'): Markup =>
    resultMarkup({
      outcome: change[outcome],
      amount: change.amount?.[amount],
      at: { outcome: `${at}.${outcome}`, amount: `${at}.amount.${amount}` },
    })
  return [
    i + 1,
    tag(change.direction, `${at}.direction`),
    titleOf(evidence, change.entitlement),
    peopleIn(evidence, change.people),
    side('from', 'before'),
    side('to', 'after'),
    figure(`${at}.attribution`, change.attribution),
    figure(`${at}.cells`, change.cells),
    ...openingOf(evidence, change, i),
  ]
}

/** Few of many are not none. */
const share = (part: number, whole: number): string => {
  if (part === 0 || whole === 0) return '0%'
  return part / whole < 0.001 ? 'under 0.1%' : `${((100 * part) / whole).toFixed(1)}%`
}

const totals = ({ comparison: { changes, certificate } }: Evidence): Markup => {
  const { evaluated } = certificate
  return table({
    id: 'affected-totals',
    caption: 'Groups and cells, by direction',
    columns: ['Direction', 'Groups', 'Cells', `Of ${evaluated.toLocaleString('en-GB')} possible cells`],
    rows: directions.map(({ direction, text }) => {
      const those = changes.filter((change) => change.direction === direction)
      const cells = those.reduce((total, change) => total + change.cells, 0)
      return [text, sum(`groups.${direction}`, those.length), sum(`cells.${direction}`, cells), share(cells, evaluated)]
    }),
  })
}

/** Totals with their denominator, then every region. */
export const whoIsAffected = (evidence: Evidence): Markup => {
  const { changes } = evidence.comparison
  const meaning =
    'A cell is one combination of classes of the facts that the rules ask about, so it is a kind of person. Cells are ' +
    'counted for each entitlement apart. A percentage is of kinds of people, not of people.'
  if (changes.length === 0)
    return markup`${paragraph('No group of people gets a different outcome or amount.')}${totals(evidence)}`
  return markup`${totals(evidence)}${paragraph(meaning)}${table({
    id: 'affected',
    caption: 'Every group of people who get something else; nobody is in two groups of one entitlement',
    columns: [
      'No.',
      'Direction',
      'Entitlement',
      'People',
      'Before',
      'After',
      'Comes from',
      'Cells',
      ...(evidence.opening ? ['Check one'] : []),
    ],
    rows: changes.map((change, i) => rowOf(evidence, change, i)),
  })}`
}
