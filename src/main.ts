// Starts the service: reads settings and rules, composes the app, listens, and stops cleanly on a signal.
import { randomBytes } from 'node:crypto'
import closeWithGrace from 'close-with-grace'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { createServer } from './http/server.ts'
import { keepResults } from './http/work.ts'
import { digestOfValue } from './rulesets/digests.ts'
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
const app = createApp({
  book,
  statuses: opened.statuses?.book,
  work: thread.work,
  makeReport,
  draftsPerMinute: config.draftsPerMinute,
  documents: readDocuments(),
  digest: digestOfValue,
  today,
  rateLimit: config.rateLimit,
  trustedProxies: config.trustedProxies,
  publicUrl: config.publicUrl,
  website,
})
/** Why the service cannot listen and what to do, by system error code. */
const listenErrors: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something listens there already: stop it, or set PORT to another number',
  EACCES: 'it is not allowed to: set PORT to a number from 1024',
}

const server = createServer(app)
server.on('error', ({ code = '', message }: NodeJS.ErrnoException) => {
  exitWith(`the service cannot listen on port ${port}: ${listenErrors[code] ?? message}`)
})
server.listen(port, () => {
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  console.log(`Local Offer Checker is ready at http://localhost:${bound}`)
  void makeUsualReports(makeReport, book, { council, on: today() })
})

closeWithGrace({ delay: 4_000, logger: false }, async ({ err }) => {
  if (err) console.error(err)
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  await closed
  await thread.stop()
})
