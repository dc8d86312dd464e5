// `local-offer to-confirm`: everything that the council still has to confirm, as a Markdown page.
import type { Command } from 'commander'
import { type OpenPoint, openPoints } from '../analysis/to-confirm.ts'
import { exitCodes } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { openBooks } from './open-book.ts'
import { printJson } from './terminal.ts'

const intro = `# What the council still has to confirm

Written by \`npm run to-confirm\` from the rules: everything in them that is inferred or awaits an answer. An answer is a
change of the rules, not of this page.`

const openPointLine = ({ point, entitlement, ground, people }: OpenPoint): string =>
  entitlement === undefined ? `- ${point}` : `- **${entitlement}**, ${ground!}: ${point}\n  - ${people!}.`

const markdownPage = (points: readonly OpenPoint[]): string => {
  const versions = [...new Set(points.map(({ version }) => version))]
  const sections = versions.map((id) => {
    const ofVersion = points.filter(({ version }) => version === id)
    return `## ${id}\n\n${ofVersion.map(openPointLine).join('\n')}`
  })
  return `${[intro, ...sections].join('\n\n')}\n`
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
        const points = [book, ...(statuses ? [statuses] : [])].flatMap(({ rules }) => openPoints(rules))
        if (json) printJson(stdout, points)
        else stdout.write(markdownPage(points))
        return exitCodes.fine
      }),
    )
