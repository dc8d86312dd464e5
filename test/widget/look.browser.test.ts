// What a page controls of the widget's look: the font, the level of headings, the colour and the parts.
import { readFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { axeViolations, openBrowser } from '../support/browser.ts'
import { somebody } from '../support/running.ts'
import { widgetIn } from './by-keyboard.ts'
import { openCouncilSite } from './council-site.ts'

const { address, visit, close } = await openBrowser()
const site = await openCouncilSite(address)
afterAll(async () => {
  site.close()
  await close()
})

const open = async (path = '/component') => {
  const { page, context } = await visit(`${site.origin}${path}`)
  return { page, context, ...widgetIn(page) }
}

/** The parts in the table of docs/website.md. */
const describedParts = [
  ...readFileSync('docs/website.md', 'utf8')
    .split('| Part ')[1]!
    .split('\n\n')[0]!
    .matchAll(/^\| `([a-z-]+)` +\|/gm),
].map(([, part]) => part!)

/** Runs in the page: the names of all parts in the shadow tree. */
const partsOf = (host: Element) =>
  [...host.shadowRoot!.querySelectorAll('[part]')].flatMap((one) => one.getAttribute('part')!.split(' '))

it('the parts are those that the guide and docs/website.md describe', async () => {
  const { page, context, host, start, answer, heading, press } = await open()
  const found = new Set<string>()
  const look = async () => {
    for (const part of await host.evaluate(partsOf)) found.add(part)
  }
  await look()
  await start()
  await press('Tab', 'Enter')
  await look()
  await heading.focus()
  while ((await host.locator('form').count()) > 0) {
    await answer({})
    await look()
  }

  expect(await heading.innerText()).toBe('What you can get')
  expect([...found].sort()).toEqual([...describedParts].sort())
  await page.goto(`${address}/embed/guide`)
  expect(await page.locator('#parts code').allInnerTexts()).toEqual(describedParts)
  await context.close()
})

it('a page styles parts, and its colour, with its own stylesheet', async () => {
  const { page, context, host, complete } = await open()
  await complete(somebody)
  const before = await page.screenshot()

  await page.addStyleTag({ url: `${site.origin}/look.css` })

  const styleOf = (part: string, name: string) =>
    host
      .locator(`[part~=${part}]`)
      .first()
      .evaluate((one, property) => getComputedStyle(one).getPropertyValue(property), name)
  expect(await styleOf('box', 'background-color')).toBe('rgb(255, 250, 205)')
  expect(await styleOf('button', 'border-radius')).toBe('12px')
  expect(await styleOf('result', 'border-bottom-style')).toBe('dashed')
  expect(await styleOf('group-heading', 'border-top-color')).toBe('rgb(0, 100, 0)')
  expect(before.equals(await page.screenshot())).toBe(false)
  await context.close()
})

it.each([
  { path: '/component', levels: ['h2', 'h3', 'h4', 'h5'], because: 'none is given' },
  { path: '/level-4', levels: ['h4', 'h5', 'h6', 'h6'], because: 'it is 4, and 6 is the deepest' },
  { path: '/level-7', levels: ['h2', 'h3', 'h4', 'h5'], because: 'there is no level 7' },
])('headings of $path have the levels $levels: $because', async ({ path, levels }) => {
  const { page, context, host, heading, start, answer } = await open(path)
  const levelOf = (part: string) =>
    host
      .locator(`[part=${part}]`)
      .first()
      .evaluate((one) => one.localName)
  await start()
  const asked = await levelOf('heading')
  while ((await host.locator('form').count()) > 0) await answer({})

  expect(asked).toBe(levels[0])
  expect(await Promise.all(['heading', 'group-heading', 'result-heading', 'steps-heading'].map(levelOf))).toEqual(
    levels,
  )
  expect(await heading.evaluate((one) => one.matches(':focus'))).toBe(true)
  // The page itself has a gap between its heading and this one.
  expect((await axeViolations(page)).filter((one) => !one.startsWith('heading-order'))).toEqual([])
  await context.close()
})

/** Runs in the page. */
const fontOf = (one: Element) => getComputedStyle(one).fontFamily

it.each([
  { path: '/component', framed: false, font: 'cursive', because: 'the page has that font' },
  {
    path: '/frame',
    framed: true,
    font: '"helvetica neue", helvetica, arial, sans-serif',
    because: 'a frame has a page of its own',
  },
])('text, fields and buttons on $path are in $font: $because', async ({ path, framed, font }) => {
  const { page, context } = await open(path)
  const { host, start } = widgetIn(page, framed)
  await start()

  const fonts = await Promise.all(
    ['h2', 'label', 'button', 'summary'].map((name) => host.locator(name).first().evaluate(fontOf)),
  )

  expect(fonts.map((one) => one.toLowerCase())).toEqual([font, font, font, font])
  await context.close()
})
