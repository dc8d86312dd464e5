// The example page works without changes, on a different origin from the service, in real Chromium.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { ReasonsAnswer } from '../../src/contract/check-schemas.ts'
import { axeViolations, hasNoSidewaysScroll, openBrowser } from '../support/browser.ts'
import { book } from '../support/published.ts'

const text = readFileSync('examples/plain.html', 'utf8')
const authority = book.rules.authorities[0]!
const { phone, url } = authority.contacts['responsible-council']
const home = 'http://localhost:3000'

const { address, visit, close } = await openBrowser({ book })
const pages = new Map<string, string>()
const site = http.createServer((req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/html' }).end(pages.get(req.url!))
})
site.listen(0, '127.0.0.1')
await once(site, 'listening')
const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
afterAll(async () => {
  site.close()
  await close()
})

/** The example page on a council's own site, with the service's URL filled in. */
const open = async (html: string, width = 1280) => {
  const path = `/${pages.size}`
  pages.set(path, html.replace(home, address))
  const { page, context } = await visit(`${origin}${path}`, { width })
  return { page, context, answer: page.locator('#answer') }
}

const ask = async (page: Page, { age, ...choices }: Readonly<Record<string, string>>) => {
  for (const [fact, value] of Object.entries(choices)) await page.locator(`[name=${fact}][value="${value}"]`).check()
  await page.getByLabel('How old are you?').fill(age ?? '')
  await page.getByRole('button', { name: 'Check what I can get' }).click()
}

const somebody = { leavingCareStatus: 'former-relevant', lookedAfterBy: 'this-council', home: 'in-area' }

/** The API's answer to the same facts, by heading. */
const expected = async (facts: object) => {
  const body = JSON.stringify({ authority: authority.id, facts })
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch(`${address}/v1/checks`, { method: 'POST', headers, body })
  const { entitlements } = ReasonsAnswer.parse(await response.json())
  const titled = (isIn: (one: (typeof entitlements)[number]) => boolean) =>
    entitlements.filter(isIn).map(({ title, summary }) => `${title}. ${summary}`)
  const groups = {
    'You can get': titled(({ outcome }) => outcome === 'entitled'),
    'You can ask for': titled(({ outcome }) => outcome === 'on-request' || outcome === 'discretionary'),
    'You can get or ask for': titled((one) => one.outcome === 'cannot-tell' && one.atLeast !== 'not-entitled'),
    'You might be able to get': titled((one) => one.outcome === 'cannot-tell' && one.atLeast === 'not-entitled'),
  }
  return Object.entries(groups).filter(([, those]) => those.length > 0)
}

/** Runs in the page. */
const listsOf = (titles: readonly Element[]) =>
  titles.map((one) => [one.textContent, [...one.nextElementSibling!.children].map((item) => item.textContent)])

it.each([
  { said: { ...somebody, age: '19' }, facts: { ...somebody, age: 19 }, has: 'You can get' },
  { said: { ...somebody, age: '' }, facts: { ...somebody, age: null }, has: 'You can get or ask for' },
  { said: { age: '' }, facts: { age: null }, has: 'You might be able to get' },
])('it shows the API’s answer, including “$has”', async ({ said, facts, has }) => {
  const { page, context, answer } = await open(text)
  await ask(page, said)
  await answer.locator('h2').first().waitFor()

  const shown = await answer.locator('h2').evaluateAll(listsOf)

  expect(shown).toEqual(await expected(facts))
  expect(shown.map(([title]) => title)).toContain(has)
  await context.close()
})

it.each([
  { said: { age: 'abc' }, says: 'Write your age as a number, like 19. You can also leave it empty.' },
  { said: { ...somebody, age: '15' }, says: 'These answers do not fit together. Change one and try again.' },
])('it explains a mistake in plain words: $says', async ({ said, says }) => {
  const { page, context, answer } = await open(text)

  await ask(page, said)

  await expect.poll(() => answer.innerText()).toBe(says)
  await context.close()
})

it.each([
  { because: 'the service is not there', html: text.replace(home, 'http://localhost:1') },
  { because: 'the council is not known', html: text.replace(`data-authority="${authority.id}"`, 'data-authority="x"') },
])('if $because it points to the phone number, which it always shows with the council’s page', async ({ html }) => {
  const { page, context, answer } = await open(html)

  await expect.poll(() => answer.innerText()).toContain(phone)
  expect(await page.getByRole('link', { name: phone! }).isVisible()).toBe(true)
  expect(await page.locator(`a[href="${url!}"]`).isVisible()).toBe(true)
  await context.close()
})

it('on a phone it passes axe, and does not scroll sideways', async () => {
  const { page, context, answer } = await open(text, 320)
  await ask(page, { ...somebody, age: '19' })
  await answer.locator('h2').first().waitFor()

  expect(await axeViolations(page)).toEqual([])
  expect(await hasNoSidewaysScroll(page)).toBe(true)
  await context.close()
})
