// Cliff edges: birthdays and other days of an age on which somebody gets less, and outcomes by age.
import type { CliffEdge } from '../analysis/cliff-edges.ts'
import { sentence } from '../core/say.ts'
import { type Banded, bands } from './bands.ts'
import { type Evidence, type Side, sides } from './evidence.ts'
import { type Markup, type Part, figure, markup, paragraph, table } from './markup.ts'
import { needWords } from './named.ts'
import { peopleIn, resultMarkup } from './words.ts'

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
