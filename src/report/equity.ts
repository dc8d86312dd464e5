// The section of equity findings: what happens to each gap between people alike in all but one fact.
import { needsReview, reviewFirst } from '../analysis/gaps/difference.ts'
import { type GapChangeKind, gapChangeKinds, type GapChange } from '../analysis/gaps/gap-changes.ts'
import type { Gap } from '../analysis/gaps/gaps.ts'
import { capitalize } from '../core/answers/phrases.ts'
import { type Evidence, sides } from './evidence.ts'
import { gapCheckLink, gapResultsMarkup, verdictText } from './gap-list.ts'
import { type Markup, type MarkupPart, figure, markup, emptyMarkup, paragraph, sum, htmlTable } from './markup.ts'
import { matrix } from './matrix.ts'
import { basesText, needWords, aboutText, peopleMarkup } from './words.ts'

const gapChangeMeanings: Readonly<Record<GapChangeKind, string>> = {
  opened: 'the two got the same before and now do not',
  closed: 'the two now get the same',
  narrowed: 'the two are nearer to each other than before',
  widened: 'the two are further apart than before',
  changed: 'who fares better, or how the two differ, is not as before',
  unchanged: 'the two differ as before',
}

const sideResults = (evidence: Evidence, gap: Gap | null, at: string): MarkupPart =>
  gap ? gapResultsMarkup(evidence, gap, at) : 'the same for both'

const changeVerdict = ({ after }: GapChange): string =>
  after ? verdictText(after) : 'No difference between these two is left'

const gapChangeRow = (evidence: Evidence, kind: GapChangeKind, i: number): readonly MarkupPart[] => {
  const change = evidence.gapChanges[kind][i]!
  const { before, after } = change
  const gap = (after ?? before)!
  const at = `gapChanges.${kind}.${i}`
  const cells = `${at}.${after ? 'after' : 'before'}.cells`
  return [
    needWords(gap.need),
    peopleMarkup(evidence, gap.people),
    sideResults(evidence, before, `${at}.before`),
    sideResults(evidence, after, `${at}.after`),
    basesText(gap.basis),
    figure(cells, gap.cells),
    changeVerdict(change),
    ...gapCheckLink(evidence, gap, i),
  ]
}

const gapChangesTable = (evidence: Evidence, kind: GapChangeKind): Markup => {
  const changes = evidence.gapChanges[kind]
  if (changes.length === 0) return emptyMarkup
  return markup`<h3>${capitalize(kind)}: ${gapChangeMeanings[kind]}</h3>${htmlTable({
    id: `gaps-${kind}`,
    caption: `Differences ${kind}`,
    columns: [
      'Need',
      'People',
      'Before',
      'After',
      'Basis',
      'Cells',
      'Finding',
      ...(evidence.checkLink ? ['Check one'] : []),
    ],
    rows: reviewFirst([...changes.keys()], (i) => needsReview(changes[i]!)).map((i) => gapChangeRow(evidence, kind, i)),
  })}`
}

const gapTotals = ({ gapChanges }: Evidence): Markup =>
  htmlTable({
    id: 'gap-totals',
    caption: 'What becomes of the differences',
    columns: ['What becomes of it', 'Meaning', 'Differences', 'Cells'],
    rows: gapChangeKinds.map((kind) => {
      const changes = gapChanges[kind]
      const cells = changes.reduce((total, { before, after }) => total + (after ?? before)!.cells, 0)
      return [kind, gapChangeMeanings[kind], sum(`fate.${kind}`, changes.length), sum(`fateCells.${kind}`, cells)]
    }),
  })

/** Totals, the matrices before and after, then every gap by how it changes; those that need review come first. */
export const equitySection = (evidence: Evidence): Markup => {
  const { by, gapChanges } = evidence
  const about = aboutText(evidence, by)
  return markup`
${paragraph(`People are compared who are alike in all but “${about}”. Each need is judged on the best outcome of all entitlements that meet it, for each pair of values. A difference is a finding to review; whether it is justified is for people to decide.`)}
${gapChanges.note ? paragraph(`“${capitalize(about)}”: ${gapChanges.note}.`) : emptyMarkup}
${gapTotals(evidence)}
${gapChanges.note ? emptyMarkup : sides.map((side) => matrix(evidence, side))}
${gapChangeKinds.map((kind) => gapChangesTable(evidence, kind))}`
}
