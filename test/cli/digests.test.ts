import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/cli.ts'
import { copied } from '../support/scratch.ts'

const published = 'southend-on-sea/2020-04-01/council-tax-reduction.yaml'

const replaceIn = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`no \`${from}\` in ${file}`)
  writeFileSync(file, text.replace(from, to))
}

/** The first rules with one published file edited. */
const edited = (): string => {
  const folder = copied('test/fixtures/first-rules')
  appendFileSync(join(folder, published), '\n')
  return folder
}

/** The first rules in a git checkout of their own. */
const committed = (): string => {
  const folder = copied('test/fixtures/first-rules')
  const who = ['-c', 'user.name=A test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false']
  for (const words of [
    ['init', '-q'],
    ['add', '.'],
    [...who, 'commit', '-q', '-m', 'Publish'],
  ])
    execFileSync('git', words, { cwd: folder })
  return folder
}

describe('local-offer digests', () => {
  it('reports that every published file is as recorded', async () => {
    expect(await run(['--rules', 'rules', 'digests'])).toEqual({
      status: 0,
      stdout: 'every published file is as recorded\n',
      stderr: '',
    })
  })

  it('records no edit unless told to, and says then that it cannot show what changes where there is no git', async () => {
    const folder = edited()
    const record = ['--rules', folder, 'digests', '--record']

    const refused = await run(record)
    expect(refused).toMatchObject({ status: 1 })
    expect(refused.stderr).toBe(
      `${published}:1:1: changed since it was published\n  help: put it back, and add your change as the correction \`2020-04-01.2\`: \`npx local-offer move-edit ${published}\` does both\n`,
    )
    expect(refused.stdout).toContain('Nothing is recorded. `npx local-offer digests --record --overwrite-published`')
    expect((await run(['--rules', folder, 'lint'])).stderr).toBe(refused.stderr)

    const overwritten = await run([...record, '--overwrite-published'])
    expect(overwritten).toMatchObject({ status: 0, stderr: '' })
    expect(overwritten.stdout).toContain(`The published text of \`${published}\` is not to be had`)
    expect((await run(['--rules', folder, 'digests'])).status).toBe(0)
  })

  it('says who gains and who loses by an edit that it records', async () => {
    const folder = committed()
    replaceIn(join(folder, published), 'operator: lessThan, value: 21', 'operator: lessThan, value: 22')
    const { status, stdout } = await run(['--rules', folder, 'digests', '--record', '--overwrite-published'])

    expect(status).toBe(0)
    expect(stdout).toContain('southend-on-sea@2020-04-01, as edited against as published\n\ncouncil-tax-reduction\n')
    expect(stdout).toMatch(/ {2}gain .*\n[^]*recorded in `digests.yaml`\n$/)
  })

  it('never records an edit after the release', async () => {
    const folder = edited()
    replaceIn(join(folder, 'digests.yaml'), 'released: false', 'released: true')
    const { status, stderr } = await run(['--rules', folder, 'digests', '--record', '--overwrite-published'])

    expect(status).toBe(1)
    expect(stderr).toContain('changed since it was published')
  })

  it('reports a rules folder that cannot be read, without a stack trace', async () => {
    const { status, stdout, stderr } = await run(['--rules', 'nowhere', 'digests'])

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(
      /^nowhere:1:1: the rules folder cannot be read\n {2}help: .*\n\n1 problem\(s\) in `nowhere`\n$/,
    )
  })
})

it('says of a changed source that every version that names it changes', async () => {
  const folder = copied('test/fixtures/first-rules')
  const source = (title: string) =>
    `sources:\n  act: { title: ${title}, url: https://example.org, readOn: [2026-11-23] }\n`
  const record = ['--rules', folder, 'digests', '--record']
  writeFileSync(join(folder, 'sources.yaml'), source('The Act'))
  await run(record)
  writeFileSync(join(folder, 'sources.yaml'), source('Another Act'))

  expect(await run(record)).toMatchObject({ status: 1 })
  expect((await run([...record, '--overwrite-published'])).stdout).toBe(
    '`sources.yaml#sources.act` changes in every published version that names it.\nrecorded in `digests.yaml`\n',
  )
})

describe('local-offer move-edit', () => {
  const correction = 'southend-on-sea/2020-04-01.2'
  const move = (folder: string, file: string) => run(['--rules', folder, 'move-edit', file])

  it('puts the published file back, and the edit into a correction that the author has to complete', async () => {
    const folder = committed()
    const before = readFileSync(join(folder, published), 'utf8')
    replaceIn(join(folder, published), 'operator: lessThan, value: 21', 'operator: lessThan, value: 22')
    const after = readFileSync(join(folder, published), 'utf8')

    expect(await move(folder, published)).toEqual({
      status: 0,
      stdout: `\`${published}\` is as it was published, and your edit is in \`${correction}/council-tax-reduction.yaml\`\ncomplete \`${correction}/version.yaml\`, then run \`npx local-offer lint\`\n`,
      stderr: '',
    })
    expect(readFileSync(join(folder, published), 'utf8')).toBe(before)
    expect(readFileSync(join(folder, correction, 'council-tax-reduction.yaml'), 'utf8')).toBe(after)
    expect((await run(['--rules', folder, 'lint'])).stderr.match(/version\.yaml:\d+/g)).toEqual([
      'version.yaml:2',
      'version.yaml:4',
      'version.yaml:6',
      'version.yaml:9',
    ])
  })

  it('puts a second edit into the same correction, and takes the path as a shell completes it', async () => {
    const folder = committed()
    const second = 'southend-on-sea/2020-04-01/council-tax-disregard.yaml'
    for (const file of [published, second]) appendFileSync(join(folder, file), '\n')

    expect(await move(folder, published)).toMatchObject({ status: 0 })
    expect(await move(folder, join(folder, second))).toMatchObject({ status: 0 })
    expect(existsSync(join(folder, correction, 'council-tax-disregard.yaml'))).toBe(true)
    expect(await run(['--rules', folder, 'digests'])).toMatchObject({ status: 2 })
  })

  it.each([
    { file: published, says: 'there is no edit to move' },
    { file: 'facts.yaml', says: 'is no file of a published version' },
    { file: 'nowhere.yaml', says: 'there is no file `nowhere.yaml`' },
  ])('refuses $file: $says', async ({ file, says }) => {
    const { status, stderr } = await move('test/fixtures/first-rules', file)

    expect(status).toBe(1)
    expect(stderr).toContain(says)
  })

  it('changes nothing where the published text is not to be had', async () => {
    const folder = edited()
    const { status, stderr } = await move(folder, published)

    expect(status).toBe(1)
    expect(stderr).toContain('Nothing was changed.')
    expect(existsSync(join(folder, correction))).toBe(false)
  })
})
