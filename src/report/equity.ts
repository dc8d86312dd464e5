// Equity findings: people alike in all but one fact, and what becomes of every difference between them.
import { type GapChangeKind, gapChangeKinds, type GapChange } from '../analysis/gaps/gap-changes.ts'
import type { Gap } from '../analysis/gaps/gaps.ts'
import { sentence } from '../core/answers/say.ts'
import { type Evidence, sides } from './evidence.ts'
import { gapOpening, resultsAt, verdictText } from './gap-list.ts'
import { type Markup, type Part, figure, markup, nothing, paragraph, sum, table } from './markup.ts'
import { matrix } from './matrix.ts'
import { basesText, needWords, aboutText, peopleIn } from './words.ts'

const meanings: Readonly<Record<GapChangeKind, string>> = {
  opened: 'the two got the same before and now do not',
  closed: 'the two now get the same',
  narrowed: 'the two are nearer to each other than before',
  widened: 'the two are further apart than before',
  changed: 'who fares better, or how the two differ, is not as before',
  unchanged: 'the two differ as before',
}

const sideOf = (evidence: Evidence, gap: Gap | null, at: string): Part =>
  gap ? resultsAt(evidence, gap, at) : 'the same for both'

const verdictOf = ({ after }: GapChange): string =>
  after ? verdictText(after) : 'No difference between these two is left'

const rowOf = (evidence: Evidence, fate: GapChangeKind, i: number): readonly Part[] => {
  const change = evidence.gapChanges[fate][i]!
  const { before, after } = change
  const gap = (after ?? before)!
  const at = `gapChanges.${fate}.${i}`
  const cells = `${at}.${after ? 'after' : 'before'}.cells`
  return [
    needWords(gap.need),
    peopleIn(evidence, gap.people),
    sideOf(evidence, before, `${at}.before`),
    sideOf(evidence, after, `${at}.after`),
    basesText(gap.basis),
    figure(cells, gap.cells),
    verdictOf(change),
    ...gapOpening(evidence, gap, i),
  ]
}

const fateSection = (evidence: Evidence, fate: GapChangeKind): Markup => {
  const found = evidence.gapChanges[fate]
  if (found.length === 0) return nothing
  return markup`<h3>${sentence(fate)}: ${meanings[fate]}</h3>${table({
    id: `gaps-${fate}`,
    caption: `Differences ${fate}`,
    columns: [
      'Need',
      'People',
      'Before',
      'After',
      'Basis',
      'Cells',
      'Finding',
      ...(evidence.opening ? ['Check one'] : []),
    ],
    rows: found.map((_, i) => rowOf(evidence, fate, i)),
  })}`
}

const totals = ({ gapChanges }: Evidence): Markup =>
  table({
    id: 'gap-totals',
    caption: 'What becomes of the differences',
    columns: ['What becomes of it', 'Meaning', 'Differences', 'Cells'],
    rows: gapChangeKinds.map((fate) => {
      const found = gapChanges[fate]
      const cells = found.reduce((total, { before, after }) => total + (after ?? before)!.cells, 0)
      return [fate, meanings[fate], sum(`fate.${fate}`, found.length), sum(`fateCells.${fate}`, cells)]
    }),
  })

/** Totals, the matrix before and after, then every difference by what becomes of it. */
export const equity = (evidence: Evidence): Markup => {
  const { by, gapChanges } = evidence
  const about = aboutText(evidence, by)
  return markup`
${paragraph(`People are compared who are alike in all but “${about}”. Each need is judged on the best outcome of all entitlements that meet it, for each pair of values. A difference is a finding to review; whether it is justified is for people to decide.`)}
${gapChanges.note ? paragraph(`“${sentence(about)}”: ${gapChanges.note}.`) : nothing}
${totals(evidence)}
${gapChanges.note ? nothing : sides.map((side) => matrix(evidence, side))}
${gapChangeKinds.map((fate) => fateSection(evidence, fate))}`
}
