// `local-offer to-confirm`: everything that the council still has to confirm, as a Markdown page.
import type { Command } from 'commander'
import { type OpenPoint, openPoints } from '../analysis/to-confirm.ts'
import { exitCodes } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { openBooks } from './open-book.ts'
import { printJson } from './terminal.ts'

const intro = `# What the council still has to confirm

Written by \`npm run to-confirm\` from the rules: everything in them that is inferred or awaits an answer. An answer is a
change of the rules, not of this page.

The grounds that decide for the most kinds of people come first. A kind of people is a cell of a decision table in which
somebody can be; the cells of the newest offer are counted in which that ground gives the outcome. The count is not of
people, and a table that asks about more facts has more cells. A ground that no longer is in the newest offer counts
none, and a point about a whole version is not counted.`

const TOP = 10

/** The points about one ground, or about one version, under whom they touch and whom to ask. */
const groupText = (points: readonly OpenPoint[]): string => {
  const { entitlement, ground, people, version, kinds, ask } = points[0]!
  const items = points.map(({ point }) => `  - ${point}`).join('\n')
  if (entitlement === undefined) return `- **${version}**: ${ask}.\n${items}`
  return `- **${entitlement}**, ${ground!} (${version}): ${kinds} kinds of people. ${ask}.\n  - ${people!}.\n${items}`
}

/** The points by the ground or the version that they are about, in the order of the first of each. */
const groupPoints = (points: readonly OpenPoint[]): readonly string[] => {
  const keyOf = ({ version, entitlement, ground }: OpenPoint): string => [version, entitlement, ground].join()
  const keys = [...new Set(points.map(keyOf))]
  return keys.map((key) => groupText(points.filter((point) => keyOf(point) === key)))
}

const markdownPage = (points: readonly OpenPoint[]): string => {
  const ofGrounds = groupPoints(points.filter(({ ground }) => ground !== undefined))
  const sections = [
    [`The ${TOP} that matter most`, ofGrounds.slice(0, TOP)],
    ['The other grounds', ofGrounds.slice(TOP)],
    ['About whole versions', groupPoints(points.filter(({ ground }) => ground === undefined))],
  ] as const
  return `${[intro, ...sections.map(([title, groups]) => `## ${title}\n\n${groups.join('\n')}`)].join('\n\n')}\n`
}

export const toConfirmCommand = (invocation: Invocation): Command =>
  invocation
    .createCommand('to-confirm')
    .description('list everything that the council still has to confirm, as a Markdown page')
    .option('--json', 'print JSON')
    .action(
      invocation.exitingWith(async ({ json }: { json?: boolean }) => {
        const { stdout } = invocation.terminal
        const { book, statuses } = await openBooks(invocation)
        const points = [book, ...(statuses ? [statuses] : [])].flatMap(openPoints).toSorted((a, b) => b.kinds - a.kinds)
        if (json) printJson(stdout, points)
        else stdout.write(markdownPage(points))
        return exitCodes.fine
      }),
    )
