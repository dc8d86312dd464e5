// Markup: HTML that says nothing but what is written here. Whatever is put into it is escaped.

/** HTML, already escaped. */
export type Markup = { readonly html: string }
/** What may be put into markup. */
export type Part = string | number | Markup | readonly Part[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character]!)

const isList = (part: Part): part is readonly Part[] => Array.isArray(part)

const written = (part: Part): string => {
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return part.toLocaleString('en-GB')
  return isList(part) ? part.map(written).join('') : part.html
}

/** A template tag: what stands in the template is HTML, what is put into it is text. */
export const markup = (html: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  html: html.map((text, i) => text + (i < parts.length ? written(parts[i]!) : '')).join(''),
})

export const nothing: Markup = { html: '' }

/** A figure of a report, with its path in the reports' JSON, so that a reader's tools can hold one to the other. */
export const figure = (path: string, value: string | number): Markup =>
  markup`<span data-figure="${path}">${value}</span>`

/** A figure that sums figures of the reports, with a name of its own. */
export const sum = (name: string, value: number): Markup => markup`<span data-sum="${name}">${value}</span>`

type Table = {
  /** Unique in the page. */
  readonly id: string
  readonly caption: Part
  readonly columns: readonly Part[]
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly Part[])[]
}

const rowOf = ([head, ...cells]: readonly Part[]): Markup =>
  markup`<tr><th scope="row">${head ?? ''}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`

/** More columns than these need room. */
const narrow = 3

/** A table in a region that scrolls sideways by itself where the page is narrow. */
export const table = ({ id, caption, columns, rows }: Table): Markup => markup`
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table class="${columns.length > narrow ? 'wide' : 'narrow'}">
<caption id="${id}">${caption}</caption>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(rowOf)}</tbody>
</table>
</div>
`

export const bullets = (items: readonly Part[]): Markup =>
  markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`

export const paragraph = (text: Part): Markup => markup`<p>${text}</p>\n`

/** A section with its heading; `id` is where the contents point. */
export const section = ({ id, title }: { readonly id: string; readonly title: string }, body: Part): Markup => markup`
<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${body}</section>
`
