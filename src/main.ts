// Starts the service: reads settings and rules, composes the app, listens, and stops cleanly on a signal.
import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import closeWithGrace from 'close-with-grace'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { limitMemory, rememberedBytes } from './core/remember.ts'
import { watchOverload } from './http/overload.ts'
import { createServer } from './http/server.ts'
import { stopServer } from './http/stop.ts'
import { keepResults } from './http/work.ts'
import { requestLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import { digestOfValue } from './rulesets/digests.ts'
import { draftStarter } from './rulesets/drafts/draft-start.ts'
import { openRules } from './rulesets/open.ts'
import { formatProblem } from './rulesets/yaml/problem.ts'
import { today } from './today.ts'
import { readDocuments, openWebFiles } from './web-files.ts'
import { councilOn } from './website/council.ts'
import { rulesDigest } from './work/rules-digest.ts'
import { workInThread } from './work/thread.ts'
import { makeUsualReports } from './work/usual-reports.ts'

/** Prints why the service cannot start, and exits. */
const exitWith: (message: string) => never = (message) => {
  console.error(message)
  process.exit(1)
}

/** The result of a function. If it throws, prints the error's message without a stack trace, and exits. */
const orExit = <Result>(work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    return exitWith(error instanceof Error ? error.message : String(error))
  }
}

const config = orExit(() => readConfig(process.env))
const { port, rulesFolder, cookieSecrets } = config
limitMemory(config.cacheBytes)
const opened = await openRules(rulesFolder, { withCases: false })
if (!opened.ok) {
  for (const problem of opened.problems) console.error(formatProblem(problem))
  exitWith(`\n${opened.problems.length} problem(s) in \`${rulesFolder}\`: the service does not start on broken rules`)
}

const { book } = opened
const council = orExit(() => councilOn(book.rules.authorities, today(), config.council))
if (!cookieSecrets)
  console.error(
    'COOKIE_SECRET is not set: answers on the website do not outlast a restart, and replicas cannot share them',
  )
if (config.publicUrl === undefined)
  console.error(
    'PUBLIC_URL is not set: full addresses name whatever host a request names, and cookies travel without TLS too',
  )
const website = {
  files: openWebFiles(),
  cookieSecrets: cookieSecrets ?? [randomBytes(32).toString('hex')],
  council: config.council,
  embedOrigins: config.embedOrigins,
}
const thread = workInThread({
  program: new URL('work/worker.js', import.meta.url),
  settings: { rulesFolder, locale: website.files.locale, rulesDigest: rulesDigest(book) },
})
const makeReport = keepResults(thread.work)
const stopping = new AbortController()
const logRequest = requestLog(config.logLevel)
/** What the metrics read of the service. */
const readings = [
  { name: 'remembered_bytes', help: 'Bytes of all remembered results.', read: rememberedBytes },
  { name: 'worker_jobs', help: 'Drafts and reports that wait or are being worked on.', read: thread.load },
]
const metrics = config.metricsPort === undefined ? undefined : createMetrics(readings)
const app = createApp({
  book,
  statuses: opened.statuses?.book,
  work: thread.work,
  makeReport,
  draftsPerMinute: config.draftsPerMinute,
  startDraft: draftStarter(book.rules, opened.texts),
  documents: readDocuments(),
  digest: digestOfValue,
  today,
  rateLimit: config.rateLimit,
  trustedProxies: config.trustedProxies,
  publicUrl: config.publicUrl,
  securityContacts: config.securityContacts,
  website,
  stopping: stopping.signal,
  isOverloaded: () => isOverloaded(),
  observe:
    metrics === undefined
      ? logRequest
      : (request) => {
          metrics.observe(request)
          logRequest(request)
        },
})
/** Why the service cannot listen and what to do, by system error code. */
const listenErrors = (setting: string): Readonly<Record<string, string>> => ({
  EADDRINUSE: `something listens there already: stop it, or set ${setting} to another number`,
  EACCES: `it is not allowed to: set ${setting} to a number from 1024`,
})

/** How many connections may wait to be accepted; the system may allow fewer. Beyond, clients try again after a second. */
const CONNECTION_QUEUE = 4_096

const exitIfItCannotListen = (one: Server, wanted: number, setting: string): void => {
  one.on('error', ({ code = '', message }: NodeJS.ErrnoException) => {
    exitWith(`the service cannot listen on port ${wanted}: ${listenErrors(setting)[code] ?? message}`)
  })
}

const server = createServer(app, { stopping: stopping.signal, publicUrl: config.publicUrl })
const isOverloaded = watchOverload(server)
exitIfItCannotListen(server, port, 'PORT')
if (metrics !== undefined) {
  exitIfItCannotListen(metrics.server, config.metricsPort!, 'METRICS_PORT')
  metrics.server.listen(config.metricsPort)
}
server.listen({ port, backlog: CONNECTION_QUEUE }, () => {
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  console.log(`Local Offer Checker is ready at http://localhost:${bound}`)
  void makeUsualReports(makeReport, book, { council, on: today() })
})

/** How long requests that are open after the drain may take, in ms. */
const cutAfter = 4_000
const drainFor = config.drainSeconds * 1_000
closeWithGrace({ delay: drainFor + cutAfter + 1_000, logger: false }, async ({ err, signal }) => {
  if (err) console.error(err)
  stopping.abort()
  // Nobody sends Ctrl+C to a service behind a proxy.
  await stopServer(server, { drainFor: signal === 'SIGTERM' ? drainFor : 0, cutAfter })
  await thread.stop()
})
