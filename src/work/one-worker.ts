// One worker thread: it answers one request at a time, and is stopped if that takes too long.
import { Worker } from 'node:worker_threads'
import type { JobRequest, WorkerReply, WorkerSettings } from './messages.ts'

export type WorkerOptions = {
  /** The address of the compiled worker. */
  readonly program: URL
  readonly settings: WorkerSettings
  /** How many milliseconds a worker may be busy with one request; 10 seconds by default. */
  readonly budget?: number
  /** The most memory for the rules, the results that the worker remembers, and one job. */
  readonly heapMegabytes?: number
}

const WATCH_MILLISECONDS = 100

export type OneWorker = {
  /** Whether it has opened the rules; false once it has ended without. */
  readonly isReady: Promise<boolean>
  /** Answers a request. The answer is undefined if the worker ends before it has one. */
  readonly ask: (request: JobRequest) => Promise<WorkerReply | undefined>
  readonly stop: () => Promise<unknown>
}

/**
 * Stops a worker once it is busy for longer than a budget. The time in which it waits for a processor counts.
 *
 * @returns A function that stops watching.
 */
const watch = (worker: Worker, budget: number): (() => void) => {
  const { performance } = worker
  const before = performance.eventLoopUtilization()
  const timer = setInterval(() => {
    if (performance.eventLoopUtilization(before).active > budget) void worker.terminate()
  }, WATCH_MILLISECONDS).unref()
  return () => {
    clearInterval(timer)
  }
}

/** @param ended Called when the worker has ended, for whatever reason. */
export const startWorker = (options: WorkerOptions, ended: () => void): OneWorker => {
  const { program, settings, budget = 10_000, heapMegabytes = 768 } = options
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
  return {
    isReady: nextReply().then((reply) => reply?.kind === 'ready'),
    ask: async (request) => {
      const unwatch = watch(worker, budget)
      worker.postMessage(request)
      const reply = await nextReply()
      unwatch()
      return reply
    },
    stop: () => worker.terminate(),
  }
}
