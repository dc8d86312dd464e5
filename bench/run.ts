// Runs all benchmarks and writes docs/benchmarks.md: ratios to a limit and to peers, and absolute figures.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { openRules } from '../src/rulesets/open.ts'
import { byHand } from './by-hand.ts'
import { benchDecide } from './decide.ts'
import { benchGrowth } from './growth.ts'
import { benchHttp } from './http.ts'
import { benchJourneys } from './journeys.ts'
import { somePeople } from './people.ts'

const openedAt = async (folder: string) => {
  const opened = await openRules(folder)
  if (!opened.ok) throw new Error(`${folder} has problems: run \`npx local-offer lint\``)
  return opened.book
}
/** The day of the offer in force. A fixed one, so that figures compare until a new version is added. */
const on = '2026-11-26'
// The first eight entitlements, which never change: somebody wrote them by hand, and all their people can be counted.
const firstRules = await openedAt('test/fixtures/first-rules')
const firstOffer = firstRules.checkerOf(firstRules.offers.withId('southend-on-sea@2024-10-14')!)
const book = await openedAt('rules')
const checker = book.checkerOf(book.offers.inForce('southend-on-sea', on)!)

const [loadBefore] = loadavg()
const parts = [
  ['HTTP', await benchHttp({ on, people: somePeople(book.domain, 1_024) })],
  ['Deciding the offer in force', await benchDecide({ domain: book.domain, checker })],
  [
    'Deciding the first eight entitlements',
    await benchDecide({ domain: firstRules.domain, checker: firstOffer, byHand }),
  ],
  ['Questions of the offer in force', benchJourneys(book.domain, checker)],
  ['Questions of the first eight entitlements', benchJourneys(firstRules.domain, firstOffer)],
  ['Comparisons and gaps', await benchGrowth(book, on)],
] as const

const text = `# Benchmarks

Written by \`npm run bench\` on Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}. Read the ratios: absolute
figures move by tens of percent from run to run on a shared machine, as the spread shows (largest minus smallest, divided
by the median). The load average before this run was ${loadBefore!.toFixed(1)}: if it is more than a few tenths, other programs shared the
machine, and processor time says more than rates. Deciding takes validated facts: the tables a coded person, one class
index for each fact, which the service encodes once a request; hand-written code the parsed object. From facts by name,
the tables also read properties whose names come from the rules.

${parts.map(([title, body]) => `## ${title}\n\n${body}`).join('\n\n')}
`
writeFileSync('docs/benchmarks.md', text)
execFileSync('npx', ['prettier', '--write', 'docs/benchmarks.md'], { stdio: 'ignore' })
console.log(text)
