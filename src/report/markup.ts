// Builds HTML: templates are markup, and every inserted value is escaped.

/** HTML, already escaped. */
export type Markup = { readonly html: string }
/** A value that may be inserted into markup. */
export type MarkupPart = string | number | Markup | readonly MarkupPart[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character]!)

const isPartList = (part: MarkupPart): part is readonly MarkupPart[] => Array.isArray(part)

const partHtml = (part: MarkupPart): string => {
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return part.toLocaleString('en-GB')
  return isPartList(part) ? part.map(partHtml).join('') : part.html
}

/** A template tag: the template is HTML, the inserted values are text unless they are markup. */
export const markup = (html: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup => ({
  html: html.map((text, i) => text + (i < parts.length ? partHtml(parts[i]!) : '')).join(''),
})

export const emptyMarkup: Markup = { html: '' }

/** A figure of a report, with its path in the reports' JSON, so that a tool can compare page and JSON. */
export const figure = (path: string, value: string | number): Markup =>
  markup`<span data-figure="${path}">${value}</span>`

/** A sum of figures of the reports, with a name of its own. */
export const sum = (name: string, value: number): Markup => markup`<span data-sum="${name}">${value}</span>`

type TableContent = {
  /** Unique in the page. */
  readonly id: string
  readonly caption: MarkupPart
  readonly columns: readonly MarkupPart[]
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly MarkupPart[])[]
}

const tableRow = ([head, ...cells]: readonly MarkupPart[]): Markup =>
  markup`<tr><th scope="row">${head ?? ''}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`

/** A table with more columns gets the class `wide`. */
const NARROW_COLUMNS = 3

/** A table in a region that scrolls sideways on a narrow page. */
export const htmlTable = ({ id, caption, columns, rows }: TableContent): Markup => markup`
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table class="${columns.length > NARROW_COLUMNS ? 'wide' : 'narrow'}">
<caption id="${id}">${caption}</caption>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(tableRow)}</tbody>
</table>
</div>
`

export const bullets = (items: readonly MarkupPart[]): Markup =>
  markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`

export const paragraph = (text: MarkupPart): Markup => markup`<p>${text}</p>\n`

/** A section with its heading; the contents link to `id`. */
export const section = (
  { id, title }: { readonly id: string; readonly title: string },
  body: MarkupPart,
): Markup => markup`
<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${body}</section>
`
