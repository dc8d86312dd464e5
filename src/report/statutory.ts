// Statutory coverage: under which headings of a local offer each of the two offers holds something, and by whose doing.
import type { Served } from '../analysis/statutory-coverage.ts'
import { type Evidence, sides } from './evidence.ts'
import { type Markup, type Part, bullets, markup, paragraph, table } from './markup.ts'
import { titleOf } from './words.ts'

const listed = (evidence: Evidence, name: string, ids: readonly string[]): Part =>
  ids.length === 0 ? '' : markup`${name}${bullets(ids.map((id) => titleOf(evidence, id)))}`

const servedIn = (evidence: Evidence, { byLaw, byChoice }: Served): Part =>
  byLaw.length + byChoice.length === 0
    ? markup`<strong>none</strong>`
    : [listed(evidence, 'By law', byLaw), listed(evidence, 'By the council’s choice', byChoice)]

const besidesIn = (evidence: Evidence, ids: readonly string[]): Part =>
  ids.length === 0 ? 'none' : bullets(ids.map((id) => titleOf(evidence, id)))

/** Every heading of the Act with the entitlements that serve it, before and after. */
export const statutorySection = (evidence: Evidence): Markup => {
  const { before, after } = evidence.statutory
  const rows = after.headings.map((heading, i): readonly Part[] => [
    markup`${heading.title}<br>${heading.section}`,
    ...[before, after].map(({ headings }) => servedIn(evidence, headings[i]!)),
  ])
  return markup`
${paragraph('A council has to publish what it offers under these headings. “None” means that the rules hold nothing under one: the whole offer of a council may be larger.')}
${table({
  id: 'statutory',
  caption: 'What serves each heading',
  columns: ['Heading', 'Before', 'After'],
  rows: [
    ...rows,
    ['Under no heading of the Act', ...sides.map((side) => besidesIn(evidence, evidence.statutory[side].besides))],
  ],
})}`
}
