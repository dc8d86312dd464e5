// Writes the report on two offers as one printable page without scripts or external resources.
import type { Source } from '../analysis/cells/certificate.ts'
import { cliffEdgesSection } from './cliff-edges.ts'
import { certificate, howToRepeat, limits, signOff } from './closing.ts'
import { equity } from './equity.ts'
import { type Asked, type Evidence, investigating } from './evidence.ts'
import { type Markup, markup, section } from './markup.ts'
import { statutorySection } from './statutory.ts'
import { style } from './style.ts'
import { summary } from './summary.ts'
import { headingOf, offersBlock } from './title-block.ts'
import { whatChanged } from './what-changed.ts'
import { whoIsAffected } from './who-is-affected.ts'
import { workedExamples } from './worked-examples.ts'

const sections: readonly {
  readonly id: string
  readonly title: string
  readonly write: (evidence: Evidence) => Markup
}[] = [
  { id: 'summary', title: 'Summary', write: summary },
  { id: 'what-changed', title: 'What changed', write: whatChanged },
  { id: 'who-is-affected', title: 'Who is affected', write: whoIsAffected },
  { id: 'equity', title: 'Equity findings', write: equity },
  { id: 'cliff-edges', title: 'Cliff edges', write: cliffEdgesSection },
  { id: 'statutory-coverage', title: 'Statutory coverage', write: statutorySection },
  { id: 'examples', title: 'Worked examples', write: workedExamples },
  { id: 'limits', title: 'Limits', write: limits },
  { id: 'repeat', title: 'How to repeat it', write: howToRepeat },
  { id: 'certificate', title: 'Certificate', write: certificate },
  { id: 'signing', title: 'Actions and sign-off', write: signOff },
]

/** The contents: a link to each section. */
export const contents = markup`
<nav class="contents" aria-label="Contents">
<ol>${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ol>
</nav>
`

const pageTitle = ({ offers, comparison }: Evidence): string =>
  `${offers.after.id} against ${offers.before.id}, report ${comparison.certificate.resultDigest.slice(7, 19)}`

/** All sections of a report. */
export const sectionsOf = (evidence: Evidence): Markup =>
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
<header><h1>${headingOf(evidence)}</h1>
${offersBlock(evidence)}${contents}</header>
<main>
${sectionsOf(evidence)}</main>
</body>
</html>
`

/**
 * Writes reports on any two offers of one book, each as an HTML page. The figures are those of the reports in JSON and
 * CSV, and the bytes are the same on every run.
 *
 * @returns A function that throws TooManyCells if the combined tables would be too large.
 */
export const reporting = (source: Source): ((request: Asked) => string) => {
  const findEvidence = investigating(source)
  return (request) => reportPage(findEvidence(request)).html
}
