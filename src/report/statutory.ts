// The section of statutory coverage: the Act's headings and the entitlements under them, by law or by choice.
import type { ServedHeading } from '../analysis/statutory-coverage.ts'
import { type Evidence, sides } from './evidence.ts'
import { type Markup, type MarkupPart, bullets, markup, paragraph, htmlTable } from './markup.ts'
import { entitlementTitleText } from './words.ts'

const namedTitles = (evidence: Evidence, name: string, ids: readonly string[]): MarkupPart =>
  ids.length === 0 ? '' : markup`${name}${bullets(ids.map((id) => entitlementTitleText(evidence, id)))}`

const servedCell = (evidence: Evidence, { byLaw, byChoice }: ServedHeading): MarkupPart =>
  byLaw.length + byChoice.length === 0
    ? markup`<strong>none</strong>`
    : [namedTitles(evidence, 'By law', byLaw), namedTitles(evidence, 'By the council’s choice', byChoice)]

const besidesCell = (evidence: Evidence, ids: readonly string[]): MarkupPart =>
  ids.length === 0 ? 'none' : bullets(ids.map((id) => entitlementTitleText(evidence, id)))

/** Every heading of the Act with its entitlements, before and after. */
export const statutorySection = (evidence: Evidence): Markup => {
  const { before, after } = evidence.statutory
  const rows = after.headings.map((heading, i): readonly MarkupPart[] => [
    markup`${heading.title}<br>${heading.section}`,
    ...[before, after].map(({ headings }) => servedCell(evidence, headings[i]!)),
  ])
  return markup`
${paragraph('A council has to publish what it offers under these headings. “None” means that the rules hold nothing under one: the whole offer of a council may be larger.')}
${htmlTable({
  id: 'statutory',
  caption: 'What serves each heading',
  columns: ['Heading', 'Before', 'After'],
  rows: [
    ...rows,
    ['Under no heading of the Act', ...sides.map((side) => besidesCell(evidence, evidence.statutory[side].besides))],
  ],
})}`
}
