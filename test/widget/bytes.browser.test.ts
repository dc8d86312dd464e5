// What a whole check costs a phone, by the browser's own count of what came over the line.
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { somebody } from '../support/running.ts'
import { type Said, widgetIn } from './by-keyboard.ts'
import { openCouncilSite } from './council-site.ts'

const { address, visit, close } = await openBrowser()
const site = await openCouncilSite(address)
afterAll(async () => {
  site.close()
  await close()
})

/** Counts what comes over the line for checks from now on, headers and preflights included. */
const countChecks = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  const checks = new Map<string, number>()
  const details: string[] = []
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url !== `${address}/v1/checks`) return
    checks.set(requestId, 0)
    if (request.postData !== undefined) details.push((JSON.parse(request.postData) as { detail: string }).detail)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (checks.has(requestId)) checks.set(requestId, encodedDataLength)
  })
  await session.send('Network.enable')
  return { details, bytes: () => [...checks.values()].reduce((sum, bytes) => sum + bytes, 0) }
}

const nothing: Said = Object.fromEntries(Object.keys(somebody).map((fact) => [fact, null]))

it.each([
  { said: somebody, because: 'about whom all is known' },
  { said: nothing, because: 'who knows nothing, and is told the most' },
])('a check takes at most 60 kB for somebody $because, and asks for reasons once', async ({ said }) => {
  const { page, context } = await visit(`${site.origin}/component`)
  const { details, bytes } = await countChecks(page)

  const asked = await widgetIn(page).complete(said)

  expect(details).toEqual([...new Array<string>(asked.length + 1).fill('outcomes'), 'reasons'])
  expect(bytes()).toBeLessThan(60_000)
  await context.close()
})
