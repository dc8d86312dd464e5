// What a whole check costs a phone, by the browser's own count of what came over the line.
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { book } from '../support/published.ts'
import { type Said, questionsOf, widgetIn } from './by-keyboard.ts'
import { openCouncilSite } from './council-site.ts'

const { address, visit, close } = await openBrowser({ book })
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

/** A student and parent in custody. */
const student: Said = {
  leavingCareStatus: 'former-relevant',
  age: 22,
  learning: 'school-or-college',
  lookedAfterBy: 'this-council',
  courseInPathwayPlan: 'in-plan-two-years',
  supportFrom21: 'declined',
  councilTaxHome: 'only-care-leavers',
  home: 'elsewhere-in-england',
  termTimeHomeCloses: true,
  settingUpHome: 'not-yet',
  rentsAlone: true,
  homelessAt16Or17: 'housed-without-care',
  inCustody: true,
  isParent: true,
}

/** 14 calls, which is a usual check, take at most 60 kB. */
const mostBytesOf = (calls: number): number => (60_000 / 14) * calls

it.each([
  { said: student, because: 'who is asked much' },
  { said: {}, because: 'who knows nothing, and is asked nearly everything' },
])('a check takes few bytes, and asks for reasons once, for somebody $because', async ({ said }) => {
  const { page, context } = await visit(`${site.origin}/component`)
  const { details, bytes } = await countChecks(page)

  const asked = await widgetIn(page, false, questionsOf(book)).complete(said)

  expect(details).toEqual([...new Array<string>(asked.length + 1).fill('outcomes'), 'reasons'])
  expect(bytes()).toBeGreaterThan(0)
  expect(bytes()).toBeLessThan(mostBytesOf(details.length))
  await context.close()
})
