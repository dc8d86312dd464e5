// The section of affected people: every region whose outcome or amount changes, and its share of all cells.
import type { RegionChange } from '../analysis/comparison/changes.ts'
import { capitalize } from '../core/answers/phrases.ts'
import { type Evidence, sides } from './evidence.ts'
import { type Markup, type MarkupPart, figure, markup, paragraph, sum, htmlTable } from './markup.ts'
import { peopleMarkup, resultMarkup, entitlementTitleText } from './words.ts'

const directionWords = [
  { direction: 'gain', sign: '▲', text: 'Gain' },
  { direction: 'loss', sign: '▼', text: 'Loss' },
  { direction: 'change', sign: '◆', text: 'Neither more nor less' },
] as const

const directionTag = (direction: RegionChange['direction'], path: string): Markup => {
  const { sign } = directionWords.find((words) => words.direction === direction)!
  return markup`<span class="tag ${direction}"><span aria-hidden="true">${sign} </span>${figure(path, direction)}</span>`
}

const changeCheckLink = (
  evidence: Evidence,
  { witness: { facts } }: RegionChange,
  i: number,
): readonly MarkupPart[] => {
  const values = sides.map((side) => ({ value: evidence.offers[side].id, text: capitalize(side) }))
  return evidence.checkLink ? [evidence.checkLink({ about: `group ${i + 1}`, facts, of: 'offer', values })] : []
}

const changeRow = (evidence: Evidence, change: RegionChange, i: number): readonly MarkupPart[] => {
  const at = `comparison.changes.${i}`
  const side = (outcome: 'from' | 'to', amount: 'before' | 'after'): Markup =>
    resultMarkup({
      outcome: change[outcome],
      amount: change.amount?.[amount],
      at: { outcome: `${at}.${outcome}`, amount: `${at}.amount.${amount}` },
    })
  return [
    i + 1,
    directionTag(change.direction, `${at}.direction`),
    entitlementTitleText(evidence, change.entitlement),
    peopleMarkup(evidence, change.people),
    side('from', 'before'),
    side('to', 'after'),
    figure(`${at}.attribution`, change.attribution),
    figure(`${at}.cells`, change.cells),
    ...changeCheckLink(evidence, change, i),
  ]
}

/** A percentage that never rounds a small share down to zero. */
export const percentage = (part: number, whole: number): string => {
  if (part === 0 || whole === 0) return '0%'
  return part / whole < 0.001 ? 'under 0.1%' : `${((100 * part) / whole).toFixed(1)}%`
}

const changeTotals = ({ comparison: { changes, certificate } }: Evidence): Markup => {
  const { evaluated } = certificate
  return htmlTable({
    id: 'affected-totals',
    caption: 'Groups and cells, by direction',
    columns: ['Direction', 'Groups', 'Cells', `Of ${evaluated.toLocaleString('en-GB')} possible cells`],
    rows: directionWords.map(({ direction, text }) => {
      const inDirection = changes.filter((change) => change.direction === direction)
      const cells = inDirection.reduce((total, change) => total + change.cells, 0)
      return [
        text,
        sum(`groups.${direction}`, inDirection.length),
        sum(`cells.${direction}`, cells),
        percentage(cells, evaluated),
      ]
    }),
  })
}

/** Totals with their denominator, then every region of people. */
export const whoIsAffectedSection = (evidence: Evidence): Markup => {
  const { changes } = evidence.comparison
  const meaning =
    'A cell is one combination of classes of the facts that the rules ask about, so it is a kind of person. Cells are ' +
    'counted for each entitlement apart. A percentage is of kinds of people, not of people.'
  if (changes.length === 0)
    return markup`${paragraph('No group of people gets a different outcome or amount.')}${changeTotals(evidence)}`
  return markup`${changeTotals(evidence)}${paragraph(meaning)}${htmlTable({
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
      ...(evidence.checkLink ? ['Check one'] : []),
    ],
    rows: changes.map((change, i) => changeRow(evidence, change, i)),
  })}`
}
