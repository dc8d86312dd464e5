// Every state of a page in real Chromium on a small phone, which is also 400% zoom: axe, layout and touch targets.
import { afterAll, describe, expect, it } from 'vitest'
import { axeViolations, hasNoSidewaysScroll, openBrowser } from '../support/browser.ts'
import { book } from '../support/published.ts'
import { everyState } from './states.ts'

const { visitState, close } = await openBrowser({ book })
afterAll(close)

/** Links and buttons outside running text that are smaller than 24 px. */
const small = `[...document.querySelectorAll('main a, main button, main summary, main input')]
  .filter((one) => {
    const { width, height } = one.getBoundingClientRect()
    const isInline = getComputedStyle(one).display === 'inline'
    return width > 0 && !isInline && (width < 24 || height < 24)
  })
  .map((one) => one.outerHTML)`

describe.each(everyState)('$name', (state) => {
  it('passes axe, and has one h1, no sideways scrolling and no target too small to touch', async () => {
    const { page, context, bytes } = await visitState(state, { width: 320 })

    expect(await axeViolations(page, { contrast: state.looksLike === undefined })).toEqual([])
    expect(await page.locator('h1').count()).toBe(1)
    expect(await hasNoSidewaysScroll(page)).toBe(true)
    expect(await page.evaluate(small)).toEqual([])
    expect(await bytes()).toBeLessThan(150_000)
    await context.close()
  })
})

it('results pass axe on a wide screen', async () => {
  const { page } = await visitState(everyState.find(({ name }) => name === 'results')!)

  expect(await axeViolations(page)).toEqual([])
})
