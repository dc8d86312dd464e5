// Writes every page and state as a picture at 320 and 1280 px to `screenshots/`, to be looked at: `npm run screenshots`.
// With words, only those with one of them in name or address: `npm run screenshots -- results`.
import { mkdirSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../test/support/browser.ts'
import { book } from '../test/support/published.ts'
import { openState, states } from '../test/website/adviser/states.ts'
import { auditPages } from '../test/website/audit/audit-pages.ts'
import { everyPage } from '../test/website/every-page.ts'
import { everyState } from '../test/website/states.ts'

type Opened = { readonly page: Page; readonly context: BrowserContext }

const nameOf = (path: string): string => path.replaceAll(/[^\w@-]+/g, '-').replace(/^-/, '') || 'start'
/** In pixels: what is beneath is cut off, as Chromium draws no picture of any height. */
const tallest = 12_000

const wanted = process.argv.slice(2)

const shoot = async (name: string, open: (width: number) => Promise<Opened>): Promise<void> => {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) return
  for (const width of [320, 1280]) {
    const { page, context } = await open(width)
    const height = Math.min(tallest, await page.evaluate<number>('document.documentElement.scrollHeight'))
    const clip = { x: 0, y: 0, width, height }
    await page.screenshot({ path: `screenshots/${nameOf(name)}-${width}.png`, fullPage: true, clip })
    await context.close()
  }
}

mkdirSync('screenshots', { recursive: true })
const { visit, visitState, close } = await openBrowser({ book })
for (const { path } of [...everyPage, ...auditPages]) await shoot(path, (width) => visit(path, { width }))
for (const state of states)
  await shoot(`/adviser/check${state.end}/${state.name}`, async (width) => {
    const visited = await visit('/adviser', { width })
    await openState(visited.page, state)
    return visited
  })
for (const state of everyState) await shoot(`${state.path} ${state.name}`, (width) => visitState(state, { width }))
await close()
