// A busy service that says when to come back: the widget waits, says so, and asks again.
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { axeViolations, openBrowser } from '../support/browser.ts'
import { widgetIn } from './by-keyboard.ts'
import { openCouncilSite } from './council-site.ts'

const { address, visit, close } = await openBrowser({ rateLimit: 1 })
const site = await openCouncilSite(address)
afterAll(async () => {
  site.close()
  await close()
})

const failed = 'This check does not work right now'
const now = Date.parse('2026-11-23T12:00:00Z')
const inSeconds = (seconds: number): string => new Date(now + seconds * 1_000).toUTCString()

/** A page whose clock stands still. */
const open = async () => {
  const { page, context } = await visit(`${site.origin}/component`)
  await page.clock.install({ time: now - 1_000 })
  await page.clock.pauseAt(now)
  const widget = widgetIn(page)
  const start = () => widget.host.getByRole('button', { name: 'Start now' }).click()
  return { page, context, status: widget.host.getByRole('status'), ...widget, start }
}

/** Refuses checks, as many as there are refusals, and answers the next with the service's own first question. */
const refuse = async (page: Page, refusals: readonly (readonly [status: number, after: string])[]) => {
  const question = { fact: 'age', type: 'integer', text: 'How old are you?', why: 'Because.' }
  const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After' }
  let asked = 0
  await page.route('**/v1/checks', (route) => {
    const refusal = refusals[asked++]
    if (!refusal) return route.fulfill({ headers, json: { entitlements: [], presumed: [], nextQuestion: question } })
    return route.fulfill({ status: refusal[0], headers: { ...headers, 'Retry-After': refusal[1] }, body: '' })
  })
  return { asked: () => asked }
}

const waits: readonly { status: number; after: string; seconds: number; because: string }[] = [
  { status: 429, after: '20', seconds: 20, because: 'it names seconds' },
  { status: 503, after: inSeconds(45), seconds: 45, because: 'it names a time' },
  { status: 503, after: inSeconds(-45), seconds: 1, because: 'the time has passed, or a clock is wrong' },
  { status: 429, after: '60', seconds: 60, because: 'the limit starts anew after a minute' },
]

it.each(waits)('after a $status with “$after” it waits $seconds s: $because', async ({ status, after, seconds }) => {
  const { page, context, host, start, status: line } = await open()
  const { asked } = await refuse(page, [[status, after]])
  await start()

  await expect.poll(() => line.innerText()).toContain(`The service is busy. We will try again in ${seconds} second`)
  expect(await host.getByRole('button').innerText()).toBe('Checking…')
  expect(await host.getByRole('link', { name: '01702 215000' }).isVisible()).toBe(true)
  await page.clock.runFor(seconds * 1_000 - 1)
  expect(asked()).toBe(1)
  await page.clock.runFor(1)

  await host.locator('form').waitFor()
  expect(asked()).toBe(2)
  await context.close()
})

it('it asks three times at most, then the phone number shows', async () => {
  const { page, context, host, heading, start, status } = await open()
  const { asked } = await refuse(page, [
    [429, '10'],
    [503, '20'],
    [429, '30'],
  ])
  await start()

  for (const seconds of [10, 20]) {
    await expect.poll(() => status.innerText()).toContain(`in ${seconds} seconds`)
    await page.clock.runFor(seconds * 1_000)
  }

  await expect.poll(() => heading.innerText()).toBe(failed)
  expect(asked()).toBe(3)
  expect(await host.getByText('Try again, or call the council.', { exact: true }).isVisible()).toBe(true)
  await context.close()
})

it.each([
  { after: '61', because: 'nobody waits longer than a minute' },
  { after: inSeconds(3_600), because: 'nobody waits an hour' },
  { after: 'soon', because: 'it says no time' },
])('“$after” shows the phone number at once: $because', async ({ after }) => {
  const { page, context, heading, start } = await open()
  const { asked } = await refuse(page, [[503, after]])
  await start()

  await expect.poll(() => heading.innerText()).toBe(failed)

  expect(asked()).toBe(1)
  await context.close()
})

it('Back ends the wait: nothing is sent any more', async () => {
  const { page, context, host, heading, start, status } = await open()
  const { asked } = await refuse(page, [])
  await start()
  await host.locator('form').waitFor()
  await page.unrouteAll()
  const later = await refuse(page, [[429, '5']])
  await host.getByLabel('How old are you?').fill('19')
  await host.getByRole('button', { name: 'Continue' }).click()
  await expect.poll(() => status.innerText()).toContain('in 5 seconds')

  await host.getByRole('button', { name: 'Back' }).click()
  await page.clock.runFor(60_000)

  expect(await heading.innerText()).toBe('Check what you can get as a care leaver')
  expect([asked(), later.asked()]).toEqual([1, 1])
  await context.close()
})

it('passes axe while it waits', async () => {
  const { page, context, start, status } = await open()
  await refuse(page, [[429, '60']])
  await start()
  await expect.poll(() => status.innerText()).toContain('in 60 seconds')
  // axe needs a clock that runs.
  await page.clock.resume()

  expect(await axeViolations(page)).toEqual([])
  await context.close()
})

it('the service’s own limit says when to come back, also to other sites', async () => {
  const { context, start, status } = await open()

  // The guide was the one request of this minute.
  await start()

  await expect.poll(() => status.innerText()).toMatch(/We will try again in [1-6]?\d seconds?\./)
  await context.close()
})
