// What a trial of a fault found: a line of the table that `npm run test:faults` prints.

/** How much a trial does: little in the quick tests, what takes a few minutes, or all of it. */
export type Scale = 'short' | 'usual' | 'long'

export type Row = {
  readonly what: string
  readonly measured: string
  readonly mustBe: string
  readonly holds: boolean
  /** Whether it depends on how fast the machine is. The quick tests ask for no such row. */
  readonly isTime?: boolean
}

type TrialOptions = {
  /** The Node that runs the service. */
  readonly node: string
  readonly scale: Scale
}

export type Trial = (options: TrialOptions) => Promise<readonly Row[]>

/** The value below which a share of the numbers lies; 0 of none. */
export const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(numbers.length * share) - 1)] ?? 0

export const milliseconds = (number: number): string => `${Math.round(number).toLocaleString('en-GB')} ms`
