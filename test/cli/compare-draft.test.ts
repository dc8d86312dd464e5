import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { run } from '../support/cli.ts'
import { written } from '../support/scratch.ts'

const draft = 'test/fixtures/drafts/southend-to-25.yaml'

it('local-offer compare reads a draft file, and exits 2 where the draft changes an outcome', async () => {
  const { status, stdout } = await run(['compare', 'southend-on-sea@2024-10-14', draft])

  expect(status).toBe(2)
  expect(stdout).toContain('southend-on-sea@draft against southend-on-sea@2024-10-14')
  expect(stdout).toMatch(/gain .*from discretionary to entitled/)
})

it('local-offer compare prints the problems of a broken draft with file, line and column, and exits 1', async () => {
  const file = written(readFileSync(draft, 'utf8').replace('strength: right', 'strength: rigth'), 'broken.yaml')
  const { status, stderr } = await run(['compare', 'southend-on-sea@2024-10-14', file])

  expect(status).toBe(1)
  expect(stderr).toMatch(/broken\.yaml:\d+:\d+: .*`rigth`/)
})

it.each(['compare southend-on-sea@2024-10-14', 'lint --draft'])(
  'local-offer %s prints 100 problems of a draft and counts the others',
  async (words) => {
    const file = written(`entitlements:\n${'  - { id: a, ends: 1 }\n'.repeat(150)}`, 'many.yaml')
    const { status, stderr } = await run([...words.split(' '), file])

    expect(status).toBe(1)
    expect(stderr.match(/^.*many\.yaml:\d+:\d+: /gm)).toHaveLength(100)
    expect(stderr).toMatch(/\nand \d+ more\n/)
  },
)
