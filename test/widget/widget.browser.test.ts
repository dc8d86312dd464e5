// The widget on a council's page: another origin with a strict policy, in real Chromium, by keyboard.
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { CheckAnswer } from '../../src/contract/check-schemas.ts'
import { axeViolations, openBrowser } from '../support/browser.ts'
import { somebody, website } from '../support/running.ts'
import { type Said, widgetIn } from './by-keyboard.ts'
import { openCouncilSite } from './council-site.ts'

const { address, visit, close } = await openBrowser()
const site = await openCouncilSite(address)
afterAll(async () => {
  site.close()
  await close()
})

/** Runs in the page. */
const styleOf = (one: Element) => {
  const { color, fontFamily, fontSize, letterSpacing, textTransform } = getComputedStyle(one)
  return { color, fontFamily, fontSize, letterSpacing, textTransform }
}

const fallback = 'Check what you can get as a care leaver'

const open = (path: string, options = {}) => visit(`${site.origin}${path}`, options)

/** The API's answer to the same facts, as the widget should show it. */
const expected = async (said: Said): Promise<Readonly<Record<string, readonly string[]>>> => {
  const body = JSON.stringify({ authority: 'southend-on-sea', facts: said })
  const response = await fetch(`${address}/v1/checks`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  })
  const { entitlements } = CheckAnswer.parse(await response.json())
  const titles = (isIn: (one: (typeof entitlements)[number]) => boolean) =>
    entitlements.filter(isIn).map((one) => one.title)
  const might = (one: (typeof entitlements)[number]) => one.outcome === 'cannot-tell'
  const groups = {
    'You can get': titles(({ outcome }) => outcome === 'entitled'),
    'You can ask for': titles(({ outcome }) => outcome === 'on-request' || outcome === 'discretionary'),
    'You can get or ask for': titles((one) => might(one) && one.atLeast !== 'not-entitled'),
    'You might be able to get': titles((one) => might(one) && one.atLeast === 'not-entitled'),
    'You cannot get right now': titles(({ outcome }) => outcome === 'not-entitled'),
  }
  return Object.fromEntries(Object.entries(groups).filter(([, those]) => those.length > 0))
}

const nothing: Said = Object.fromEntries(Object.keys(somebody).map((fact) => [fact, null]))
const people: readonly { said: Said; because: string; framed: boolean }[] = [
  { said: somebody, framed: false, because: 'a 19-year-old at home in the city, about whom all is known' },
  { said: nothing, framed: false, because: 'somebody who knows nothing is told what might be' },
  {
    said: { ...somebody, age: 22, home: 'elsewhere-in-england' },
    framed: true,
    because: 'a 22-year-old who has moved away',
  },
]

it.each(people)('a check by keyboard shows the API’s answer: $because', async ({ said, framed }) => {
  const { page, context, requests } = await open('/both')
  const later: string[] = []
  page.on('request', (request) => later.push(`${request.method()} ${request.url()}`))
  const widget = widgetIn(page, framed)

  const asked = await widget.complete(said)

  const known = Object.fromEntries(asked.map((fact) => [fact, said[fact] ?? null]))
  expect(await widget.shown()).toEqual(await expected(known))
  expect(await widget.heading.evaluate((one) => one.matches(':focus'))).toBe(true)
  expect(new Set(later)).toEqual(new Set([`POST ${address}/v1/checks`]))
  // One check for the start, one for each answer, and one for the reasons.
  expect(later).toHaveLength(asked.length + 2)
  expect(new Set(requests.filter((url) => url.includes('/local-offer-checker')))).toHaveProperty('size', 1)
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
  await context.close()
})

describe.each([
  { path: '/component', framed: false },
  { path: '/frame', framed: true },
])('on $path', ({ path, framed }) => {
  it('passes axe at the start, in a question, after a mistake and in the results', async () => {
    const { page, context } = await open(path)
    const widget = widgetIn(page, framed)
    await widget.host.getByRole('button', { name: 'Start now' }).waitFor()
    const found = {
      start: await axeViolations(page, { inFrames: framed }),
      question: [''],
      mistake: [''],
      results: [''],
    } as Record<string, readonly string[]>
    await widget.start()
    found['question'] = await axeViolations(page, { inFrames: framed })
    await widget.press('Tab', 'Enter')
    await widget.host.getByText('Choose an answer').waitFor()
    found['mistake'] = await axeViolations(page, { inFrames: framed })
    await context.close()
    const second = await open(path)
    await widgetIn(second.page, framed).complete(somebody)
    found['results'] = await axeViolations(second.page, { inFrames: framed })
    await second.context.close()

    expect(found).toEqual({ start: [], question: [], mistake: [], results: [] })
  })

  it('contradicting answers show an error at the question, and Back and Start again lead back', async () => {
    const { page, context } = await open(path)
    const { host, heading, start, answer, press } = widgetIn(page, framed)
    await start()
    const first = await heading.innerText()
    await answer({ leavingCareStatus: 'former-relevant' })
    await host.getByRole('button', { name: 'Back' }).click()
    expect(await heading.innerText()).toBe(first)
    expect(await host.locator('input:checked').count()).toBe(1)
    await host.getByRole('button', { name: 'Continue' }).click()
    await expect.poll(() => heading.innerText()).not.toBe(first)
    const age = host.getByLabel('How old are you?')
    while ((await age.count()) === 0) await answer({})

    await age.fill('15')
    await press('Enter')

    await host.getByText('This does not fit with another answer').waitFor()
    expect(await age.evaluate((one) => one.matches(':focus'))).toBe(true)
    await age.fill('150')
    await press('Enter')
    await host.getByText('Write a whole number').waitFor()
    await context.close()
  })
})

it.each([
  { path: '/component', scripts: false, because: 'without scripts' },
  { path: '/changed', scripts: true, because: 'when the script is not the one whose hash was pasted' },
])('$because the link inside the element shows', async ({ path, scripts }) => {
  const { page, context } = await open(path, { scripts })

  expect(await page.getByRole('link', { name: fallback }).isVisible()).toBe(true)
  expect(await page.getByRole('button').count()).toBe(0)
  await context.close()
})

it('without scripts the frame gives a link and a phone number', async () => {
  const { page, context } = await open('/frame', { scripts: false })
  const { host } = widgetIn(page, true)

  expect(await host.getByRole('link').allInnerTexts()).toEqual([fallback, '01702 215000'])
  await context.close()
})

it('styles leak neither way except the font, and nothing breaks the policy of either page', async () => {
  const { page, context } = await open('/both')
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.reload({ waitUntil: 'networkidle' })
  const looks = (scope: string) => page.locator(scope).first().evaluate(styleOf)
  const own = { color: 'rgb(11, 12, 12)', fontFamily: 'cursive', letterSpacing: 'normal', textTransform: 'none' }

  expect(await looks('local-offer-checker [part=box] h2')).toEqual({ ...own, fontSize: '26.1px' })
  expect(await looks('local-offer-checker [part=box] p')).toEqual({ ...own, fontSize: '18px' })
  expect(await looks('main > h2')).toMatchObject({ color: 'rgb(128, 0, 0)', fontSize: '60px', fontFamily: 'cursive' })
  expect(complaints).toEqual([])
  await context.close()
})

it('no other page can be framed', async () => {
  const { page, context } = await open('/guide-in-a-frame')

  expect(await page.frameLocator('iframe').locator('h1').count()).toBe(0)
  await context.close()
})

it('the script is smaller than 30 kB compressed', () => {
  expect(gzipSync(website.files.widget).length).toBeLessThan(30_000)
})
