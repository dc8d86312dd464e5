// A slow line: the widget says that it works, sends nothing twice, and gives up in the end.
import type { Page, Route } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { widgetIn } from './by-keyboard.ts'
import { openCouncilSite } from './council-site.ts'

const { address, visit, close } = await openBrowser()
const site = await openCouncilSite(address)
afterAll(async () => {
  site.close()
  await close()
})

/** Holds every check back until it is let through. */
const holdChecks = async (page: Page) => {
  const held: Route[] = []
  await page.route('**/v1/checks', (route) => {
    held.push(route)
  })
  const count = () => held.length
  const letThrough = async (place: number) => {
    await expect.poll(count).toBeGreaterThan(place)
    await held[place]!.continue()
  }
  return { count, letThrough }
}

/** A page whose clock stands still, with checks that are held back. */
const open = async () => {
  const { page, context } = await visit(`${site.origin}/component`, { width: 360 })
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  const checks = await holdChecks(page)
  const widget = widgetIn(page)
  const status = widget.host.getByRole('status')
  return { page, context, checks, status, ...widget }
}

/** Opens the first question. */
const openQuestion = async () => {
  const opened = await open()
  await opened.host.getByRole('button', { name: 'Start now' }).click()
  await opened.checks.letThrough(0)
  await opened.host.locator('form').waitFor()
  return opened
}

it('after 300 ms the line below and the button say so, and the button keeps the focus', async () => {
  const { page, context, host, status, checks, press } = await open()
  const button = host.getByRole('button')
  await button.focus()
  await press('Enter')

  await page.clock.runFor(299)
  expect([await button.innerText(), await status.innerText()]).toEqual(['Start now', ''])
  await page.clock.runFor(1)

  expect([await button.innerText(), await status.innerText()]).toEqual([
    'Checking…',
    'Checking. This can take a few seconds.',
  ])
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  expect(await button.evaluate((one) => one.matches(':focus'))).toBe(true)
  expect((await status.boundingBox())!.height).toBeGreaterThan(16)
  await checks.letThrough(0)
  await host.locator('form').waitFor()
  expect(await status.innerText()).toBe('')
  await context.close()
})

it('a fast answer changes neither', async () => {
  const { page, context, host, status, checks } = await openQuestion()
  await page.clock.runFor(15_000)

  expect(await status.innerText()).toBe('')
  expect(await host.getByRole('button', { name: 'Continue' }).getAttribute('aria-disabled')).toBeNull()
  expect(checks.count()).toBe(1)
  await context.close()
})

it('a mistake that is mended is no longer shown', async () => {
  const { context, host, checks } = await openQuestion()
  await host.getByRole('button', { name: 'Continue' }).click()
  await host.getByText('Choose an answer').waitFor()
  await host.getByLabel('I do not know').check()
  await host.getByRole('button', { name: 'Continue' }).click()

  await expect.poll(checks.count).toBe(2)

  expect(await host.getByText('Choose an answer').isVisible()).toBe(false)
  expect(await host.locator('[aria-invalid]').count()).toBe(0)
  await context.close()
})

it('a second press sends nothing', async () => {
  const { page, context, host, heading, checks } = await openQuestion()
  const first = await heading.innerText()
  await host.getByLabel('I do not know').check()
  await host.getByRole('button', { name: 'Continue' }).click()
  await host.getByRole('button', { name: 'Continue' }).click()
  await page.clock.runFor(300)
  await host.getByRole('button', { name: 'Checking…' }).click({ force: true })
  await checks.letThrough(1)

  await expect.poll(() => heading.innerText()).not.toBe(first)

  expect(checks.count()).toBe(2)
  await context.close()
})

it('Back ends the wait, and the late answer is ignored', async () => {
  const { page, context, host, heading, checks, status } = await openQuestion()
  await host.getByLabel('I do not know').check()
  await host.getByRole('button', { name: 'Continue' }).click()
  await page.clock.runFor(300)

  await host.getByRole('button', { name: 'Back' }).click()
  await page.clock.runFor(15_000)

  expect(await heading.innerText()).toBe('Check what you can get as a care leaver')
  expect(await status.innerText()).toBe('')
  await host.getByRole('button', { name: 'Start now' }).click()
  await checks.letThrough(2)
  await host.locator('form').waitFor()
  await context.close()
})

it('after 15 seconds the phone number shows, and the answers are kept', async () => {
  const { page, context, host, heading, checks } = await openQuestion()
  await host.getByLabel('I do not know').check()
  await host.getByRole('button', { name: 'Continue' }).click()
  await expect.poll(checks.count).toBe(2)

  await page.clock.runFor(14_999)
  expect(await host.locator('form').count()).toBe(1)
  await page.clock.runFor(1)

  await expect.poll(() => heading.innerText()).toBe('This check does not work right now')
  expect(await host.getByText('Your answers are still here.').count()).toBe(1)
  expect(await host.getByRole('link', { name: '01702 215000' }).isVisible()).toBe(true)
  await context.close()
})
