import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { run } from '../support/cli.ts'
import { copied } from '../support/scratch.ts'

const version = 'southend-on-sea/2027-04-01'
const reduction = join(version, 'council-tax-reduction.yaml')

const versionYaml = `title: Council tax reduction until 22
publishedOn: 2026-02-18
summary: The reduction is a right until the 22nd birthday.
source: https://www.southend.gov.uk/page
`

/** The first rules with a new version, not yet published: the reduction as it was, with its cases. */
const withNewVersion = async (): Promise<string> => {
  const folder = copied('test/fixtures/first-rules')
  await run(['--rules', folder, 'new-version', 'southend-on-sea', '2027-04-01', 'council-tax-reduction'])
  writeFileSync(join(folder, version, 'version.yaml'), versionYaml)
  return folder
}

const replaceIn = (folder: string, file: string, [from, to]: readonly [string, string]): void => {
  const text = readFileSync(join(folder, file), 'utf8')
  if (!text.includes(from)) throw new Error(`no \`${from}\` in ${file}`)
  writeFileSync(join(folder, file), text.replace(from, to))
}

const digestsOf = (folder: string): string => readFileSync(join(folder, 'digests.yaml'), 'utf8')
const publish = (folder: string, words: readonly string[] = [], input?: Readable) =>
  run(['--rules', folder, 'publish', version, '--on', '2026-11-30', ...words], input ? { input } : {})
/** A terminal at which somebody types a line. */
const typing = (line: string): Readable => Object.assign(Readable.from([`${line}\n`]), { isTTY: true })

