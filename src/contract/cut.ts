// Cuts answers down to examples: one item of each list, a few records of a text, the frame of a page.

/** Keeps every item, the first item, or the first item that has these parts. */
type ListChoice = 'all' | 'first' | Readonly<Record<string, unknown>>

/** By the list's name. A list without a choice stays whole if it has plain values, and keeps its first item otherwise. */
export type ListChoices = Readonly<Record<string, ListChoice>>

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const hasParts = (value: unknown, parts: unknown): boolean =>
  isObject(parts)
    ? isObject(value) && Object.entries(parts).every(([key, part]) => hasParts(value[key as keyof object], part))
    : value === parts

const choose = (list: readonly unknown[], name: string, choice: ListChoice): readonly unknown[] => {
  if (choice === 'all' || list.length === 0) return list
  const chosen = choice === 'first' ? list[0] : list.find((item) => hasParts(item, choice))
  if (chosen === undefined) throw new Error(`no item of \`${name}\` has ${JSON.stringify(choice)}`)
  return [chosen]
}

/** Cuts the lists of a JSON value. @throws Error where a list has no item with the chosen parts. */
export const cutJson = (value: unknown, choices: ListChoices, name = ''): unknown => {
  if (Array.isArray(value)) {
    const choice = choices[name] ?? (value.some(isObject) ? 'first' : 'all')
    return choose(value, name, choice).map((item) => cutJson(item, choices))
  }
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cutJson(part, choices, key)]))
}

/** Keeps the records that contain one of some texts, or the first record without texts. */
const chooseRecords = (records: readonly string[], texts: readonly string[]): readonly string[] => {
  const missing = texts.find((text) => !records.some((record) => record.includes(text)))
  if (missing !== undefined) throw new Error(`no record contains \`${missing}\``)
  return texts.length === 0 ? records.slice(0, 1) : records.filter((one) => texts.some((text) => one.includes(text)))
}

const cutCsv = (csv: string, texts: readonly string[]): string => {
  const [header, ...lines] = csv.split(/(?<=\n)/)
  return [header, ...chooseRecords(lines, texts)].join('')
}

const cutCalendar = (calendar: string, texts: readonly string[]): string => {
  const [start, ...events] = calendar.split(/(?=BEGIN:VEVENT|END:VCALENDAR)/)
  return [start, ...chooseRecords(events, texts), events.at(-1)].join('')
}

const frameOf = (page: string): string =>
  `<!doctype html>\n<html lang="en">\n<head>${/<title>.*?<\/title>/.exec(page)![0]}</head>\n<body>…</body>\n</html>\n`

const cuts: Readonly<Record<string, (text: string, texts: readonly string[]) => string>> = {
  'text/csv': cutCsv,
  'text/calendar': cutCalendar,
  'text/html': frameOf,
}

/** Cuts a text of a media type; other types stay whole. @throws Error where no record contains one of the texts. */
export const cutText = (type: string, text: string, texts: readonly string[]): string =>
  cuts[type]?.(text, texts) ?? text
