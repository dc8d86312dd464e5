// Compiles what is newer than the last compilation: the programs, the client, and the assets. An installed copy without
// sources is left alone.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url))

/** When a file, or the newest file below a folder, was changed; 0 where there is none. */
const changed = (path) => {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
  const times = readdirSync(path, { recursive: true }).map((name) => statSync(join(path, name)).mtimeMs)
  return Math.max(0, ...times)
}

/** What every compilation depends on beside its sources: the packages, and how they are put together. */
const tools = ['package-lock.json', 'bin']

const compile = async (sources, made, make) => {
  if (!sources.every((source) => existsSync(join(folder, source)))) return
  const compiled = changed(join(folder, made))
  if ([...sources, ...tools].some((source) => changed(join(folder, source)) > compiled)) await make()
}

await compile(['src'], 'dist/main.js', async () => {
  const { compilePrograms } = await import('./compile-programs.js')
  compilePrograms(folder)
})
await compile(['src/client'], 'dist/client', async () => {
  const { compileClient } = await import('./compile-programs.js')
  compileClient(folder)
})
await compile(['assets', 'src/widget'], 'dist/assets', async () => {
  const { compileAssets } = await import('./compile-assets.js')
  compileAssets(join(folder, 'assets'), join(folder, 'src/widget/local-offer-checker.ts'), join(folder, 'dist/assets'))
})
