// `npm run mutants`: changes one place of the code at a time, and counts how many of these mutants the tests notice.
// It tests a sample, stops after MUTANTS_MINUTES, and reports what it has by then.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { argv, env, exit } from 'node:process'
import { equivalents, folder, isEquivalent, readResults, resultsFile } from './sample.js'

const minutes = Number(env.MUTANTS_MINUTES ?? 40)
/** The share of the mutants that change anything which the tests must notice. */
const enough = 0.9

if (!argv.includes('--resume')) rmSync(resultsFile, { force: true })
const stryker = spawn('stryker', ['run', 'scripts/mutants/stryker.config.json'], { stdio: 'inherit' })
const limit = setTimeout(() => stryker.kill('SIGINT'), minutes * 60_000)
const [code] = await once(stryker, 'exit')
clearTimeout(limit)
if (code !== 0) console.log(`Stryker stopped early (${code ?? 'time is up'}): this is what it found until then.`)

const fateOf = (result) => {
  if (result.status === 'Killed' || result.status === 'Timeout') return 'killed'
  return isEquivalent(result) ? 'equivalent' : 'survived'
}
// A mutant that was tested again has its latest result.
const results = [...new Map(readResults().map((result) => [result.key, { ...result, fate: fateOf(result) }])).values()]
const count = (some, fate) => some.filter((result) => result.fate === fate).length
const percent = (part, whole) => (whole === 0 ? '–' : `${Math.floor((part / whole) * 100)}%`)

const roomOf = ({ file }) => /^src\/(core\/\w+|\w+)/.exec(file)[1]
const rooms = [...new Set(results.map(roomOf))].sort()
const row = (name, some) => {
  const [killed, survived, equivalent] = ['killed', 'survived', 'equivalent'].map((fate) => count(some, fate))
  return `| ${[name, some.length, killed, survived, equivalent, percent(killed, killed + survived)].join(' | ')} |`
}
const survivors = results.filter(({ fate }) => fate === 'survived')
const stale = equivalents.filter(({ file, line }) => !readFileSync(file, 'utf8').replace(/\s+/g, ' ').includes(line))
const report = [
  '| Room | Tested | Killed | Survived | Equivalent | Score |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rooms.map((room) =>
    row(
      room,
      results.filter((result) => roomOf(result) === room),
    ),
  ),
  row('all', results),
  '',
  ...survivors.map(({ file, at, code, becomes }) => `- ${file}:${at}: \`${code}\` became \`${becomes}\``),
  ...stale.map(({ file, line }) => `- equivalent.yaml lists a line that ${file} no longer has: \`${line}\``),
].join('\n')
writeFileSync(`${folder}/report.md`, `${report}\n`)
console.log(report)

const killed = count(results, 'killed')
exit(killed >= enough * (killed + survivors.length) && results.length > 0 && stale.length === 0 ? 0 : 1)