describe('local-offer publish', () => {
  it('runs the cases, shows what changes, and adds the new digests to those that there are', async () => {
    const folder = await withNewVersion()
    const before = digestsOf(folder)
    const { status, stdout, stderr } = await publish(folder, ['--yes'])
    const after = digestsOf(folder)

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^0 problems, 0 alarms, \d+ advisory note\(s\)/)
    expect(stdout).toMatch(/\n\d+ cases hold, 39 of them in `southend-on-sea\/2027-04-01`\n/)
    expect(stdout).toContain('southend-on-sea@2027-04-01 against southend-on-sea@2024-10-14')
    expect(stdout).toContain('The rules give nobody a different outcome or amount.')
    expect(after.split('\n')).toEqual(expect.arrayContaining(before.split('\n')))
    expect(after.split('\n').length - before.split('\n').length).toBe(2)
    expect((await run(['--rules', folder, 'lint'])).status).toBe(0)
  })

  it('says who gains and who loses against the offer before', async () => {
    const folder = copied('test/fixtures/first-rules')
    await run(['--rules', folder, 'new-version', 'southend-on-sea', '2027-04-01'])
    writeFileSync(join(folder, version, 'version.yaml'), versionYaml)
    writeFileSync(join(folder, reduction), 'ends: true\n')
    const { stdout } = await publish(folder)

    expect(stdout).toMatch(/\n {2}loss {3}You are 18 to 20, .*: from entitled to not-entitled\n/)
    expect(stdout).toContain('Removed: council-tax-reduction')
    expect(stdout).toMatch(/In 1 of \d+ entitlements, 0 groups of people gain and \d+ groups lose\./)
  })

  it.each([
    { because: 'a yes publishes', line: 'yes', status: 0, isRecorded: true },
    { because: 'a y publishes', line: 'Y', status: 0, isRecorded: true },
    { because: 'a no does not', line: 'no', status: 1, isRecorded: false },
    { because: 'an empty line does not', line: '', status: 1, isRecorded: false },
  ])('asks a person: $because', async ({ line, status, isRecorded }) => {
    const folder = await withNewVersion()
    const result = await publish(folder, [], typing(line))

    expect(result.status).toBe(status)
    expect(result.stderr).toContain('Publish `southend-on-sea/2027-04-01`? Its files can never be changed after that.')
    expect(digestsOf(folder).includes(version)).toBe(isRecorded)
  })

  it('records nothing where nobody can answer, and says so', async () => {
    const folder = await withNewVersion()
    const { status, stderr } = await publish(folder)

    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'not published: nobody can answer here; read the above and add `--yes` to publish\n',
    })
    expect(digestsOf(folder)).not.toContain(version)
  })

  it('is stopped by problems, and shows each', async () => {
    const folder = await withNewVersion()
    replaceIn(folder, join(version, 'version.yaml'), ['title: Council tax reduction until 22', 'title:'])
    replaceIn(folder, reduction, ['fact: home,', 'fact: hom,'])
    const { status, stdout, stderr } = await publish(folder, ['--yes'])

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(`${version}/version.yaml:1:7: title: expected text, not nothing\n`)
    expect(stderr).toContain('unknown fact `hom`')
    expect(stderr).toMatch(/\nnot published: 2 problem\(s\)\n$/)
    expect(digestsOf(folder)).not.toContain(version)
  })

  it('is stopped by alarms such as a case that does not hold, and shows each', async () => {
    const folder = await withNewVersion()
    replaceIn(folder, reduction, ['strength: right', 'strength: discretion'])
    const { status, stderr } = await publish(folder, ['--yes'])

    expect(status).toBe(2)
    expect(stderr).toContain('expected `entitled`, got `discretionary`')
    expect(stderr).toMatch(/\nnot published: \d+ alarm\(s\)\n$/)
    expect(digestsOf(folder)).not.toContain(version)
  })

  it('is stopped by a day of publication in the future', async () => {
    const folder = await withNewVersion()
    replaceIn(folder, join(version, 'version.yaml'), ['2026-02-18', '2126-02-18'])
    const { status, stderr } = await publish(folder, ['--yes'])

    expect(status).toBe(2)
    expect(stderr).toContain('`publishedOn` is in the future')
    expect(digestsOf(folder)).not.toContain(version)
  })

  it('is stopped by another published file that was edited, whose digest it keeps', async () => {
    const folder = await withNewVersion()
    const before = digestsOf(folder)
    appendFileSync(join(folder, 'southend-on-sea/2020-04-01/council-tax-reduction.yaml'), '# edited\n')
    const { status, stderr } = await publish(folder, ['--yes'])

    expect(status).toBe(1)
    expect(stderr).toMatch(/^southend-on-sea\/2020-04-01\/council-tax-reduction\.yaml:1:1: changed since /)
    expect(digestsOf(folder)).toBe(before)
  })

  it('refuses a version that is published already, also if a file was added to it', async () => {
    const folder = await withNewVersion()
    await publish(folder, ['--yes'])
    const message = `\`${version}\` is published already; to correct it, use \`npx local-offer new-version\`\n`

    expect(await publish(folder, ['--yes'])).toEqual({ status: 1, stdout: '', stderr: message })
    writeFileSync(join(folder, version, 'council-tax-disregard.yaml'), 'ends: true\n')
    expect(await publish(folder, ['--yes'])).toEqual({ status: 1, stdout: '', stderr: message })
  })

  it.each([
    {
      because: 'a version that is not there',
      id: 'southend-on-sea/2027-05-01',
      message: 'there is no version `southend-on-sea/2027-05-01`; did you mean `southend-on-sea/2020-04-01`?',
    },
    {
      because: 'a version of nobody',
      id: 'elsewhere/2027-05-01',
      message: 'there is no version `elsewhere/2027-05-01`; make it with `npx local-offer new-version`',
    },
    {
      because: 'a proposal',
      id: 'southend-on-sea/proposed/council-tax-outside-southend',
      message:
        '`southend-on-sea/proposed/council-tax-outside-southend` is a proposal; move its files to a folder that is named after the first day',
    },
    {
      because: 'a folder without a day',
      id: 'southend-on-sea/council-tax',
      message: '`council-tax` is not a date; name it after its first day, as in `2024-10-14`',
    },
  ])('refuses $because', async ({ id, message }) => {
    const folder = copied('test/fixtures/first-rules')

    expect(await run(['--rules', folder, 'publish', id])).toEqual({ status: 1, stdout: '', stderr: `${message}\n` })
  })
})
