// Jobs: work on drafts and reports that takes so long that it may not keep the event loop.
import type { Book, DraftResult } from '../core/book.ts'
import { createMemory, jsonBytes } from '../core/remember.ts'
import type { IsoDate } from '../core/rules/model.ts'
import type { ComputeDigest } from '../core/rules/offers.ts'

/** The names that fill in the website's texts. */
export type CouncilNames = { readonly council: string; readonly area: string }

/** What every job has at hand, wherever it is done. */
export type JobDeps = {
  readonly book: Book
  readonly digest: ComputeDigest
  /** Reads a draft against the rules in force on a day. */
  readonly readDraft: (text: string, on: IsoDate) => Promise<DraftResult>
  /** The website's texts with a council's names. */
  readonly sayFor: (names: CouncilNames) => (key: string, values?: Readonly<Record<string, string | number>>) => string
}

/** `draft`: on a text that anybody may send. `report`: on the rules alone. */
export type JobKind = 'draft' | 'report'

/** A job. What goes in and what comes out is plain data, because it may go to another thread and back. */
export type Job<Input, Output> = {
  readonly name: string
  readonly kind: JobKind
  /** Makes the function that does the job, once. */
  readonly prepare: (deps: JobDeps) => (input: Input) => Output | Promise<Output>
}

/** Is told the processor time of a job, in milliseconds, before the job's promise settles. */
export type Spend = (milliseconds: number) => void

/**
 * Does a job. Rejects with `TooManyCells` if the rules are too large for it, and with a `Refusal` if it cannot be done now.
 * `spend` is told only of a job that is done in a thread of its own.
 */
export type Work = <Input, Output>(job: Job<Input, Output>, input: Input, spend?: Spend) => Promise<Output>

/** What is sent is kept beside the text of a result: encoded, and compressed. */
const BYTES_PER_CHARACTER = 3

/** Does each job once for each input, and keeps results within the process's budget. Whoever asks meanwhile waits too. */
export const keepResults = (work: Work): Work => {
  const memory = createMemory<unknown>()
  const underway = new Map<string, Promise<unknown>>()
  const begin = async (key: string, done: Promise<unknown>): Promise<unknown> => {
    underway.set(key, done)
    try {
      const result = await done
      memory.set(key, result, jsonBytes(result) * BYTES_PER_CHARACTER)
      return result
    } finally {
      underway.delete(key)
    }
  }
  const find = <Input, Output>(job: Job<Input, Output>, input: Input): Promise<unknown> => {
    const key = `${job.name} ${JSON.stringify(input)}`
    const kept = memory.get(key)
    return kept ? Promise.resolve(kept.result) : (underway.get(key) ?? begin(key, work(job, input)))
  }
  return async <Input, Output>(job: Job<Input, Output>, input: Input) => (await find(job, input)) as Output
}
