// Medians and spreads of interleaved rounds.

export type Measured = { readonly name: string; readonly rate: number; readonly spread: number }

export const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!

export const summary = (name: string, rates: readonly number[]): Measured => {
  const rate = median(rates)
  return { name, rate, spread: (Math.max(...rates) - Math.min(...rates)) / rate }
}

const short = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })
export const figure = (number: number): string => short.format(number)
export const percent = (share: number): string => `${Math.round(share * 100)}%`

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
