// What the element tells the page around it: that a check began, and how many results there are.
import type { Page } from 'playwright-core'
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

type Heard = { readonly type: string; readonly detail: Readonly<Record<string, number>> | null; readonly from: string }

/** Listens at the document from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: unknown[] = []
    for (const name of ['local-offer:start', 'local-offer:result'])
      document.addEventListener(name, (event) => {
        const { type, detail, target } = event as CustomEvent<unknown>
        heard.push({ type, detail, from: (target as Element).localName })
      })
    Object.assign(window, { heard })
  })
const heardIn = (page: Page) => page.evaluate<Heard[]>('heard')

const open = async (path = '/component') => {
  const { page, context } = await visit(`${site.origin}${path}`)
  await listen(page)
  return { page, context, ...widgetIn(page) }
}

it('a check tells that it began and how many results it has, and nothing else', async () => {
  const { page, context, host, complete, shown } = await open()
  expect(await heardIn(page)).toEqual([])

  await complete(somebody)

  const groups = await shown()
  const lengthOf = (heading: string) => groups[heading]?.length ?? 0
  const [start, result, ...more] = await heardIn(page)
  expect(start).toEqual({ type: 'local-offer:start', detail: null, from: 'local-offer-checker' })
  expect(result).toMatchObject({ type: 'local-offer:result', from: 'local-offer-checker' })
  const { entitled, onRequest, discretionary, notEntitled, cannotTell, ...others } = result!.detail!
  expect(entitled).toBe(lengthOf('You can get'))
  expect(onRequest! + discretionary!).toBe(lengthOf('You can ask for'))
  expect(notEntitled).toBe(lengthOf('You cannot get right now'))
  expect(cannotTell).toBe(lengthOf('You can get or ask for') + lengthOf('You might be able to get'))
  expect([others, more]).toEqual([{}, []])
  await host.getByRole('button', { name: 'Start again' }).click()
  await host.getByRole('button', { name: 'Start now' }).click()
  await host.locator('form').waitFor()
  expect((await heardIn(page)).map(({ type }) => type)).toEqual([start!.type, result!.type, start!.type])
  await context.close()
})

it('going back to the first question is no new start', async () => {
  const { page, context, host, heading, start, answer } = await open()
  await start()
  const first = await heading.innerText()
  await answer({})

  await host.getByRole('button', { name: 'Back' }).click()

  expect(await heading.innerText()).toBe(first)
  expect(await heardIn(page)).toHaveLength(1)
  await context.close()
})

it('a start that fails is none', async () => {
  const { page, context, host } = await open()
  await page.route('**/v1/**', (route) => route.abort())
  await host.getByRole('button', { name: 'Start now' }).click()
  await host.getByRole('button', { name: 'Try again' }).waitFor()

  expect(await heardIn(page)).toEqual([])
  await context.close()
})

it('events leave the shadow tree of an element of the site’s own', async () => {
  const { page, context, host } = await open()
  await page.evaluate(() => {
    const own = document.createElement('our-own')
    own.attachShadow({ mode: 'open' }).append(document.querySelector('local-offer-checker')!)
    document.body.append(own)
  })
  await host.getByRole('button', { name: 'Start now' }).click()
  await host.locator('form').waitFor()

  expect(await heardIn(page)).toEqual([{ type: 'local-offer:start', detail: null, from: 'our-own' }])
  await context.close()
})

it('a page around the frame hears nothing', async () => {
  const { page, context } = await visit(`${site.origin}/frame`)
  await listen(page)

  await widgetIn(page, true).complete(somebody)

  expect(await heardIn(page)).toEqual([])
  await context.close()
})

it('the guide’s own lines count', async () => {
  const { page, context, complete } = await open()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await page.evaluate(site.events)

  await complete(somebody)

  const [, result] = await heardIn(page)
  const { entitled, onRequest, discretionary } = result!.detail!
  expect(said).toEqual(['a check began', `${entitled! + onRequest! + discretionary!} to get or ask for`])
  await context.close()
})
