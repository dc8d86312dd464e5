// Lists one offer's gaps by one fact: a matrix, then every gap with its people.
import { reviewFirst } from '../analysis/gaps/difference.ts'
import type { Gap } from '../analysis/gaps/gaps.ts'
import { dayText } from '../core/answers/day-text.ts'
import { capitalize } from '../core/answers/phrases.ts'
import type { Evidence } from './evidence.ts'
import { type Markup, type MarkupPart, bullets, figure, markup, paragraph, sum, htmlTable } from './markup.ts'
import { matrix } from './matrix.ts'
import { basesText, needWords, aboutText, peopleMarkup, resultMarkup, valueText } from './words.ts'

/** The results of a gap's people at each value; `at` is the gap's path in the reports. */
export const gapResultsMarkup = (evidence: Evidence, gap: Gap, at: string): Markup =>
  bullets(
    Object.entries(gap.outcomes).map(([key, outcome]) => {
      const paths = { outcome: `${at}.outcomes.${key}`, amount: `${at}.amounts.${key}` }
      const result = resultMarkup({ outcome, amount: gap.amounts?.[key], at: paths })
      return markup`${valueText(evidence, evidence.by, key)}: ${result}`
    }),
  )

/** The recorded reason for a gap, or that the gap needs review. */
export const verdictText = ({ explained }: Gap): string => {
  if (!explained) return 'Difference found: needs review'
  const { reason, reference, reviewed } = explained
  return `Explained: ${reason} (${reference}; reviewed on ${dayText(reviewed)})`
}

/** Links from a gap to checks of its witness, one for each value. */
export const gapCheckLink = (evidence: Evidence, { need, witness }: Gap, i: number): readonly MarkupPart[] => {
  const { by } = evidence
  const at = Object.entries(witness.values).map(([key, value]) => ({ value, text: valueText(evidence, by, key) }))
  return evidence.checkLink
    ? [evidence.checkLink({ about: `${need}, row ${i + 1}`, facts: witness.facts, of: by, values: at })]
    : []
}

const gapRow = (evidence: Evidence, gap: Gap, i: number): readonly MarkupPart[] => {
  const at = `gaps.after.${evidence.by}.gaps.${i}`
  return [
    needWords(gap.need),
    peopleMarkup(evidence, gap.people),
    gapResultsMarkup(evidence, gap, at),
    basesText(gap.basis),
    figure(`${at}.cells`, gap.cells),
    verdictText(gap),
    ...gapCheckLink(evidence, gap, i),
  ]
}

/** Every gap of the `after` offer by the requested fact; those that need review come first. */
export const gapList = (evidence: Evidence): Markup => {
  const { gaps, note } = evidence.gaps.after[evidence.by]!
  const about = aboutText(evidence, evidence.by)
  if (note) return paragraph(`“${capitalize(about)}”: ${note}.`)
  if (gaps.length === 0) return paragraph(`No difference found between people alike in all but “${about}”.`)
  return markup`${matrix(evidence, 'after', '')}${htmlTable({
    id: 'gaps',
    caption: markup`Every difference found: ${sum('gaps', gaps.length)}`,
    columns: [
      ...['Need', 'People', 'What they get', 'Basis', 'Cells', 'Finding'],
      ...(evidence.checkLink ? ['Check one'] : []),
    ],
    rows: reviewFirst([...gaps.entries()], ([, gap]) => !gap.explained).map(([i, gap]) => gapRow(evidence, gap, i)),
  })}`
}
