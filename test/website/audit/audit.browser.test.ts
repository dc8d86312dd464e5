// The auditors' pages in real Chromium: the journey from the home page, every page and state, and in print.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { axeViolations, hasNoSidewaysScroll, openBrowser } from '../../support/browser.ts'
import { auditPages, inForce, proposal, report } from './audit-pages.ts'

const patience = 180_000
const draft = readFileSync('test/fixtures/drafts/southend-to-25.yaml', 'utf8')

const { address, visit, close } = await openBrowser()
afterAll(close)

/** A page's faults on a phone, which is also 400% zoom. */
const faultsOf = async (page: Page, contrast = true): Promise<readonly string[]> => {
  await page.setViewportSize({ width: 320, height: 800 })
  const faults = await axeViolations(page, { contrast })
  const headings = await page.locator('h1').count()
  return [
    ...faults,
    ...((await hasNoSidewaysScroll(page)) ? [] : ['it scrolls sideways']),
    ...(headings === 1 ? [] : [`it has ${headings} h1`]),
  ]
}

it.each(auditPages)(
  '$path has no fault, requests nothing from other sites and is light',
  { timeout: patience },
  async ({ path, status, looksLike }) => {
    const { page, context, response, requests, bytes } = await visit(path)

    expect(response.status()).toBe(status)
    expect(requests.filter((url) => !url.startsWith(address))).toEqual([])
    expect(await bytes()).toBeLessThan(150_000)
    expect(await faultsOf(page, looksLike === undefined)).toEqual([])
    await context.close()
  },
)

it(
  'an auditor goes from the home page to the gaps that a proposal closes in three steps',
  { timeout: patience },
  async () => {
    const { page, context } = await visit('/', { scripts: false })

    await page.getByRole('link', { name: 'For auditors' }).click()
    await page.getByRole('link', { name: /^See who gains, who loses and which gaps close/ }).click()
    await page.getByRole('link', { name: '3 gaps close' }).click()

    expect(page.url()).toBe(`${address}${report}#gaps-closed`)
    const table = page.getByRole('region', { name: 'Differences closed' })
    expect(await table.getByRole('row').count()).toBe(1 + 3)
    const at = await table.boundingBox()
    expect(at!.y).toBeGreaterThan(-1)
    expect(at!.y).toBeLessThan(800)
    await context.close()
  },
)

it('a table scrolls inside itself with the keyboard', { timeout: patience }, async () => {
  const { page, context } = await visit(report, { width: 320 })
  const table = page.getByRole('region', { name: 'Differences closed' })

  await table.focus()
  await page.keyboard.press('ArrowRight')

  await expect.poll(() => page.evaluate<number>('document.activeElement.scrollLeft')).toBeGreaterThan(0)
  expect(await hasNoSidewaysScroll(page)).toBe(true)
  await context.close()
})

it('the caption of a scrolling table is fully visible on a small screen', { timeout: patience }, async () => {
  const { page, context } = await visit(report, { width: 320 })

  const wide = `[...document.querySelectorAll('.report caption')].filter((one) => {
    const box = one.closest('.scroll').getBoundingClientRect()
    return one.getBoundingClientRect().right > box.right + 1
  }).map((one) => one.textContent)`

  expect(await page.evaluate(wide)).toEqual([])
  await context.close()
})

it('pictures have a name and a description, and their figures below', { timeout: patience }, async () => {
  const { page, context } = await visit(report)

  const pictures = page.getByRole('img', { name: /“where you live”, after/ })

  expect(await pictures.count()).toBe(1)
  expect(await pictures.locator('desc').textContent()).toContain('the same figures are in the table beneath')
  expect(await page.getByRole('region', { name: 'The same figures, after' }).getByRole('table').count()).toBe(1)
  await context.close()
})

it('a reader compares gaps by another fact, chosen from a list', { timeout: patience }, async () => {
  const { page, context } = await visit(report, { scripts: false })

  await page.getByLabel('Compare people who differ in').selectOption({ label: 'Your age' })
  await page.getByRole('button', { name: 'Compare', exact: true }).click()

  expect(page.url()).toBe(`${address}${report}?by=age`)
  expect(await page.getByText('Here that is: your age.').count()).toBe(1)
  await context.close()
})

