// Compiles the service and the command line, each with its packages in few files, which are found and opened faster
// than a thousand modules; and the client with its types. That types are right is for `npm run types` to say.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

/** What some packages, which are CommonJS, expect to be there. */
const banner =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"

/** Writes `dist/main.js` and `dist/cli/main.js`, and beside them what they share. */
export const compilePrograms = (folder) => {
  const dist = join(folder, 'dist')
  rmSync(join(dist, 'main.js'), { force: true })
  buildSync({
    absWorkingDir: folder,
    entryPoints: ['src/main.ts', 'src/cli/main.ts'],
    outbase: 'src',
    outdir: 'dist',
    bundle: true,
    splitting: true,
    chunkNames: 'shared',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    banner: { js: banner },
  })
}

/** Writes `dist/client/client.js` and its types, which needs the package of its requests where it is used. */
export const compileClient = (folder) => {
  rmSync(join(folder, 'dist/client'), { recursive: true, force: true })
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/client'], {
    cwd: folder,
    stdio: 'inherit',
  })
}
