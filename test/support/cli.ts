// Runs the command line as a person does: a process of its own, compiled if need be.
import { spawnSync } from 'node:child_process'

export const run = (words: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/local-offer.js', ...words], {
    encoding: 'utf8',
    input,
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { status, stdout, stderr }
}
