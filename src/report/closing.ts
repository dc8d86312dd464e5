// The closing sections of a report: its limits, how to repeat it, its certificate, and space for signatures.
import type { PartCounts } from '../analysis/cells/certificate.ts'
import { comparableFacts } from '../analysis/gaps/gaps.ts'
import { listInWords } from '../core/answers/phrases.ts'
import { type Evidence, sides } from './evidence.ts'
import { type Markup, type MarkupPart, bullets, figure, markup, paragraph, htmlTable } from './markup.ts'
import { entitlementTitleWithId, needWords, aboutText, unconfirmedPoints } from './words.ts'

/** The report's limits, and the points that its rules' authors have not confirmed. */
export const limitsSection = (evidence: Evidence): Markup => {
  const { book, by, offers } = evidence
  const others = comparableFacts(book.domain).filter((id) => id !== by)
  const open = [...new Set(sides.flatMap((side) => unconfirmedPoints(offers[side])))]
  const general = [
    'It counts kinds of people, not people: nobody in it is real, and it does not say how many are in each group.',
    'It is about published rules, not about practice: what people are told or given may differ.',
    '“Difference found: needs review” says that rules treat people differently. It does not say whether that is justified.',
    'An effect of facts that no rule names is not measured.',
    `Not assessed here: differences by ${listInWords(
      others.map((id) => aboutText(evidence, id)),
      'and',
    )}. “How to repeat it” has the command that compares by another fact.`,
    'Only what the rules hold is compared; the whole offer of a council may be larger.',
  ]
  return markup`${bullets(general)}${
    open.length > 0 ? markup`<h3>Not confirmed by its authors</h3>${bullets(open)}` : ''
  }`
}

const commandText = (...words: readonly string[]): string => ['npx', 'local-offer', ...words].join(' ')

/** The file name of a draft in commands. */
const DRAFT_FILE = 'draft.yaml'

type RepeatCommands = readonly (readonly [command: string, digest: string])[]

/** The commands with their result digests. Only `compare` can read a draft from a file. */
const repeatCommands = (evidence: Evidence): RepeatCommands => {
  const { offers, by, ages, isDraft, comparison, gapChanges, gaps, cliffEdges } = evidence
  const base = offers.before.id
  const offer = isDraft ? DRAFT_FILE : offers.after.id
  const named = isDraft ? (['before'] as const) : sides
  return [
    [commandText('compare', base, offer, '--json'), comparison.certificate.resultDigest],
    ...(isDraft
      ? []
      : ([
          [commandText('gaps', offer, '--base', base, '--by', by, '--json'), gapChanges.certificate.resultDigest],
        ] as const)),
    ...[by, ...ages.filter((id) => id !== by)].flatMap((fact) =>
      named.map(
        (side) =>
          [
            commandText('gaps', offers[side].id, '--by', fact, '--json'),
            gaps[side][fact]!.certificate.resultDigest,
          ] as const,
      ),
    ),
    ...named.map(
      (side) =>
        [commandText('cliff-edges', offers[side].id, '--json'), cliffEdges[side].certificate.resultDigest] as const,
    ),
  ]
}

/** The commands that write this page again and recount it independently. The recount does not support drafts. */
const pageCommands = ({ offers, by, isDraft }: Evidence): Markup => {
  const base = offers.before.id
  if (isDraft)
    return markup`
${paragraph(`This page, with the equity findings and cliff edges of the draft, which is ${DRAFT_FILE} here:`)}
<pre><code>${commandText('compare', base, DRAFT_FILE, '--html', '--by', by)} &gt; report.html</code></pre>`
  return markup`
${paragraph('This page, and an independent recount of a report that was saved as JSON:')}
<pre><code>${commandText('compare', base, offers.after.id, '--html', '--by', by)} &gt; report.html
${commandText('compare', base, offers.after.id, '--json')} &gt; report.json
${commandText('verify', 'report.json')}</code></pre>`
}

/** The exact commands, and the digests to expect. */
export const howToRepeatSection = (evidence: Evidence): Markup => markup`
${paragraph('From the project’s folder, with the same rules. Each gives the same bytes on every run.')}
${htmlTable({
  id: 'commands',
  caption: 'Commands, and the result digest that each must give',
  columns: ['Command', 'Result digest'],
  rows: repeatCommands(evidence).map(([words, digest]) => [
    markup`<code>${words}</code>`,
    markup`<code>${digest}</code>`,
  ]),
})}
${pageCommands(evidence)}
${paragraph('The tables as CSV: the same commands with --csv in place of --json.')}`

const countRows = (
  parts: readonly PartCounts[],
  at: string,
  name: (id: string) => MarkupPart,
): readonly (readonly MarkupPart[])[] =>
  parts.map(({ id, classes, cells, impossible, evaluated }, i) => [
    name(id),
    Object.entries(classes).map(
      ([fact, number]) => markup`${fact} ${figure(`${at}.${i}.classes.${fact}`, number)}<br>`,
    ),
    figure(`${at}.${i}.cells`, cells),
    figure(`${at}.${i}.impossible`, impossible),
    figure(`${at}.${i}.evaluated`, evaluated),
  ])

type CertificateTotals = { readonly cells: number; readonly impossible: number; readonly evaluated: number }

const totalRow = ({ cells, impossible, evaluated }: CertificateTotals, at: string): readonly MarkupPart[] => [
  markup`<strong>All</strong>`,
  '',
  figure(`${at}.cells`, cells),
  figure(`${at}.impossible`, impossible),
  figure(`${at}.evaluated`, evaluated),
]

/** The certificate: how many cells were evaluated, which is every cell in which somebody can be. */
export const certificateSection = (evidence: Evidence): Markup => {
  const { comparison, gapChanges } = evidence
  const title = (id: string): MarkupPart => entitlementTitleWithId(evidence, id)
  const columns = ['Classes of each fact', 'Cells', 'In which nobody can be', 'Looked at']
  return markup`
${paragraph('Every rule splits each fact into finitely many classes. All combinations were counted; those in which somebody can be were all looked at.')}
${htmlTable({
  id: 'certificate-comparison',
  caption: 'Comparison, by entitlement',
  columns: ['Entitlement', ...columns],
  rows: [
    ...countRows(comparison.certificate.entitlements, 'comparison.certificate.entitlements', title),
    totalRow(comparison.certificate, 'comparison.certificate'),
  ],
})}
${htmlTable({
  id: 'certificate-gaps',
  caption: 'Equity findings, by need',
  columns: ['Need', ...columns],
  rows: [
    ...countRows(gapChanges.certificate.needs, 'gapChanges.certificate.needs', needWords),
    totalRow(gapChanges.certificate, 'gapChanges.certificate'),
  ],
})}`
}

const blankRows = (first: readonly string[], columns: number): readonly (readonly MarkupPart[])[] =>
  first.map((head) => [head, ...Array.from({ length: columns }, () => '')])

/** Empty tables for actions and signatures. */
export const signOffSection = (): Markup => markup`
<div class="sign">${htmlTable({
  id: 'actions',
  caption: 'Actions',
  columns: ['No.', 'Finding', 'Priority', 'Owner', 'Due', 'Response'],
  rows: blankRows(['1', '2', '3', '4'], 5),
})}</div>
<div class="sign">${htmlTable({
  id: 'sign-off',
  caption: 'Sign-off',
  columns: ['Role', 'Name', 'Signature', 'Date', 'Decision reference'],
  rows: blankRows(['Prepared by', 'Reviewed by', 'Accepted by'], 4),
})}</div>`
