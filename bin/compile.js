// Compiles the sources and the assets where they are newer than the last compilation; an installed copy without them is
// left alone.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${folder}dist/.tsbuildinfo`
const assets = `${folder}dist/assets`

/** Whether any file below a folder is newer than what was made of it. */
const isNewer = (sources, made) => {
  const compiled = existsSync(made) ? statSync(made).mtimeMs : 0
  const files = existsSync(sources) ? readdirSync(sources, { recursive: true, withFileTypes: true }) : []
  return files.some((file) => statSync(`${file.parentPath ?? file.path}/${file.name}`).mtimeMs > compiled)
}

if (isNewer(`${folder}src`, stamp)) {
  const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
  // --force: a file that was removed leaves no trace for the compiler's own check of what is out of date.
  const { status } = spawnSync(process.execPath, [tsc, '--build', '--force', 'tsconfig.build.json'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) {
    rmSync(stamp, { force: true })
    process.exit(1)
  }
}

const widget = `${folder}src/widget`
if (isNewer(`${folder}assets`, assets) || isNewer(widget, assets)) {
  const { compileAssets } = await import('./compile-assets.js')
  compileAssets(`${folder}assets`, `${widget}/local-offer-checker.ts`, assets)
}
