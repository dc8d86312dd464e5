// The command line as a whole: its help, its colours, and errors that are its own mistakes.
import { Readable } from 'node:stream'
import pc from 'picocolors'
import { expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { run } from '../support/cli.ts'

it('prints its help to standard output, and exits 0', async () => {
  const { status, stdout, stderr } = await run(['--help'])

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^Usage: local-offer /)
})

it('prints its help to standard error where the command is missing, and exits 1', async () => {
  const { status, stdout, stderr } = await run([])

  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/^Usage: local-offer /)
})

it('prints in colour only to a terminal with colours', async () => {
  const words = ['coverage', '--on', '2024-10-20']
  const { bold } = pc.createColors(true)
  const [plain, coloured] = [await run(words), await run(words, { hasColours: true })]

  expect(coloured.stdout).toContain(bold('Health and wellbeing'))
  expect(plain.stdout).not.toContain('\u001b')
})

it('wraps its help to the width of the terminal', async () => {
  const help = async (columns: number) => {
    let text = ''
    const stdout = { columns, write: (part: string) => (text += part) }
    const terminal = { stdin: Readable.from([]), stdout, stderr: stdout, env: {}, colours: pc.createColors(false) }
    await runCommandLine(['lint', '--help'], terminal)
    return text.split('\n')
  }

  expect((await help(60)).length).toBeGreaterThan((await help(120)).length)
})

it('throws an error that is no fault of the arguments or the rules', async () => {
  const mistake = new TypeError('a mistake')
  const [stdin, output] = [Readable.from([]), { write: () => true }]
  const terminal = { stdin, stdout: output, stderr: output, env: {}, colours: pc.createColors(false) }

  await expect(runCommandLine(['to-confirm'], terminal, () => Promise.reject(mistake))).rejects.toBe(mistake)
})
