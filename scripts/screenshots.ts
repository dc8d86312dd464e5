// Writes every page, and every state that a form leads to, as a picture at 320 and 1280 px to `screenshots/`, to be looked at: `npm run screenshots`.
import { mkdirSync } from 'node:fs'
import { sendForm, states as ofAdvisers } from '../test/pages/adviser/states.ts'
import { auditPages } from '../test/pages/audit/audit-pages.ts'
import { everyPage } from '../test/pages/every-page.ts'
import { everyState } from '../test/pages/states.ts'
import { openBrowser } from '../test/support/browser.ts'
import { book } from '../test/support/published.ts'

const nameOf = (path: string): string => path.slice(1).replaceAll(/[^\w@-]/g, '-') || 'start'

mkdirSync('screenshots', { recursive: true })
const { visit, visitState, close } = await openBrowser({ book })
for (const { path } of [...everyPage, ...auditPages])
  for (const width of [320, 1280]) {
    const { page, context } = await visit(path, { width })
    await page.screenshot({ path: `screenshots/${nameOf(path)}-${width}.png`, fullPage: true })
    await context.close()
  }
for (const state of everyState)
  for (const width of [320, 1280]) {
    const { page, context } = await visitState(state, { width })
    await page.screenshot({ path: `screenshots/${nameOf(`/${state.name}`)}-${width}.png`, fullPage: true })
    await context.close()
  }
for (const { name, path, fields } of ofAdvisers)
  for (const width of [320, 1280]) {
    const { page, context } = await visit('/adviser', { width })
    await sendForm(page, path, fields)
    await page.screenshot({ path: `screenshots/${nameOf(`${path}/${name}`)}-${width}.png`, fullPage: true })
    await context.close()
  }
await close()
