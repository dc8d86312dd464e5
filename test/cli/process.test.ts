// The command line in a process of its own: exit codes, pipes. Every other test runs it in the test's process.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'

const command = 'bin/local-offer.js'
const env = { ...process.env, NO_COLOR: '1', RULES_DIR: 'test/fixtures/first-rules' }
const spawnCommand = (words: readonly string[], input = '') =>
  spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', input, env })

const onDay = ['--on', '2024-10-20']

describe('the process of the command line', () => {
  it.each([
    { code: 0, words: ['coverage', ...onDay], stdout: /^southend-on-sea@2024-10-14\n/, stderr: /^$/ },
    { code: 1, words: ['--rules', 'nowhere', 'check'], stdout: /^$/, stderr: /1 problem\(s\) in `nowhere`\n$/ },
    {
      code: 2,
      words: ['cliff-edges', 'southend-on-sea@2024-10-14'],
      stdout: /days of an age on which people get less\n/,
      stderr: /^$/,
    },
    { code: 3, words: ['check', '--age', '19', ...onDay], stdout: /\nNot known and needed: /, stderr: /^$/ },
  ])('exits with $code after $words', ({ code, words, stdout, stderr }) => {
    const ended = spawnCommand(words)

    expect(ended.status).toBe(code)
    expect(ended.stdout).toMatch(stdout)
    expect(ended.stderr).toMatch(stderr)
  })

  it('reads answers from a pipe', () => {
    const { status, stdout, stderr } = spawnCommand(['check', '--ask', '--json', ...onDay], '\n')

    expect(status).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({ authority: 'southend-on-sea' })
    expect(stderr).toContain('1 question(s) asked')
  })

  it('ends quietly when its reader closes the pipe', async () => {
    const words = ['gaps', 'southend-on-sea@2024-10-14', '--by', 'home', '--json']
    const child = spawn(process.execPath, [command, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    const [status] = (await once(child, 'close')) as [number]

    expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
  })
})
