// The data dictionary in a real Chromium: it has the style of a report and fits on a phone.
import { afterAll, expect, it } from 'vitest'
import { axeViolations, hasNoSidewaysScroll, openBrowser } from '../support/browser.ts'
import { book } from '../support/published.ts'

const { visit, close } = await openBrowser({ book })
afterAll(close)

it.each([320, 1280])('at %i px it is styled, accessible and does not scroll sideways', async (width) => {
  const { page, context, errors } = await visit('/v1/data-dictionary', { width })

  const font = await page.evaluate<string>(`getComputedStyle(document.querySelector('td')).fontFamily`)
  expect(font).toContain('Helvetica')
  expect(await hasNoSidewaysScroll(page)).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  expect(errors).toEqual([])
  await context.close()
})
