// The real app in a real Chromium: pages as a person gets them.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import chromiumFor from '@sparticuz/chromium'
import { type BrowserContext, chromium, type Page, type Response } from 'playwright-core'
import type { AppDeps } from '../../src/app.ts'
import { createServer } from '../../src/http/server.ts'
import type { Session } from '../../src/website/session.ts'
import type { State } from '../website/states.ts'
import { appOf } from './running.ts'
import { sealed } from './sealed.ts'

// The package's own flags suit a cloud function: one process that ends with its first page, and no web security.
const args = ['--no-sandbox']

type Options = {
  /** In CSS pixels: 1280 unless given; 320 is a small phone, and also 400% zoom of 1280. */
  readonly width?: number
  readonly scripts?: boolean
  /** What the person said before. */
  readonly session?: Session
}

type Visit = {
  readonly page: Page
  readonly context: BrowserContext
  readonly response: Response
  /** The address of everything that was asked for, the page first. */
  readonly requests: readonly string[]
  /** What the browser complains of, breaches of the Content-Security-Policy among it. */
  readonly errors: readonly string[]
  /** What came over the wire for the page and all that it needs. */
  readonly bytes: () => Promise<number>
}

/** Chooses an option or fills a field of a form. */
const fill = async (page: Page, field: string, value: string): Promise<void> => {
  const named = page.locator(`[name="${field}"]`)
  const isChosen = ['radio', 'checkbox'].includes((await named.first().getAttribute('type')) ?? '')
  await (isChosen ? page.locator(`[name="${field}"][value="${value}"]`).check() : named.fill(value))
}

/** A server and a browser of their own: open once in a test file, and close after all of its tests. */
export const openBrowser = async (overrides: Partial<AppDeps> = {}) => {
  const server = createServer(appOf(overrides)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const executablePath = await chromiumFor.executablePath()
  const browser = await chromium.launch({ executablePath, args })

  /** Opens a page in a clean browser. */
  const visit = async (path: string, { width = 1280, scripts = true, session }: Options = {}): Promise<Visit> => {
    const viewport = { width, height: 800 }
    const context = await browser.newContext({ viewport, javaScriptEnabled: scripts, baseURL: address })
    if (session) await context.addCookies([{ ...(await sealed(session)), url: address }])
    const page = await context.newPage()
    const finished: Response[] = []
    const errors: string[] = []
    page.on('response', (response) => finished.push(response))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    const response = await page.goto(path, { waitUntil: 'load' })
    const bytes = async () => {
      const sizes = await Promise.all(finished.map((one) => one.request().sizes()))
      return sizes.reduce(
        (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
        0,
      )
    }
    return { page, context, response: response!, requests: finished.map((one) => one.url()), errors, bytes }
  }

  /** Opens a page in a state: with what was said before, and what is sent from it. */
  const visitState = async ({ path, facts, history, sent }: State, options: Options = {}): Promise<Visit> => {
    const session = facts || history ? { session: { facts: facts ?? {}, ...(history ? { history } : {}) } } : {}
    const opened = await visit(path, { ...options, ...session })
    if (!sent) return opened
    for (const [field, value] of Object.entries(sent)) await fill(opened.page, field, value)
    await opened.page.getByRole('button', { name: 'Continue' }).click()
    return opened
  }

  const close = async () => {
    await browser.close()
    server.close()
  }
  return { address, visit, visitState, close }
}

type Looking = {
  /** Also into frames of other sites: what is found then has to be carried between windows, which takes long. */
  readonly inFrames?: boolean
  /** Whether colours are told apart from what they stand on: most of the time, and the same for pages of one template. */
  readonly contrast?: boolean
}

/** What axe finds wrong by WCAG 2.2 A and AA and its own best practices: rule and place. */
export const axeViolations = async (
  page: Page,
  { inFrames = false, contrast = true }: Looking = {},
): Promise<readonly string[]> => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(!inFrames)
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    // The first says what it did not look at, and never that anything is wrong.
    .disableRules(['hidden-content', ...(contrast ? [] : ['color-contrast'])])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Whether nothing of the page is wider than the window. */
export const hasNoSidewaysScroll = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')
