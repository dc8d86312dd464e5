// Reads the files that the service serves besides rules: locales, templates, assets and OpenAPI documents.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import * as z from 'zod'
import { KnownProblems, Locale, type WebFiles } from './website/web-files.ts'

const projectFolder = fileURLToPath(new URL('..', import.meta.url))
const frameworkFolder = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))
const assetsFolder = join(projectFolder, 'dist/assets')

const hashInName = /-[0-9a-f]{12}(?=\.\w+$)/

const readLocaleFile = (file: string): unknown => parse(readFileSync(join(projectFolder, 'locales', file), 'utf8'))
const readExample = (file: string): string => readFileSync(join(projectFolder, 'examples', file), 'utf8')

/** Reads one language: `en.yaml`, merged with the sections in every file of the folder `en`. */
const readLocale = (language: string): Locale => {
  const locale = Locale.parse(readLocaleFile(`${language}.yaml`))
  const files = readdirSync(join(projectFolder, 'locales', language)).map((name) =>
    readLocaleFile(join(language, name)),
  )
  const sections = z.array(Locale.shape.words).parse(files)
  return { ...locale, words: Object.assign({}, locale.words, ...sections) as Locale['words'] }
}

/** Reads the assets in a folder, by their hashed names. */
const readAssets = (folder: string): readonly (readonly [name: string, content: Buffer])[] =>
  readdirSync(folder)
    .filter((name) => hashInName.test(name))
    .map((name) => [name, readFileSync(join(folder, name))])

const readTemplates = (folder: string): readonly (readonly [path: string, text: string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.njk'))
    .map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8')])

/**
 * Reads the website's files, all of them now: there may be no file handle left when a page first needs one.
 *
 * @param releasedFolder The folder of every released widget script.
 * @throws Error if a locale file has the wrong shape or the assets are not compiled.
 */
export const openWebFiles = (releasedFolder = join(projectFolder, 'assets/released')): WebFiles => {
  const assets = new Map(readAssets(assetsFolder))
  const released = existsSync(releasedFolder) ? readAssets(releasedFolder) : []
  const names = new Map([...assets.keys()].map((name) => [name.replace(hashInName, ''), name]))
  return {
    locale: readLocale('en'),
    knownProblems: KnownProblems.parse(readLocaleFile('known-problems.yaml')),
    templates: new Map([
      ...readTemplates(join(frameworkFolder, 'dist')),
      ...readTemplates(join(projectFolder, 'views')),
    ]),
    assets: { names, files: new Map([...released, ...assets]) },
    examples: { page: readExample('plain.html'), program: readExample('check.js'), react: readExample('checker.tsx') },
    widget: assets.get(names.get('local-offer-checker.js')!)!.toString(),
  }
}

const readContract = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8')

/** Reads the OpenAPI documents of the API and of the feed, as text. @throws Error if the contract is not compiled. */
export const readDocuments = () => ({
  api: { yaml: readContract('openapi.yaml'), json: readContract('dist/openapi.json') },
  feed: readContract('openapi-oruk.json'),
})
