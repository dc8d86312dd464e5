// Every page in real Chromium: with a keyboard, on small screens, with screen readers, and without scripts.
import { afterAll, describe, expect, it } from 'vitest'
import { axeViolations, hasNoSidewaysScroll, openBrowser } from '../support/browser.ts'
import { book } from '../support/published.ts'
import { everyPage } from './every-page.ts'

type Stop = { readonly shown: boolean; readonly open: boolean; readonly text: string }

/** The focused element: whether the focus shows, whether nothing covers it, and its text. */
const focused = `(() => {
  const one = document.activeElement
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
  const { left, top, width, height } = one.getBoundingClientRect()
  const seen = document.elementFromPoint(left + Math.min(width, 20) / 2, top + height / 2)
  const shown = boxShadow !== 'none' || (outlineStyle !== 'none' && outlineWidth !== '0px')
  return { shown, open: one.contains(seen) || seen?.contains(one) === true, text: one.textContent.trim() }
})()`

const { address, visit, close } = await openBrowser({ book })
afterAll(close)

/** Opens a page at the first call, and returns the same page from then on. */
const once = <Opened>(open: () => Promise<Opened>): (() => Promise<Opened>) => {
  let opened: Promise<Opened> | undefined
  return () => (opened ??= open())
}

describe.each(everyPage)('$path', ({ path, status }) => {
  const wide = once(() => visit(path))
  const small = once(() => visit(path, { width: 320 }))
  afterAll(async () => {
    for (const open of [wide, small]) await (await open()).context.close()
  })

  it('passes axe on a phone', async () => {
    const { page, response } = await small()

    expect(response.status()).toBe(status)
    expect(await axeViolations(page)).toEqual([])
  })

  it('has one h1, which starts the title', async () => {
    const { page } = await wide()

    const headings = await page.locator('h1').allInnerTexts()

    expect(headings).toHaveLength(1)
    expect(await page.title()).toBe(`${headings[0]!} - What care leavers can get - Southend-on-Sea City Council`)
  })

  it('does not scroll sideways at 320 px, which is also 1280 px at 400% zoom', async () => {
    const { page } = await small()

    expect(await hasNoSidewaysScroll(page)).toBe(true)
  })

  it('requests nothing from other sites, keeps its own policy, and weighs less than 150 kB', async () => {
    const { requests, errors, bytes } = await wide()

    expect(requests.filter((url) => !url.startsWith(address))).toEqual([])
    expect(errors.filter((error) => status === 200 || !error.includes(String(status)))).toEqual([])
    expect(requests.length).toBeGreaterThan(2)
    expect(await bytes()).toBeLessThan(150_000)
  })

  it('looks like the council and not like GOV.UK: no crown, Crown font or Crown copyright', async () => {
    const { page } = await wide()

    const markup = await page.content()
    const fonts = await page.evaluate<string>(
      `[...new Set([...document.querySelectorAll('*')].map((one) => getComputedStyle(one).fontFamily))].join()`,
    )
    const header = await page.evaluate(
      `getComputedStyle(document.querySelector('.govuk-generic-header')).backgroundColor`,
    )

    expect(markup).not.toMatch(/crown|govuk-logo/i)
    expect(fonts).toMatch(/Helvetica/)
    expect(fonts).not.toMatch(/GDS Transport/)
    expect(header).toBe('rgb(0, 88, 106)')
  })

  it('sets no cookie before a question is answered', async () => {
    const { context } = await wide()

    expect(await context.cookies()).toEqual([])
  })

  it('has a skip link to its content, and a focus that is always visible and uncovered', async () => {
    const { page } = await wide()
    const stops = await page.locator('a:visible, button:visible, summary:visible').count()
    const seen: Stop[] = []
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab')
      seen.push(await page.evaluate<Stop>(focused))
    }

    expect(seen[0]).toMatchObject({ text: 'Skip to main content' })
    expect(seen.filter(({ shown, open }) => !shown || !open)).toEqual([])
    await page.locator('.govuk-skip-link').focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main-content')
  })
})

it('“Clear my answers” works without scripts and without a session', async () => {
  const { page } = await visit('/cookies', { scripts: false })

  await page.getByRole('button', { name: 'Clear my answers' }).click()

  expect(page.url()).toBe(`${address}/check/clear`)
  expect(await page.locator('h1').innerText()).toBe('Your answers are cleared')
})

it('a form on another site cannot clear answers: the person gets a page with advice', async () => {
  const { page } = await visit('/')
  await page.goto('about:blank')
  await page.setContent(`<form action="${address}/check/clear" method="post"><button>Win a prize</button></form>`)

  await page.getByRole('button').click()

  expect(await page.locator('h1').innerText()).toBe('We could not take your answer')
})

it.each(['/updates.atom', '/sitemap.xml'])('%s is XML that a browser can read', async (path) => {
  const { page } = await visit('/updates')

  const root = await page.evaluate<string>(
    `fetch('${path}').then((answer) => answer.text()).then((text) =>
      new DOMParser().parseFromString(text, 'application/xml').documentElement.nodeName)`,
  )

  expect(root).toBe(path === '/sitemap.xml' ? 'urlset' : 'feed')
})
