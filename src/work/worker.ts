// The worker thread: opens the rules itself, then does one job after another.
import { parentPort, workerData } from 'node:worker_threads'
import { TooManyCells } from '../analysis/cells/refine.ts'
import { openRules } from '../rulesets/open.ts'
import { workHere } from './here.ts'
import { jobs } from './jobs.ts'
import type { JobRequest, WorkerReply, WorkerSettings } from './messages.ts'
import { ownThread } from './processor-time.ts'
import { rulesDigest } from './rules-digest.ts'

const settings = workerData as WorkerSettings
const opened = await openRules(settings.rulesFolder, { withCases: false })
// The rules have changed since the service started: it answers by those it has, and not by these.
if (!opened.ok || rulesDigest(opened.book) !== settings.rulesDigest) process.exit(1)

const work = workHere(opened.book, settings.locale)

const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .join('\n')

const failure = (error: unknown): WorkerReply => {
  if (error instanceof TooManyCells) return { kind: 'too-many-cells', message: error.message }
  const { name, stack } =
    error instanceof Error ? { name: error.name, stack: framesOf(error) } : { name: '', stack: '' }
  return { kind: 'failed', name, stack }
}

const replyTo = async ({ name, input }: JobRequest): Promise<WorkerReply> => {
  try {
    return { kind: 'done', output: await work(jobs.get(name)!, input as never) }
  } catch (error) {
    return failure(error)
  }
}

const send = (reply: WorkerReply): void => {
  parentPort!.postMessage(reply)
}

parentPort!.on('message', (request: JobRequest) => {
  void replyTo(request).then(send)
})
send({ kind: 'ready', thread: ownThread() })
