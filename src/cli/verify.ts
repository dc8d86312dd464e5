// `local-offer verify`: recounts a report by a separate, simple path.
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { digestOfValue } from '../rulesets/digests.ts'
import { isRecountable, verify } from '../verify/verify.ts'
import { refuse } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { openBook } from './open-book.ts'
import { printJson, printLine } from './terminal.ts'

const readReport = async (command: Command, path: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8').catch(() => refuse(command, `\`${path}\` cannot be read`))
  try {
    return JSON.parse(text) as unknown
  } catch {
    return refuse(command, `\`${path}\` is not JSON; write it with \`--json\``)
  }
}

const verificationText = (verdict: ReturnType<typeof verify>): string =>
  verdict.agrees
    ? `agree: ${verdict.people} possible people were judged again, none differs`
    : `differ at ${verdict.at}: ${verdict.message}`

export const verifyCommand = (invocation: Invocation): Command =>
  invocation
    .createCommand('verify')
    .description('recount a report of `compare` or `gaps` person by person')
    .argument('<report>', 'a report, written with `--json`')
    .option('--json', 'print JSON')
    .action(
      invocation.exitingWith(async (path: string, { json }: { json?: boolean }, command: Command) => {
        const report = await readReport(command, path)
        if (!isRecountable(report))
          refuse(command, `\`${path}\` is not a report of \`compare\` or \`gaps\`, the only reports that it recounts`)
        const { rules, offers } = await openBook(invocation)
        const offerOf = (id: string) => offers.all.find((offer) => offer.id === id)
        const verdict = verify(report, { catalogue: rules.catalogue, offerOf, digest: digestOfValue })
        const { stdout } = invocation.terminal
        if (json) printJson(stdout, verdict)
        else printLine(stdout, verificationText(verdict))
        return verdict.agrees ? exitCodes.fine : exitCodes.foundDifferences
      }),
    )
