// Compiles once and unpacks the browser once before all tests, so that those that start processes do not do it side by
// side.
import chromium from '@sparticuz/chromium'

export const setup = async (): Promise<void> => {
  const compile: string = '../../bin/compile.js'
  await import(compile)
  await chromium.executablePath()
}
