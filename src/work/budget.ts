// What one job may take, and what it has taken.

/** In milliseconds. */
export type Budget = {
  /** Of a processor. */
  readonly processor: number
  /** From the beginning, also while the job waits for a processor. */
  readonly longest: number
}

/** In milliseconds. */
export type Taken = {
  /** For how long the job has gone on, whether or not it had a processor. */
  readonly busy: number
  /** Undefined where the system does not tell. */
  readonly processor: number | undefined
}

/** The processor time of a job, in milliseconds; where the system does not tell, the job has always had a processor. */
export const processorTime = ({ busy, processor = busy }: Taken): number => processor

export const isUsedUp = (taken: Taken, { processor, longest }: Budget): boolean =>
  processorTime(taken) > processor || taken.busy > longest
