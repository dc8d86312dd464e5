// Before all tests: compiles once and unpacks the browser once, so that those that start processes do not do it side by
// side, and makes the folder that tests write to.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'

export const setup = async (): Promise<() => void> => {
  const compile: string = '../../bin/compile.js'
  await import(compile)
  await chromium.executablePath()
  const folder = mkdtempSync(join(tmpdir(), 'local-offer-tests-'))
  process.env['SCRATCH'] = folder
  return () => {
    rmSync(folder, { recursive: true })
  }
}
