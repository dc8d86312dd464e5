// The size of what a law is tried on: some while one thinks, everything in `npm run test:long`.

const isWhole = process.env['POPULATION'] === 'whole'

/** The number of people or inputs: `whole` in `npm run test:long`, `some` otherwise. */
export const population = (some: number, whole: number): number => (isWhole ? whole : some)

/** Every item in `npm run test:long`, one in so many otherwise. */
export const sample = <Item>(items: readonly Item[], oneIn: number): readonly Item[] =>
  isWhole ? items : items.filter((_, i) => i % oneIn === 0)
