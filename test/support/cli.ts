// Runs the command line as a person does, in a process of its own; over the first rules unless told otherwise.
import { spawnSync } from 'node:child_process'

export const run = (words: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/local-offer.js', ...words], {
    encoding: 'utf8',
    input,
    env: { ...process.env, NO_COLOR: '1', RULES_DIR: 'test/fixtures/first-rules' },
  })
  return { status, stdout, stderr }
}
