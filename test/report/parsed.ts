// A report read as a tool would: its figures, tables and texts, found by their markup alone.

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const plain = (html: string): string =>
  html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)

/** Every element with some attribute: the attribute's value, and its text. */
export const marked = (html: string, attribute: string): readonly { readonly name: string; readonly text: string }[] =>
  [...html.matchAll(new RegExp(`\\b${attribute}="([^"]+)"[^>]*>([^<]*)<`, 'g'))].map(([, name, text]) => ({
    name: plain(name!),
    text: plain(text!),
  }))

/** What a figure is in a report, by its path. */
export const at = (reports: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inside, step) => (inside as Readonly<Record<string, unknown>>)[step], reports)

/** A figure as a page writes it. */
export const written = (value: unknown): string =>
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

/** The lines of a CSV file (RFC 4180) as objects by the names of the first. */
export const csvRows = (text: string): readonly Readonly<Record<string, string>>[] => {
  const fields = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)]
  const lines = fields.reduce<string[][]>(
    (some, [, quoted, bare, end]) => {
      some.at(-1)!.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'))
      if (end !== ',') some.push([])
      return some
    },
    [[]],
  )
  const [names, ...rows] = lines.slice(0, -1)
  return rows.map((row) => Object.fromEntries(row.map((field, i) => [names![i]!, field])))
}
