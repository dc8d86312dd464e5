// Tries every fault on the Nodes that the service supports, and prints a table: `npm run test:faults`, or
// `npm run test:faults:long` with all of it.
import { execFileSync } from 'node:child_process'
import { table } from '../../bench/measure.ts'
import { nodesOf } from '../../bench/nodes.ts'
import type { Row, Scale } from './row.ts'
import { trials } from './trials.ts'

const scale: Scale = process.argv.includes('--long') ? 'long' : 'usual'
const print = (text: string): void => void process.stdout.write(`${text}\n`)

/** Tries every fault, one after the other, and tells of each as it ends. */
const tryAll = async (node: string): Promise<readonly Row[]> => {
  const all: Row[] = []
  for (const tryFault of trials) {
    const rows = await tryFault({ node, scale })
    for (const { what, measured } of rows) process.stderr.write(`${what}: ${measured}\n`)
    all.push(...rows)
  }
  return all
}

for (const node of nodesOf()) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  const rows = await tryAll(node)
  const lines = rows.map(({ what, measured, mustBe, holds }) => [what, measured, mustBe, holds ? 'yes' : 'NO'])
  print(`\n## Node ${version}\n\n${table(['what', 'measured', 'must be', 'holds'], lines)}`)
  if (rows.some(({ holds }) => !holds)) process.exitCode = 1
}
