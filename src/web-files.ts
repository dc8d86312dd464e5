// Reads what the service serves besides rules: the website's words, templates and assets, and the contracts.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import * as z from 'zod'
import { KnownProblems, Locale, type WebFiles } from './website/web-files.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const framework = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))
const assets = join(project, 'dist/assets')

const plainName = (hashed: string): string => hashed.replace(/-[0-9a-f]{12}(?=\.\w+$)/, '')

const read = (file: string): unknown => parse(readFileSync(join(project, 'locales', file), 'utf8'))
const example = (file: string): string => readFileSync(join(project, 'examples', file), 'utf8')

/** One language: `en.yaml`, with the sections of every file of the folder of that name. */
const localeOf = (language: string): Locale => {
  const locale = Locale.parse(read(`${language}.yaml`))
  const files = readdirSync(join(project, 'locales', language)).map((name) => read(join(language, name)))
  const sections = z.array(Locale.shape.words).parse(files)
  return { ...locale, words: Object.assign({}, locale.words, ...sections) as Locale['words'] }
}

const assetNames = (): ReadonlyMap<string, string> =>
  new Map(readdirSync(assets).map((name) => [plainName(name), name]))

/** The website's files. @throws Error if the words are not shaped as they should be, or the assets were not compiled. */
export const openWebFiles = (): WebFiles => {
  const names = assetNames()
  return {
    locale: localeOf('en'),
    knownProblems: KnownProblems.parse(read('known-problems.yaml')),
    templates: [join(project, 'views'), join(framework, 'dist')],
    assets: { folder: assets, names, released: join(project, 'assets/released') },
    examples: { page: example('plain.html'), program: example('check.js') },
    widget: readFileSync(join(assets, names.get('local-offer-checker.js')!), 'utf8'),
  }
}

const contractText = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8')

export const readDocuments = () => ({ api: contractText('openapi.yaml'), feed: contractText('openapi-oruk.json') })
