// The client works as an installed package, which is what `npm pack` makes of src/client.
import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { scratch } from '../support/scratch.ts'
import { serviceAddress } from './service.ts'

const run = promisify(execFile)

type Manifest = { readonly version: string; readonly dependencies: Record<string, string> }
const manifestOf = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Manifest
const { version, dependencies } = manifestOf('src/client/package.json')

/** Creates a project with the packed client and what that depends on. */
const createProject = async (): Promise<string> => {
  const folder = scratch()
  const packages = join(folder, 'node_modules')
  const installed = join(packages, 'local-offer-checker-client')
  mkdirSync(installed, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  await run('npm', ['pack', './src/client', '--silent', '--pack-destination', folder])
  const packed = join(folder, `local-offer-checker-client-${version}.tgz`)
  await run('tar', ['-xzf', packed, '--strip-components=1', '-C', installed])
  mkdirSync(join(packages, '@types'))
  for (const needed of [...Object.keys(dependencies), 'openapi-typescript-helpers', '@types/react', 'csstype'])
    symlinkSync(resolve('node_modules', needed), join(packages, needed))
  return folder
}
const project = await createProject()

it('it needs openapi-fetch alone, and has the version of the service', () => {
  expect(Object.keys(dependencies)).toEqual(['openapi-fetch'])
  expect(version).toBe(manifestOf('package.json').version)
})

it('the example runs in plain Node, and prints what the person can get', async () => {
  copyFileSync('examples/check.js', join(project, 'check.js'))

  const { stdout } = await run(process.execPath, ['check.js', serviceAddress], { cwd: project })

  expect(stdout).toContain('entitled: Personal adviser and pathway plan from 18 to 20\n')
  expect(stdout).toMatch(/\nAsk next: .+\?\n$/)
})

it('the README has the example word for word', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(readFileSync('examples/check.js', 'utf8'))
})

const check = (body: string) => `export const checked = client.POST('/v1/checks', { body: ${body} })`
const checkOf = (facts: string) => check(`{ facts: ${facts} }`)
const later = `const facts: LaterFacts = { age: 19, petName: 'x' }\n`

const dataOf = (detail: string) =>
  `const { data } = await client.POST('/v1/checks', { body: { ${detail}facts: {} } })\nexport const one = `
const [fully, usually, briefly] = ["detail: 'full', ", '', "detail: 'outcomes', "].map(dataOf)

/** Programs that use the package, with what the compiler says of each that is wrong. */
const programs = [
  {
    because: 'facts have their values',
    code: checkOf(`{ age: 19, leavingCareStatus: 'former-relevant', home: null }`),
  },
  { because: 'there is no such fact', code: checkOf('{ age: 19, agee: 19 }'), says: "'agee' does not exist" },
  { because: 'no fact is known', code: checkOf(`{ petName: 'x' }`), says: "'petName' does not exist" },
  {
    because: 'an age is a number',
    code: checkOf(`{ age: '19' }`),
    says: "'string' is not assignable to type 'number'",
  },
  { because: 'it is no status', code: checkOf(`{ leavingCareStatus: 'oops' }`), says: `'"oops"' is not assignable` },
  { because: 'a later service has more facts', code: `${later}${checkOf('facts')}` },
  { because: 'facts that are known keep their values', code: `${later}facts.age = 'x'`, says: 'not assignable' },
  { because: 'the entitlement exists', code: check(`{ entitlements: ['staying-put'], facts: {} }`) },
  { because: 'it is misspelt', code: check(`{ entitlements: ['staying-putt'], facts: {} }`), says: 'Did you mean' },
  { because: 'a later service has more', code: check(`{ entitlements: ['x' as LaterId], facts: {} }`) },
  { because: 'any date names an offer', code: check(`{ offer: 'southend-on-sea@2024-10-20', facts: {} }`) },
  { because: 'it is no date', code: check(`{ offer: 'southend-on-sea@soon', facts: {} }`), says: 'not assignable' },
  { because: 'no rules are its', code: check(`{ authority: 'nowhere', facts: {} }`), says: 'not assignable' },
  { because: 'the key is unknown', code: check(`{ facs: {}, facts: {} }`), says: "'facs' does not exist" },
  { because: 'there is no such address', code: `client.GET('/v1/nowhere')`, says: '"/v1/nowhere"' },
  { because: 'in full it has every ground', code: `${fully}data!.entitlements[0]!.grounds` },
  {
    because: 'by default it has one',
    code: `${usually}data!.entitlements[0]!.grounds`,
    says: "'grounds' does not exist",
  },
  { because: 'by default it has the ground that decides', code: `${usually}data!.entitlements[0]!.ground` },
  {
    because: 'outcomes alone have no ground',
    code: `${briefly}data!.entitlements[0]!.ground`,
    says: "'ground' does not",
  },
  { because: 'an answer has ids', code: `export const one: EntitlementId = answer.entitlements[0]!.id` },
  { because: 'it is never that id', code: `export const one = answer.offer.id === 'x'`, says: 'no overlap' },
  { because: 'a title is text', code: `export const title: string = answer.entitlements[0]!.title` },
  { because: 'a title is no number', code: `export const title: number = answer.notice`, says: 'not assignable' },
]

