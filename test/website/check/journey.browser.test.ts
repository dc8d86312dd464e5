// Journeys in real Chromium: with the keyboard alone, without scripts, and in print.
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { openBrowser } from '../../support/browser.ts'
import { book } from '../../support/published.ts'
import { answered, withBirthday } from '../states.ts'

const { address, visit, close } = await openBrowser({ book })
afterAll(close)

/** Presses Tab until an element has the focus. */
const tabTo = async (page: Page, wanted: RegExp): Promise<void> => {
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate<string>(`document.activeElement.name || document.activeElement.textContent.trim()`)
    if (wanted.test(text)) return
  }
  throw new Error(`nothing that matches ${wanted.source} can be reached with Tab`)
}

/** Answers a question by keyboard: chooses the option at a place, or types a text. */
const answerByKeys = async (page: Page, answer: string | number): Promise<void> => {
  await tabTo(page, /^answer$/)
  if (typeof answer === 'string') await page.keyboard.type(answer)
  else {
    await page.keyboard.press('Space')
    for (let option = 0; option < answer; option++) await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

/** Adults read 238 words a minute silently (Brysbaert 2019); a slow reader, 100. */
const paces = [238, 100]
const secondsToAnswer = 4

it('a typical journey needs no mouse and no scripts, and takes as long as the start page says', async () => {
  const { page } = await visit('/', { scripts: false })
  const said = await page.getByText(/^It takes \d/).innerText()
  const titles: string[] = []
  let words = 0
  // The position of each answer among its question's options; ages are typed.
  const places = [2, '19', 0, 0, 0, 2, 0, 1, 1, 0, 1, 1, 0, 1]

  await tabTo(page, /^Start now$/)
  await Promise.all([page.waitForURL(/\/check\/./), page.keyboard.press('Enter')])
  for (const place of places) {
    titles.push(await page.title())
    words += (await page.locator('main').innerText()).split(/\s+/).length
    const here = page.url()
    await Promise.all([page.waitForURL((url) => url.href !== here), answerByKeys(page, place)])
  }

  expect(new Set(titles).size).toBe(places.length)
  expect(page.url()).toBe(`${address}/check/answers`)
  await tabTo(page, /^See what you can get$/)
  await Promise.all([page.waitForURL('**/check/results'), page.keyboard.press('Enter')])
  expect(await page.locator('h1').innerText()).toBe('What you can get')
  expect(await page.locator('[data-outcome]').count()).toBe(39)
  const minutes = paces.map((pace) => words / pace + (places.length * secondsToAnswer) / 60)
  expect(said).toBe(`It takes ${Math.round(minutes[0]!)} to ${Math.round(minutes[1]!)} minutes.`)
})

it('an empty answer comes back with the problem first, and its link leads to the field', async () => {
  const { page } = await visit('/check/leaving-care-status', { scripts: false })

  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('link', { name: 'Choose an answer' }).click()

  expect(await page.title()).toMatch(/^Error: Which of these is true for you\?/)
  expect(await page.locator('.govuk-error-summary').count()).toBe(1)
  expect(new URL(page.url()).hash).toBe('#answer')
  expect(await page.locator('#answer').getAttribute('type')).toBe('radio')
})

it('changing an answer from the results changes the results', async () => {
  const { page } = await visit('/check/results', { scripts: false, session: { facts: answered } })
  const council = page.locator('#council-tax-reduction')
  const before = await council.getAttribute('data-outcome')

  await page.getByRole('link', { name: 'Change Where do you live?' }).click()
  await page.getByLabel('Somewhere else in England').check()
  await page.getByRole('button', { name: 'Continue' }).click()

  expect(page.url()).toBe(`${address}/check/results`)
  expect([before, await council.getAttribute('data-outcome')]).toEqual(['entitled', 'not-entitled'])
})

it('after answers are cleared, Back shows none of them', async () => {
  const { page, context } = await visit('/check/results', { scripts: false, session: { facts: answered } })

  await page.getByRole('button', { name: 'Clear my answers' }).click()
  const cleared = await page.locator('h1').innerText()
  await page.goBack()

  expect(cleared).toBe('Your answers are cleared')
  expect(await context.cookies()).toEqual([])
  expect(await page.locator('h1').innerText()).toBe('Your answers are not here')
})

it('results fit on a few sheets of A4, without navigation, with URLs and the version of the rules', async () => {
  const { page } = await visit('/check/results', { scripts: false, session: { facts: withBirthday } })

  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.emulateMedia({ media: 'print' })

  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length
  expect(sheets).toBeGreaterThan(3)
  expect(sheets).toBeLessThanOrEqual(7)
  expect(await page.locator('button:visible, nav:visible, .govuk-back-link:visible').count()).toBe(0)
  expect(await page.getByText(/^Rules: southend-on-sea@.+ Check code: sha256-/).isVisible()).toBe(true)
  const shown = await page.evaluate(
    `getComputedStyle(document.querySelector('.app-card a[href^="https"]'), '::after').content`,
  )
  expect(shown).toMatch(/https:/)
})

it('with scripts, a button copies the results as text', async () => {
  const { page, context } = await visit('/check/results', { session: { facts: answered } })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])

  await page.getByRole('button', { name: 'Copy this as text' }).click()
  await page.getByText('It is copied.').waitFor()

  expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^What you can get\r?\n=+/)
})

it('without scripts there is no copy button, as the download has the same text', async () => {
  const { page } = await visit('/check/results', { scripts: false, session: { facts: answered } })

  expect(await page.getByRole('button', { name: 'Copy this as text' }).count()).toBe(0)
  expect(await page.getByRole('link', { name: 'Download this as text' }).count()).toBe(1)
})

it('on the journey to a legal status, no answer appears in a URL or a Referer', async () => {
  const { page, context } = await visit('/status', { scripts: false })
  const seen: string[] = []
  context.on('request', (request) => seen.push(request.url(), request.headers()['referer'] ?? ''))
  const fill = async (fields: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value)
  }

  await page.getByRole('button', { name: 'Start now' }).click()
  await fill({ day: '15', month: '6', year: '2007' })
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Yes').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await fill({
    'from-day': '1',
    'from-month': '9',
    'from-year': '2021',
    'to-day': '15',
    'to-month': '6',
    'to-year': '2025',
  })
  await page.getByLabel('A court said I should be in care').check()
  await page.getByLabel('Southend-on-Sea City Council').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('No', { exact: true }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  const heading = await page.locator('h1').innerText()
  await page.getByRole('button', { name: 'Use this for my check' }).click()

  expect(heading).toBe('What we worked out')
  expect(page.url()).toMatch(/\/check\/[a-z-]+$/)
  expect(seen.length).toBeGreaterThan(10)
  expect(seen.join('\n')).not.toMatch(/2007|2021|2025|care-order|former-relevant|\?/)
})
