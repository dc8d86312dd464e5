// The layout of the widget's results: lists whose links wrap over lines.
import { afterAll, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { somebody } from '../support/running.ts'
import { widgetIn } from './by-keyboard.ts'
import { openCouncilSite } from './council-site.ts'

const { address, visit, close } = await openBrowser()
const site = await openCouncilSite(address)
afterAll(async () => {
  site.close()
  await close()
})

/** Runs in the page: the positions of a list item, its link and the number after it, and the link's height. */
const placesOf = (items: readonly Element[]) =>
  items.flatMap((item) => {
    const link = item.querySelector('a')
    const colon = [...item.childNodes].find(({ textContent }) => textContent === ': ')
    if (!link) return []
    const lines = [...link.getClientRects()]
    const range = document.createRange()
    range.selectNode(colon ?? link)
    const after = range.getClientRects()[0]!
    const height = Math.min(...lines.map((line) => line.height))
    const begins = lines[0]!.top - item.getBoundingClientRect().top
    return [{ lines: lines.length, begins, follows: after.top - lines.at(-1)!.top, isNumber: !!colon, height }]
  })

it('on a phone an item starts next to its bullet, a colon stays with its link, and links are 24 px tall', async () => {
  const { page, context } = await visit(`${site.origin}/component`, { width: 320 })
  const { host, complete } = widgetIn(page)
  await complete(somebody)

  const items = await host.locator('li').evaluateAll(placesOf)

  const wrapped = items.filter(({ lines }) => lines > 1)
  expect(wrapped.length).toBeGreaterThan(3)
  expect(wrapped.some(({ isNumber }) => isNumber)).toBe(true)
  expect(wrapped.filter(({ begins }) => Math.abs(begins) > 8)).toEqual([])
  expect(wrapped.filter(({ isNumber, follows }) => isNumber && Math.abs(follows) > 8)).toEqual([])
  expect(items.filter(({ height }) => height < 24)).toEqual([])
  await context.close()
})
