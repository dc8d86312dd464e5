// A worker over the first rules, for tests of the worker itself.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Budget } from '../../src/work/budget.ts'
import { rulesDigest } from '../../src/work/rules-digest.ts'
import { type WorkThread, workInThread } from '../../src/work/thread.ts'
import { website } from './running.ts'
import { book } from './southend.ts'

type WorkerParts = {
  readonly program?: string
  readonly budget?: Partial<Budget>
  readonly heapMegabytes?: number
  readonly digest?: string
}

/** A worker that starts with its first job; by default the service's own, as compiled. */
export const aWorker = ({
  program = resolve('dist/work/worker.js'),
  budget = { processor: 60_000, longest: 60_000 },
  heapMegabytes = 768,
  digest = rulesDigest(book),
}: WorkerParts = {}): WorkThread =>
  workInThread({
    program: pathToFileURL(program),
    settings: { rulesFolder: 'test/fixtures/first-rules', locale: website.files.locale, rulesDigest: digest },
    budget,
    heapMegabytes,
  })
