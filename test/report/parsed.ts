// Reads a report like a tool: finds figures, tables and texts by their markup alone.

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const plain = (html: string): string =>
  html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)

/** Every element with an attribute: the attribute's value, and the element's text. */
export const marked = (html: string, attribute: string): readonly { readonly name: string; readonly text: string }[] =>
  [...html.matchAll(new RegExp(`\\b${attribute}="([^"]+)"[^>]*>([^<]*)<`, 'g'))].map(([, name, text]) => ({
    name: plain(name!),
    text: plain(text!),
  }))

/** The figure at a path in the reports. */
export const valueAt = (reports: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inside, step) => (inside as Readonly<Record<string, unknown>>)[step], reports)

/** A figure as text on a page. */
export const figureText = (value: unknown): string =>
  typeof value === 'number' ? value.toLocaleString('en-GB') : String(value)

export const pictures = (html: string): readonly string[] =>
  [...html.matchAll(/<svg[\s\S]*?<\/svg>/g)].map(([svg]) => svg)

export const withoutPictures = (html: string): string => html.replaceAll(/<svg[\s\S]*?<\/svg>/g, '')

export const styleOf = (html: string): string => /<style>([\s\S]*?)<\/style>/.exec(html)![1]!

export const summaryOf = (html: string): string => plain(/<p [^>]*data-summary[^>]*>([\s\S]*?)<\/p>/.exec(html)![1]!)

/** Every path to a leaf below a value. */
export const leaves = (value: unknown, path: string): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [path]

/** Parses a CSV file (RFC 4180): each line as an object by the column names. */
export const csvRows = (text: string): readonly Readonly<Record<string, string>>[] => {
  const fields = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)]
  const lines = fields.reduce<string[][]>(
    (parsed, [, quoted, bare, end]) => {
      parsed.at(-1)!.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'))
      if (end !== ',') parsed.push([])
      return parsed
    },
    [[]],
  )
  const [names, ...rows] = lines.slice(0, -1)
  return rows.map((row) => Object.fromEntries(row.map((field, i) => [names![i]!, field])))
}
