// The widget's messages when the service fails: to the person, and to the web team.
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { axeViolations, openBrowser } from '../support/browser.ts'
import { widgetIn } from './by-keyboard.ts'
import { openCouncilSite } from './council-site.ts'

const { address, visit, close } = await openBrowser()
const site = await openCouncilSite(address)
afterAll(async () => {
  site.close()
  await close()
})

const fallback = 'Check what you can get as a care leaver'
const failed = 'This check does not work right now'
const block = (page: Page) => page.route('**/v1/**', (route) => route.abort())

/** A page whose checks fail, with its console messages, after a start that fails. */
const failing = async (path: string, fail: (page: Page) => Promise<unknown> = block) => {
  const { page, context } = await visit(`${site.origin}${path}`)
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') said.push(message.text())
  })
  await fail(page)
  const widget = widgetIn(page)
  await widget.host.getByRole('button', { name: 'Start now' }).click()
  await expect.poll(() => widget.heading.innerText()).toBe(failed)
  return { page, context, said, ...widget }
}

const html = { status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }

const failures: readonly { because: string; fail: (page: Page) => Promise<unknown> }[] = [
  { because: 'blocked', fail: block },
  { because: 'failing', fail: (page) => page.route('**/v1/**', (route) => route.fulfill({ status: 500, body: 'no' })) },
  { because: 'a page that is not the service', fail: (page) => page.route('**/v1/**', (route) => route.fulfill(html)) },
]

it.each(failures)('if the API is $because, the phone number and the council’s own link show', async ({ fail }) => {
  const { page, context, host, heading } = await failing('/component', fail)

  expect(await host.getByText('Try again, or call the council.', { exact: true }).isVisible()).toBe(true)
  expect(await host.getByRole('link', { name: '01702 215000' }).isVisible()).toBe(true)
  expect(await host.getByRole('link', { name: fallback }).isVisible()).toBe(true)
  expect(await heading.evaluate((one) => one.matches(':focus'))).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.unrouteAll()
  await host.getByRole('button', { name: 'Try again' }).click()
  await host.locator('form').waitFor()
  await context.close()
})

it('the council’s own link does not touch the button', async () => {
  const { context, host } = await failing('/component')

  const link = (await host.getByRole('link', { name: fallback }).boundingBox())!
  const button = (await host.getByRole('button', { name: 'Try again' }).boundingBox())!

  expect(link.height).toBeGreaterThanOrEqual(24)
  expect(button.y - (link.y + link.height)).toBeGreaterThanOrEqual(12)
  await context.close()
})

it('an API that the page’s policy blocks fails as if it were down', async () => {
  const { context, host } = await failing('/api-outside-the-policy', () => Promise.resolve())

  expect(await host.getByRole('link', { name: '01702 215000' }).isVisible()).toBe(true)
  await context.close()
})

it('the message mentions kept answers only if there are some', async () => {
  const { page, context } = await visit(`${site.origin}/component`)
  const { host, start, heading } = widgetIn(page)
  await start()
  await block(page)
  await host.getByLabel('I do not know').check()
  await host.getByRole('button', { name: 'Continue' }).click()

  await expect.poll(() => heading.innerText()).toBe(failed)

  expect(await host.getByText('Your answers are still here.').count()).toBe(1)
  await context.close()
})

it.each([
  { path: '/no-phone', says: 'Try again, or go to this page:', links: [fallback], because: 'there is no number' },
  { path: '/nothing-inside', says: 'Try again later.', links: [], because: 'there is neither number nor link' },
])('it says “$says” if $because', async ({ path, says, links }) => {
  const { context, host } = await failing(path)

  expect(await host.getByText(says, { exact: true }).isVisible()).toBe(true)
  expect(await host.getByRole('link').allTextContents()).toEqual(links)
  await context.close()
})

it.each([
  {
    path: '/wrong-authority',
    fail: () => Promise.resolve(),
    said: 'The service does not know the council of the attribute authority="southend".',
  },
  { path: '/component', fail: failures[1]!.fail, said: 'answered 500' },
  { path: '/component', fail: failures[2]!.fail, said: 'answered 200. If that is not the service, correct' },
])('the console of $path warns the web team: $said', async ({ path, fail, said: wanted }) => {
  const { context, said } = await failing(path, fail)

  expect(said).toEqual([expect.stringContaining(wanted)])
  await context.close()
})
