// The checker in a frame that resizes to fit its content, on a site without third-party scripts.
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { somebody } from '../support/running.ts'
import { widgetIn } from './by-keyboard.ts'
import { openCouncilSite } from './council-site.ts'

const { address, visit, close } = await openBrowser()
const site = await openCouncilSite(address)
afterAll(async () => {
  site.close()
  await close()
})

const heightOf = (page: Page) => page.locator('iframe').evaluate((frame) => frame.clientHeight)

/** The height of the content, measured inside the frame. */
const needed = (page: Page) =>
  page
    .frameLocator('iframe')
    .locator('html')
    .evaluate((html) => Math.ceil(html.getBoundingClientRect().height / 100) * 100)

/** The height that the frame cuts off, in pixels, measured inside it. */
const cutOff = (page: Page) =>
  page
    .frameLocator('iframe')
    .locator('html')
    .evaluate((html) => html.scrollHeight - html.clientHeight)

/** Records every message that the page gets from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const got: unknown[] = []
    addEventListener('message', ({ data }) => got.push(data))
    Object.assign(window, { got })
  })
const heard = (page: Page) => page.evaluate<unknown[]>('got')

it.each([320, 1280])('at %i px the frame is as tall as its content, and shrinks again', async (width) => {
  const { page, context } = await visit(`${site.origin}/frame-follows`, { width })
  const { complete, host } = widgetIn(page, true)
  await host.getByRole('button', { name: 'Start now' }).waitFor()
  const before = await needed(page)
  await expect.poll(() => heightOf(page)).toBe(before)

  await complete(somebody)

  await expect.poll(() => heightOf(page)).toBeGreaterThan(1_000)
  expect(await cutOff(page)).toBe(0)
  await host.getByRole('button', { name: 'Start again' }).click()
  await expect.poll(() => heightOf(page)).toBe(before)
  await context.close()
})

it('the frame posts its height in steps, and nothing else', async () => {
  const { page, context } = await visit(`${site.origin}/frame-follows`)
  await listen(page)

  await widgetIn(page, true).complete(somebody)

  const messages = (await heard(page)) as { height: number }[]
  expect(messages.length).toBeGreaterThan(0)
  expect(messages).toEqual(
    messages.map(({ height }) => ({ type: 'local-offer-checker-height', height: Math.ceil(height / 100) * 100 })),
  )
  await context.close()
})

it('a message from another site does not change the height', async () => {
  const { page, context } = await visit(`${site.origin}/frame-follows`)
  await widgetIn(page, true).host.getByRole('button', { name: 'Start now' }).waitFor()
  await expect.poll(() => heightOf(page)).toBeLessThan(700)
  const before = await heightOf(page)

  // Runs after the page's own listener, which was registered first.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('message', ({ origin }) => {
          if (origin === location.origin) resolve(origin)
        })
        postMessage({ type: 'local-offer-checker-height', height: 5_000 }, '*')
      }),
  )

  expect(await heightOf(page)).toBe(before)
  await context.close()
})

it('without the guide’s script the frame keeps its height', async () => {
  const { page, context } = await visit(`${site.origin}/frame`)

  await widgetIn(page, true).complete(somebody)

  expect(await heightOf(page)).toBe(700)
  await context.close()
})

it('nothing breaks the policy of either page', async () => {
  const { page, context, errors } = await visit(`${site.origin}/frame-follows`)
  await page.waitForLoadState('networkidle')

  expect(errors).toEqual([])
  await context.close()
})
