// `local-offer to-confirm`: everything that the council still has to confirm, as a Markdown page.
import { Command } from 'commander'
import { type OpenPoint, openPoints } from '../analysis/to-confirm.ts'
import { openBooks } from './open-book.ts'

const intro = `# What the council still has to confirm

Written by \`npm run to-confirm\` from the rules: everything in them that is inferred or awaits an answer. An answer is a
change of the rules, not of this page.`

const pointLine = ({ point, entitlement, ground, people }: OpenPoint): string =>
  entitlement === undefined ? `- ${point}` : `- **${entitlement}**, ${ground!}: ${point}\n  - ${people!}.`

/** The page. */
const page = (points: readonly OpenPoint[]): string => {
  const versions = [...new Set(points.map(({ version }) => version))]
  const sections = versions.map((version) => {
    const those = points.filter((point) => point.version === version)
    return `## ${version}\n\n${those.map(pointLine).join('\n')}`
  })
  return `${[intro, ...sections].join('\n\n')}\n`
}

export const toConfirmCommand = (folder: () => string): Command =>
  new Command('to-confirm')
    .description('everything that the council still has to confirm, as a Markdown page')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { book, statuses } = await openBooks(folder())
      const points = [book, ...(statuses ? [statuses] : [])].flatMap(({ rules }) => openPoints(rules))
      process.stdout.write(json ? `${JSON.stringify(points, null, 2)}\n` : page(points))
    })
