// The versions of Node that are measured.
import { execFileSync } from 'node:child_process'

/** The Node that runs this, and Node 24, which the package registry has. */
export const nodesOf = (): readonly string[] => {
  const newer = execFileSync('npx', ['-y', '-p', 'node@24', 'node', '-p', 'process.execPath'], {
    encoding: 'utf8',
  }).trim()
  return process.version.startsWith('v24.') ? [process.execPath] : [process.execPath, newer]
}
