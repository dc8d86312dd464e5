// Compiles programs and assets, and writes the contract as JSON, if their sources are newer than their output. An
// installed copy without sources is left as it is.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url))

/** `src/client` is a package of its own, which is compiled where it is when it is packed. */
const isOfClient = (name) => name.split(sep)[0] === 'client'

/** The time of the last change to a file, or to any file in a folder, in milliseconds; 0 if there is none. */
const changedAt = (path) => {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
  const names = readdirSync(path, { recursive: true }).filter((name) => !isOfClient(name))
  return Math.max(0, ...names.map((name) => statSync(join(path, name)).mtimeMs))
}

/** Every output also depends on the packages and on the compilation scripts. */
const commonSources = ['package.json', 'package-lock.json', 'bin']

const compileIfStale = async (sources, output, compile) => {
  if (!sources.every((source) => existsSync(join(folder, source)))) return
  const compiledAt = changedAt(join(folder, output))
  if ([...sources, ...commonSources].some((source) => changedAt(join(folder, source)) > compiledAt)) await compile()
}

await compileIfStale(['src'], 'dist/main.js', async () => {
  const { compilePrograms } = await import('./compile-programs.js')
  compilePrograms(folder)
})
// Reading YAML of this size takes longer than the rest of the start, so it happens here. An installed copy has the YAML, but
// not the schemas.
await compileIfStale(['openapi.yaml', 'src/contract'], 'dist/openapi.json', async () => {
  const { parse } = await import('yaml')
  const contract = parse(readFileSync(join(folder, 'openapi.yaml'), 'utf8'))
  writeFileSync(join(folder, 'dist/openapi.json'), JSON.stringify(contract))
})
await compileIfStale(['assets', 'src/widget'], 'dist/assets', async () => {
  const { compileAssets } = await import('./compile-assets.js')
  compileAssets(join(folder, 'assets'), join(folder, 'src/widget/local-offer-checker.ts'), join(folder, 'dist/assets'))
})