it('an example opens the adviser’s screen filled in, with nothing in the URL', { timeout: patience }, async () => {
  const { page, context } = await visit(report, { scripts: false })
  const table = page.getByRole('region', { name: /^Every group of people/ })

  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await table.getByRole('button', { name: /^After\s+of the example: group 1$/ }).click()
  const request = await sent
  await page.waitForLoadState()

  expect(request.url()).toBe(`${address}/adviser/check`)
  expect(Object.fromEntries(new URLSearchParams(request.postData()!))).toEqual({
    'facts.age': '18',
    'facts.leavingCareStatus': 'former-relevant',
    'facts.lookedAfterBy': 'this-council',
    'facts.home': 'elsewhere-in-england',
    'facts.councilTaxHome': 'only-care-leavers',
    on: '2026-11-23',
    offer: proposal,
  })
  await context.close()
})

it(
  'the report prints on A4, with table heads on every page and without controls that only a screen needs',
  { timeout: patience },
  async () => {
    const { page, context } = await visit(report)
    await page.emulateMedia({ media: 'print' })

    const pdf = await page.pdf({ preferCSSPageSize: true })
    const hidden = page.locator(
      'th:text-is("Check one"), .govuk-service-navigation, .govuk-phase-banner, .govuk-\\!-display-none-print, .opening',
    )

    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThan(5)
    expect(pages.length).toBeLessThan(30)
    // A4 in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 (594|595)[.\d]* (841|842)[.\d]*\]/)
    expect(await hidden.locator('visible=true').count()).toBe(0)
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.report thead')).display`)).toBe(
      'table-header-group',
    )
    await context.close()
  },
)

it('a pasted draft with a mistake shows its line, and then its effect', { timeout: patience }, async () => {
  const { page, context } = await visit('/audit/draft')
  const mistake = draft.replace('fact: home,', 'fact: hom,')
  const line = mistake.split('\n').findIndex((one) => one.includes('fact: hom,')) + 1

  await page.getByRole('button', { name: 'Check the draft' }).click()
  expect(await faultsOf(page)).toEqual([])
  await page.getByLabel('Your draft in YAML').fill(mistake)
  await page.getByRole('button', { name: 'Check the draft' }).click()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: `Line ${line}: unknown fact \`hom\`` }).click()
  const found = page.locator('#problem-1').locator('xpath=..')
  expect(await found.textContent()).toContain('{ fact: hom, operator: equal, value: in-area }')
  expect(await page.evaluate('document.activeElement.id')).toBe('problem-1')

  await page.getByLabel('Your draft in YAML').fill(draft)
  await page.getByRole('button', { name: 'Check the draft' }).click()

  expect(await page.locator('h2').allTextContents()).toContain(`What the draft does, compared with ${inForce}`)
  expect(page.url()).toBe(`${address}/audit/draft`)
  // Every report has these colours.
  expect(await faultsOf(page, false)).toEqual([])
  await context.close()
})

it.each([{ width: 360 }, { width: 1280 }])(
  'at $width px an officer changes one age of what is in force, and sees cases, notes and effect together',
  { timeout: patience },
  async ({ width }) => {
    const { page, context } = await visit('/audit/draft', { width, scripts: false })

    await page.getByLabel('What do you want to change?').selectOption('council-tax-reduction')
    await page.getByRole('button', { name: 'Begin from this' }).click()
    expect(page.url()).toBe(`${address}/audit/draft?entitlement=council-tax-reduction`)
    const begun = await page.getByLabel('Your draft in YAML').inputValue()
    const changed = begun.replace('operator: lessThan, value: 21', 'operator: lessThan, value: 25')
    await page.getByLabel('Your draft in YAML').fill(changed)
    await page.getByRole('button', { name: 'Check the draft' }).click()

    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\d+ of \d+ cases hold$/)]),
    )
    expect(await page.getByText('The draft gives:').count()).toBeGreaterThan(0)
    expect(await page.getByText('Gains', { exact: true }).count()).toBe(1)
    expect(await page.getByLabel('Your draft in YAML').inputValue()).toBe(changed)
    await page.getByRole('link', { name: 'See everybody who gains or loses' }).click()
    expect(new URL(page.url()).hash).toBe('#who-is-affected')
    await context.close()
  },
)

it('a checked draft with cases that flip has no fault', { timeout: patience }, async () => {
  const { page, context } = await visit('/audit/draft?entitlement=council-tax-reduction')
  const box = page.getByLabel('Your draft in YAML')
  await box.fill((await box.inputValue()).replace('operator: lessThan, value: 21', 'operator: lessThan, value: 25'))
  await page.getByRole('button', { name: 'Check the draft' }).click()

  expect(await faultsOf(page)).toEqual([])
  await context.close()
})
