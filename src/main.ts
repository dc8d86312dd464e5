// The composition root: settings, rules, app, listen; and a clean stop.
import { randomBytes } from 'node:crypto'
import closeWithGrace from 'close-with-grace'
import { createApp } from './app.ts'
import { configOf } from './config.ts'
import { draftReader } from './drafts.ts'
import { createServer } from './http/server.ts'
import { digestOfValue } from './rulesets/digests.ts'
import { openRules } from './rulesets/open.ts'
import { formatProblem } from './rulesets/yaml/problem.ts'
import { today } from './today.ts'
import { readDocuments, openWebFiles } from './web-files.ts'
import { councilOn } from './website/council.ts'

/** Says why the service does not start, to whoever starts it. */
const stop: (why: string) => never = (why) => {
  console.error(why)
  process.exit(1)
}

/** What a setting or the rules make; what they cannot make is said without a trace. */
const orStop = <Made>(make: () => Made): Made => {
  try {
    return make()
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error))
  }
}

const { port, rulesFolder, rateLimit, trustedProxies, cookieSecrets, publicUrl, council, embedOrigins } = orStop(() =>
  configOf(process.env),
)
const opened = await openRules(rulesFolder, { withCases: false })
if (!opened.ok) {
  for (const problem of opened.problems) console.error(formatProblem(problem))
  stop(`\n${opened.problems.length} problem(s) in \`${rulesFolder}\`: the service does not start on broken rules`)
}

const { book, statuses } = opened
orStop(() => councilOn(book.rules.authorities, today(), council))
const readDraft = draftReader(book)
if (!cookieSecrets)
  console.error(
    'COOKIE_SECRET is not set: answers on the website do not outlast a restart, and replicas cannot share them',
  )
const website = {
  files: openWebFiles(),
  cookieSecrets: cookieSecrets ?? [randomBytes(32).toString('hex')],
  council,
  embedOrigins,
}
const settings = { rateLimit, trustedProxies, publicUrl, website }
const documents = readDocuments()
const app = createApp({
  book,
  statuses: statuses?.book,
  readDraft,
  documents,
  digest: digestOfValue,
  today,
  ...settings,
})
/** Why it cannot listen, and what to do. */
const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something listens there already: stop it, or set PORT to another number',
  EACCES: 'it is not allowed to: set PORT to a number from 1024',
}

const server = createServer(app)
server.on('error', ({ code = '', message }: NodeJS.ErrnoException) => {
  stop(`the service cannot listen on port ${port}: ${reasons[code] ?? message}`)
})
server.listen(port, () => {
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  console.log(`Local Offer Checker is ready at http://localhost:${bound}`)
})

closeWithGrace({ delay: 4_000, logger: false }, async ({ err }) => {
  if (err) console.error(err)
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  await closed
})
