// Reads the markup of pages as the text that a person sees.
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** The text in some markup, on one line. */
export const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The cells of each body row of the table whose heading has this id. */
export const rowsOf = (html: string, id: string): readonly (readonly string[])[] => {
  const [, table = ''] = html.split(`aria-labelledby="${id}"`)
  const body = /<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(table)?.[1] ?? ''
  return body
    .split('</tr>')
    .slice(0, -1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => textOf(cell!)))
}

/** The conditions in one entitlement's workings, in order, each with its depth, state and text. */
export const traceIn = (html: string, id: string): readonly (readonly [number, string, string])[] => {
  const [, after = ''] = html.split(`id="working-${id}"`)
  const [details = ''] = after.split('</details>')
  const parts = details.matchAll(
    /<ul class="app-trace">|<\/ul>|<ul class="govuk|app-trace__state">([^<]*):<\/span> <span class="app-trace__text">([^<]*)</g,
  )
  let depth = 0
  return [...parts].flatMap(([whole, state, text]): (readonly [number, string, string])[] => {
    if (state !== undefined) return [[depth, textOf(state), textOf(text!)]]
    depth += whole === '</ul>' ? -1 : 1
    return []
  })
}

/** The value of each form field, by name; empty fields left out. */
export const valuesIn = (html: string): Readonly<Record<string, string>> => {
  const selects = [...html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)].map(
    ([, name, options]) => [name!, /<option value="([^"]*)"[^>]* selected/.exec(options!)?.[1] ?? ''] as const,
  )
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([input]) => [
    /name="([^"]+)"/.exec(input)?.[1] ?? '',
    /value="([^"]*)"/.exec(input)?.[1] ?? '',
  ])
  const filled = [...selects, ...inputs].filter(([, value]) => value !== '')
  return Object.fromEntries(filled.map(([name, value]) => [name, textOf(value)]))
}
