// Files that tests write, below one folder that is gone when the run ends.
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** An empty folder. The run's own is made in `compile.ts`. */
export const scratch = (): string => mkdtempSync(join(process.env['SCRATCH']!, 'test-'))

/** A file with a text. */
export const written = (text: string, name: string): string => {
  const file = join(scratch(), name)
  writeFileSync(file, text)
  return file
}

/** A copy of a rules folder. */
export const copied = (rules: string): string => {
  const folder = join(scratch(), 'rules')
  cpSync(rules, folder, { recursive: true })
  return folder
}
