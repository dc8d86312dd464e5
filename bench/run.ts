// Runs all benchmarks and writes docs/benchmarks.md: ratios to a limit and to peers, and absolute figures.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { openRules } from '../src/rulesets/open.ts'
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
// Rules that never change, so figures are comparable between releases.
const firstRules = 'test/fixtures/first-rules'
const book = await openedAt(firstRules)
const whole = await openedAt('rules')
const checker = book.checkerOf(book.offers.withId('southend-on-sea@2024-10-14')!)

const [loadBefore] = loadavg()
const parts = [
  ['Deciding', await benchDecide(book.domain, checker)],
  ['Questions', benchJourneys(book.domain, checker)],
  ['Comparisons and gaps', await benchGrowth(book)],
  ['HTTP', await benchHttp({ on: '2026-11-26', people: somePeople(whole.domain, 1_024) })],
] as const

const text = `# Benchmarks

Written by \`npm run bench\` on Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}. Read the ratios: absolute
figures move by tens of percent from run to run on a shared machine, as the spread shows (largest minus smallest, divided
by the median). The load average before this run was ${loadBefore!.toFixed(1)}: if it is more than a few tenths, other programs shared the
machine, and processor time says more than rates.

${parts.map(([title, body]) => `## ${title}\n\n${body}`).join('\n\n')}
`
writeFileSync('docs/benchmarks.md', text)
execFileSync('npx', ['prettier', '--write', 'docs/benchmarks.md'], { stdio: 'ignore' })
console.log(text)
