// Does jobs in a worker thread, one after another. A worker that takes too long or dies is replaced, its job refused.
import { TooManyCells } from '../analysis/cells/refine.ts'
import { Refusal } from '../http/problem.ts'
import type { Job, JobKind, Spend, Work } from '../http/work.ts'
import type { JobRequest, WorkerReply } from './messages.ts'
import { type OneWorker, type WorkerOptions, startWorker } from './one-worker.ts'

/** How many jobs of a kind may wait behind the one that is being done. */
const mayWait: Readonly<Record<JobKind, number>> = { draft: 2, report: 8 }

const RETRY_AFTER_SECONDS = 10

type Task = {
  readonly kind: JobKind
  readonly request: JobRequest
  readonly spend: Spend | undefined
  readonly resolve: (output: unknown) => void
  readonly reject: (reason: Error) => void
}

export type WorkThread = {
  readonly work: Work
  /** How many jobs wait or are being done. */
  readonly load: () => number
  readonly stop: () => Promise<void>
}

const refuse = ({ reject }: Task): void => {
  reject(new Refusal('busy', { headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) } }))
}

const failureOf = (reply: Exclude<WorkerReply, { kind: 'done' }>): Error => {
  if (reply.kind === 'too-many-cells') return new TooManyCells(reply.message)
  return Object.assign(
    new Error('a job failed'),
    reply.kind === 'failed' ? { name: reply.name, stack: reply.stack } : {},
  )
}

/** Ends a task with the worker's reply, if there is one. */
const settle = (task: Task, reply: WorkerReply | undefined): void => {
  if (reply === undefined) refuse(task)
  else if (reply.kind === 'done') task.resolve(reply.output)
  else task.reject(failureOf(reply))
}

/** A queue of tasks for one worker, which starts with the first task. */
const createQueue = (options: WorkerOptions) => {
  const waiting: Task[] = []
  let worker: OneWorker | undefined
  let current: Task | undefined
  let isOpen = true
  const forget = (): void => {
    worker = undefined
  }
  const doNext = async (task: Task): Promise<void> => {
    worker ??= startWorker(options, forget)
    const { isReady, ask } = worker
    if (!(await isReady)) {
      refuse(task)
      return
    }
    const { reply, spent } = await ask(task.request)
    task.spend?.(spent)
    settle(task, reply)
  }
  const doAll = async (): Promise<void> => {
    for (current = waiting.shift(); current !== undefined; current = waiting.shift()) await doNext(current)
  }
  return {
    load: () => waiting.length + (current === undefined ? 0 : 1),
    add: (task: Task): void => {
      const isFull = waiting.filter(({ kind }) => kind === task.kind).length >= mayWait[task.kind]
      if (!isOpen || isFull) refuse(task)
      else {
        waiting.push(task)
        if (current === undefined) void doAll()
      }
    },
    stop: async (): Promise<void> => {
      isOpen = false
      waiting.splice(0).forEach(refuse)
      await worker?.stop()
    },
  }
}

export const workInThread = (options: WorkerOptions): WorkThread => {
  const { add, load, stop } = createQueue(options)
  const work: Work = <Input, Output>({ name, kind }: Job<Input, Output>, input: Input, spend?: Spend) =>
    new Promise<Output>((resolve, reject) => {
      add({ kind, request: { name, input }, spend, resolve: resolve as Task['resolve'], reject })
    })
  return { work, load, stop }
}