const start = [
  "import { createClient, type EntitlementId, type LaterFacts, type LaterId, type Schemas } from 'local-offer-checker-client'",
  "export const client = createClient('http://localhost')",
  "declare const answer: Schemas['CheckAnswer']\n",
].join('\n')

/** What the compiler says of files in the project. */
const compile = (files: readonly string[], ...more: readonly string[]): Promise<string> => {
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--skipDefaultLibCheck']
  const tsc = resolve('node_modules/typescript/bin/tsc')
  return run(process.execPath, [tsc, ...options, ...more, ...files], { cwd: project }).then(
    ({ stdout }) => stdout,
    (error: unknown) => String((error as { readonly stdout: unknown }).stdout),
  )
}

type Program = { readonly because: string; readonly code: string; readonly says?: string }

/** Compiles programs, and expects an error in exactly those that say what it is. */
const expectErrors = async (name: string, those: readonly Program[], ...options: readonly string[]) => {
  const files = those.map((_, i) => name.replace('.', `-${i}.`))
  those.forEach(({ code }, i) => {
    writeFileSync(join(project, files[i]!), `${code}\n`)
  })
  const said = await compile(files, ...options)

  const linesOn = (i: number) => said.split('\n').filter((line) => line.startsWith(`${files[i]!}(`))
  const found = those.map(({ because }, i) => ({ because, errors: linesOn(i).length }))
  expect(found).toEqual(those.map(({ because, says }) => ({ because, errors: says === undefined ? 0 : 1 })))
  those.forEach(({ says }, i) => {
    expect(linesOn(i).join('')).toContain(says ?? '')
  })
}

it('a TypeScript project compiles exactly the programs that keep to the contract and the rules', async () => {
  await expectErrors(
    'program.ts',
    programs.map((program) => ({ ...program, code: `${start}${program.code}` })),
  )
})

/** A program with one element of React. */
const withJsx = (element: string) => `import 'local-offer-checker-client/jsx'\nexport const one = ${element}`

const pages: readonly Program[] = [
  { because: 'it is the example', code: readFileSync('examples/checker.tsx', 'utf8') },
  { because: 'every attribute may be left out', code: withJsx('<local-offer-checker />') },
  {
    because: 'it has these attributes, and those of every element',
    code: withJsx(
      '<local-offer-checker api="https://a.example" heading-level="3" hidden className="wide" key="one" />',
    ),
  },
  {
    because: 'no rules are its',
    code: withJsx('<local-offer-checker authority="nowhere" />'),
    says: `'"nowhere"' is not assignable`,
  },
  {
    because: 'the page’s own heading has level 1',
    code: withJsx('<local-offer-checker heading-level={1} />'),
    says: 'is not assignable to type',
  },
  { because: 'it is misspelt', code: withJsx('<local-offer-cheker />'), says: "'local-offer-cheker' does not exist" },
]

it('a React project compiles exactly the elements that have the attributes', async () => {
  await expectErrors('page.tsx', pages, '--jsx', 'react-jsx')
})

const listeners: readonly Program[] = [
  {
    because: 'the document hears how many results there are',
    code: `document.addEventListener('local-offer:result', ({ detail }) => detail.entitled.toFixed())`,
  },
  {
    because: 'so does the element',
    code: `document.querySelector('local-offer-checker')?.addEventListener('local-offer:result', ({ detail: { cannotTell } }) => cannotTell.toFixed())`,
  },
  {
    because: 'events have no answers',
    code: `document.addEventListener('local-offer:result', ({ detail }) => detail.facts)`,
    says: "'facts' does not exist",
  },
  {
    because: 'a start has no counts',
    code: `document.addEventListener('local-offer:start', ({ detail }) => detail.entitled)`,
    says: "is possibly 'null'",
  },
]

it('a project without React has the types of the events', async () => {
  const code = `import 'local-offer-checker-client/element'\n`
  await expectErrors(
    'listener.ts',
    listeners.map((listener) => ({ ...listener, code: `${code}${listener.code}` })),
  )
})
