// Writes the report on two offers as one printable page without scripts or external resources.
import type { ReportSource } from '../analysis/cells/certificate.ts'
import { cliffEdgesSection } from './cliff-edges.ts'
import { certificateSection, howToRepeatSection, limitsSection, signOffSection } from './closing.ts'
import { equitySection } from './equity.ts'
import { type ReportRequest, type Evidence, evidenceFinder } from './evidence.ts'
import { type Markup, markup, section } from './markup.ts'
import { statutorySection } from './statutory.ts'
import { style } from './style.ts'
import { summarySection } from './summary.ts'
import { reportHeading, offersBlock } from './title-block.ts'
import { whatChangedSection } from './what-changed.ts'
import { whoIsAffectedSection } from './who-is-affected.ts'
import { workedExamplesSection } from './worked-examples.ts'

const sections: readonly {
  readonly id: string
  readonly title: string
  readonly write: (evidence: Evidence) => Markup
}[] = [
  { id: 'summary', title: 'Summary', write: summarySection },
  { id: 'what-changed', title: 'What changed', write: whatChangedSection },
  { id: 'who-is-affected', title: 'Who is affected', write: whoIsAffectedSection },
  { id: 'equity', title: 'Equity findings', write: equitySection },
  { id: 'cliff-edges', title: 'Cliff edges', write: cliffEdgesSection },
  { id: 'statutory-coverage', title: 'Statutory coverage', write: statutorySection },
  { id: 'examples', title: 'Worked examples', write: workedExamplesSection },
  { id: 'limits', title: 'Limits', write: limitsSection },
  { id: 'repeat', title: 'How to repeat it', write: howToRepeatSection },
  { id: 'certificate', title: 'Certificate', write: certificateSection },
  { id: 'signing', title: 'Actions and sign-off', write: signOffSection },
]

/** The contents: a link to each section. */
export const contentsNav = markup`
<nav class="contents" aria-label="Contents">
<ol>${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ol>
</nav>
`

const pageTitle = ({ offers, comparison }: Evidence): string =>
  `${offers.after.id} against ${offers.before.id}, report ${comparison.certificate.resultDigest.slice(7, 19)}`

/** All sections of a report. */
export const reportSections = (evidence: Evidence): Markup =>
  markup`${sections.map(({ write, ...named }) => section(named, write(evidence)))}`

const reportPage = (evidence: Evidence): Markup => markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${pageTitle(evidence)}</title>
<style>${{ html: style }}</style>
</head>
<body class="report">
<header><h1>${reportHeading(evidence)}</h1>
${offersBlock(evidence)}${contentsNav}</header>
<main>
${reportSections(evidence)}</main>
</body>
</html>
`

/**
 * Writes reports on any two offers of one book, each as an HTML page. The figures are those of the reports in JSON and
 * CSV, and the bytes are the same on every run.
 *
 * @returns A function that throws TooManyCells if the combined tables would be too large.
 */
export const reportWriter = (source: ReportSource): ((request: ReportRequest) => string) => {
  const findEvidence = evidenceFinder(source)
  return (request) => reportPage(findEvidence(request)).html
}
