// Writes the data dictionary as a page without scripts or external resources.
import { dictionaryWords } from '../analysis/data-dictionary.ts'
import type { Catalogue, Fact } from '../core/rules/catalogue.ts'
import { type Markup, type MarkupPart, bullets, markup, section, htmlTable } from './markup.ts'
import { style } from './style.ts'

const allowedValues = (fact: Fact): MarkupPart => {
  if ('options' in fact)
    return bullets(fact.options.map(({ value, text }) => markup`<code>${String(value)}</code>: ${text}`))
  return fact.type === 'integer' ? `${fact.minimum} to ${fact.maximum}` : 'a date, like 2005-06-15'
}

const factRow = (fact: Fact): readonly MarkupPart[] => [
  markup`<code class="id">${fact.id}</code>`,
  fact.type,
  fact.question,
  allowedValues(fact),
  fact.why,
  fact.sensitive ? 'yes' : 'no',
]

const factsTable = (catalogue: Catalogue): Markup =>
  htmlTable({
    id: 'facts-table',
    caption: 'What may be asked about a person. All may be left out; null is asked and not known',
    columns: ['Fact', 'Type', 'Question', 'Allowed values', 'Why it is asked', 'Sensitive'],
    rows: catalogue.facts.map(factRow),
  })

const answerWordsTable = (catalogue: Catalogue): Markup =>
  htmlTable({
    id: 'words-table',
    caption: 'Words of answers, outcomes best first',
    columns: ['Word', 'Of', 'Meaning'],
    rows: dictionaryWords(catalogue).map(({ list, value, meaning }) => [markup`<code>${value}</code>`, list, meaning]),
  })

/** The page, in one council's words. */
export const dictionaryPage = (catalogue: Catalogue, council: string): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Data dictionary, ${council}</title>
<style>${{ html: style }}</style>
</head>
<body class="report">
<main>
<h1>Data dictionary, ${council}</h1>
<p>What <code>POST /v1/checks</code> may be told about a person, and the words that it answers with. The contract is
<a href="/openapi.yaml">openapi.yaml</a>. This page is also JSON and CSV, by the Accept header.</p>
${section({ id: 'facts', title: 'Facts' }, factsTable(catalogue))}
${section({ id: 'words', title: 'Words of answers' }, answerWordsTable(catalogue))}</main>
</body>
</html>
`.html
