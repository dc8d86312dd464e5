// `local-offer lint`: every problem of a rules folder.
import { Command } from 'commander'
import { openRules } from '../rulesets/open.ts'
import { exitCodes } from './exit-codes.ts'
import { printProblems } from './open-book.ts'

const counts = (opened: Extract<Awaited<ReturnType<typeof openRules>>, { ok: true }>) => {
  const { rules, offers } = opened.book
  const entitlements = new Set(offers.all.flatMap((offer) => offer.entitlements.map(({ id }) => id)))
  return {
    versions: rules.versions.length,
    offers: offers.all.length,
    entitlements: entitlements.size,
    facts: rules.catalogue.facts.length,
    cases: opened.cases.length,
  }
}

export const lintCommand = (folder: () => string): Command =>
  new Command('lint')
    .description('every problem of a rules folder, with file, line and column')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const opened = await openRules(folder())
      const problems = opened.ok ? [] : opened.problems
      if (problems.length > 0) process.exitCode = exitCodes.couldNotRun
      if (json) {
        console.log(JSON.stringify({ problems, ...(opened.ok ? counts(opened) : {}) }, null, 2))
        return
      }
      printProblems(problems)
      const found = opened.ok ? Object.entries(counts(opened)).map(([name, count]) => `${count} ${name}`) : []
      console.log(`${problems.length} problem(s)${found.length > 0 ? ` in ${found.join(', ')}` : ''}`)
    })
