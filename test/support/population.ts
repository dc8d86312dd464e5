// How many people a law is tried on: some while one thinks, the whole population in `npm run test:long`.

/** The larger of two sizes in `npm run test:long`, the smaller one otherwise. */
export const population = (some: number, whole: number): number =>
  process.env['POPULATION'] === 'whole' ? whole : some
