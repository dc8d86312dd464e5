// Takes a screenshot of every page and state at 320 and 1280 px, into `screenshots/`: `npm run screenshots`. Words as
// arguments select the pages with one of them in name or address: `npm run screenshots -- results`.
import { mkdirSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { draftStarter } from '../src/rulesets/drafts/draft-start.ts'
import { openBrowser } from '../test/support/browser.ts'
import { book, texts } from '../test/support/published.ts'
import { openState, states } from '../test/website/adviser/states.ts'
import { auditPages } from '../test/website/audit/audit-pages.ts'
import { everyPage } from '../test/website/every-page.ts'
import { everyState } from '../test/website/states.ts'

type OpenedPage = { readonly page: Page; readonly context: BrowserContext }

const fileName = (path: string): string => path.replaceAll(/[^\w@-]+/g, '-').replace(/^-/, '') || 'start'
/** The maximum height of a screenshot in pixels, which Chromium limits. The rest of a page is cut off. */
const maxHeight = 12_000

const wantedWords = process.argv.slice(2)

const takeScreenshots = async (name: string, open: (width: number) => Promise<OpenedPage>): Promise<void> => {
  if (wantedWords.length > 0 && !wantedWords.some((word) => name.includes(word))) return
  for (const width of [320, 1280]) {
    const { page, context } = await open(width)
    const height = Math.min(maxHeight, await page.evaluate<number>('document.documentElement.scrollHeight'))
    const clip = { x: 0, y: 0, width, height }
    await page.screenshot({ path: `screenshots/${fileName(name)}-${width}.png`, fullPage: true, clip })
    await context.close()
  }
}

mkdirSync('screenshots', { recursive: true })
const { visit, visitState, close } = await openBrowser({ book, startDraft: draftStarter(book.rules, texts) })
for (const { path } of [...everyPage, ...auditPages]) await takeScreenshots(path, (width) => visit(path, { width }))
for (const state of states)
  await takeScreenshots(`/adviser/check${state.end}/${state.name}`, async (width) => {
    const visited = await visit('/adviser', { width })
    await openState(visited.page, state)
    return visited
  })
for (const state of everyState)
  await takeScreenshots(`${state.path} ${state.name}`, (width) => visitState(state, { width }))
await close()
