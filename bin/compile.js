// Compiles the sources where they are newer than the last compilation; an installed copy without sources is left alone.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${folder}dist/.tsbuildinfo`
const compiled = existsSync(stamp) ? statSync(stamp).mtimeMs : 0
const sources = existsSync(`${folder}src`) ? readdirSync(`${folder}src`, { recursive: true, withFileTypes: true }) : []
const isNewer = sources.some((file) => statSync(`${file.parentPath ?? file.path}/${file.name}`).mtimeMs > compiled)

if (isNewer) {
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
