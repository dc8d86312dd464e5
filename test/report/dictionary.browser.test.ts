// The data dictionary in real Chromium: it looks like a report, and reads on a phone.
import { afterAll, expect, it } from 'vitest'
import { axeViolations, hasNoSidewaysScroll, openBrowser } from '../support/browser.ts'
import { book } from '../support/published.ts'

const { visit, close } = await openBrowser({ book })
afterAll(close)

it.each([320, 1280])('at %i px it is styled, has no fault and does not scroll sideways', async (width) => {
  const { page, context, errors } = await visit('/v1/data-dictionary', { width })

  const font = await page.evaluate<string>(`getComputedStyle(document.querySelector('td')).fontFamily`)
  expect(font).toContain('Helvetica')
  expect(await hasNoSidewaysScroll(page)).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  expect(errors).toEqual([])
  await context.close()
})
