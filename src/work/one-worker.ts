// One worker thread: it answers one request at a time, and is stopped if that takes too long.
import { Worker } from 'node:worker_threads'
import { type Budget, isUsedUp, processorTime, type Taken } from './budget.ts'
import type { JobRequest, WorkerReply, WorkerSettings } from './messages.ts'
import { processorTimeOf } from './processor-time.ts'

export type WorkerOptions = {
  /** The address of the compiled worker. */
  readonly program: URL
  readonly settings: WorkerSettings
  /** What one request may take; 10 seconds of a processor and 30 seconds in all by default. */
  readonly budget?: Partial<Budget>
  /** The most memory for the rules, the results that the worker remembers, and one job. */
  readonly heapMegabytes?: number
}

const WATCH_MILLISECONDS = 100

const usualBudget: Budget = { processor: 10_000, longest: 30_000 }

/** A reply, or undefined if the worker ended before it had one, and the milliseconds of a processor that it took. */
type Answer = { readonly reply: WorkerReply | undefined; readonly spent: number }

export type OneWorker = {
  /** Whether it has opened the rules; false once it has ended without. */
  readonly isReady: Promise<boolean>
  readonly ask: (request: JobRequest) => Promise<Answer>
  readonly stop: () => Promise<unknown>
}

/** Measures what a worker takes from now on. @param thread Its number, if it knows it. */
const meterOf = ({ performance }: Worker, thread: string | undefined): (() => Taken) => {
  const timeOfThread = () => (thread === undefined ? undefined : processorTimeOf(thread))
  const [busyBefore, before] = [performance.eventLoopUtilization(), timeOfThread()]
  return () => {
    const now = timeOfThread()
    return {
      busy: performance.eventLoopUtilization(busyBefore).active,
      processor: now === undefined || before === undefined ? undefined : now - before,
    }
  }
}

/**
 * Stops a worker once it has used up its budget.
 *
 * @returns A function that stops watching, and returns the milliseconds of a processor that the worker took.
 */
const watch = (worker: Worker, meter: () => Taken, budget: Budget): (() => number) => {
  let spent = 0
  const look = (): void => {
    const taken = meter()
    // A worker that has ended seems to have taken nothing.
    spent = Math.max(spent, processorTime(taken))
    if (!isUsedUp(taken, budget)) return
    clearInterval(timer)
    void worker.terminate()
  }
  const timer = setInterval(look, WATCH_MILLISECONDS).unref()
  return () => {
    clearInterval(timer)
    return Math.max(spent, processorTime(meter()))
  }
}

/** @param ended Called when the worker has ended, for whatever reason. */
export const startWorker = (options: WorkerOptions, ended: () => void): OneWorker => {
  const { program, settings, heapMegabytes = 768 } = options
  const budget = { ...usualBudget, ...options.budget }
  // It needs no setting of the service, least of all its secrets.
  const env = {}
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes }
  const worker = new Worker(program, { workerData: settings, env, resourceLimits })
  worker.unref()
  let hear: (reply: WorkerReply | undefined) => void = () => undefined
  const nextReply = () =>
    new Promise<WorkerReply | undefined>((resolve) => {
      hear = resolve
    })
  worker.on('message', (reply: WorkerReply) => {
    hear(reply)
  })
  // The exit follows, whatever the error is.
  worker.on('error', () => undefined)
  worker.once('exit', () => {
    hear(undefined)
    ended()
  })
  const firstReply = nextReply()
  return {
    isReady: firstReply.then((reply) => reply?.kind === 'ready'),
    ask: async (request) => {
      const first = await firstReply
      const meter = meterOf(worker, first?.kind === 'ready' ? first.thread : undefined)
      const unwatch = watch(worker, meter, budget)
      worker.postMessage(request)
      return { reply: await nextReply(), spent: unwatch() }
    },
    stop: () => worker.terminate(),
  }
}
