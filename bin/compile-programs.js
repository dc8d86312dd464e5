// Bundles the service and the command line with their packages, as few files load faster than a thousand modules.
// `npm run types` checks types; this does not.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

/** Defines `require`, which bundled CommonJS packages call. */
const banner =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"

/** Writes `dist/main.js`, `dist/work/worker.js` and `dist/cli/main.js`, and their shared code beside them. */
export const compilePrograms = (folder) => {
  const dist = join(folder, 'dist')
  // Old shared code would never go: its names change with its content.
  const old = existsSync(dist)
    ? readdirSync(dist).filter((name) => name === 'main.js' || name.startsWith('shared'))
    : []
  for (const name of old) rmSync(join(dist, name))
  buildSync({
    absWorkingDir: folder,
    entryPoints: ['src/main.ts', 'src/work/worker.ts', 'src/cli/main.ts'],
    outbase: 'src',
    outdir: 'dist',
    bundle: true,
    splitting: true,
    chunkNames: 'shared-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    banner: { js: banner },
  })
}
