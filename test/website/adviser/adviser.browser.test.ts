// The adviser's pages in real Chromium: every state on screen readers and small screens, and a check by keyboard.
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { axeViolations, hasNoSidewaysScroll, openBrowser } from '../../support/browser.ts'
import { book } from '../../support/published.ts'
import { check, openState, states, usual } from './states.ts'

const { address, visit, close } = await openBrowser({ book })
afterAll(close)

const stateOn = async (state: (typeof states)[number], width: number) => {
  const visited = await visit('/adviser', { width })
  await openState(visited.page, state)
  return visited
}

/** Tables wider than the window that have no name, or that a keyboard cannot scroll. */
const unreachable = `[...document.querySelectorAll('table')].filter((table) => {
  const region = table.closest('[role=region]')
  return !(region?.tabIndex === 0 && document.getElementById(region.getAttribute('aria-labelledby'))?.textContent)
}).length`

describe.each(states)('$name, $end', (state) => {
  it('passes axe with its workings open, and has one h1 and tables that scroll in their own box', async () => {
    const { page, context } = await stateOn(state, 320)
    await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true })`)

    expect(await axeViolations(page, { contrast: state.looksLike === undefined })).toEqual([])
    expect(page.url()).toBe(`${address}${check}${state.end}`)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await hasNoSidewaysScroll(page)).toBe(true)
    expect(await page.evaluate(unreachable)).toBe(0)
    await context.close()
  })
})

/** Types and counts the presses. */
const typist = (page: Page) => {
  let presses = 0
  const press = async (key: string, times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key)
    presses += times
  }
  const isAt = (selector: string): Promise<boolean> =>
    page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)
  /** Presses Tab until an element has the focus. @throws Error if it never does. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      await press('Tab')
      if (await isAt(selector)) return
    }
    throw new Error(`the focus never comes to ${selector}`)
  }
  const skip = async (): Promise<void> => {
    await press('Tab')
    await press('Enter')
  }
  return { press, tabTo, skip, presses: () => presses }
}

/** The number of presses of Down to an answer in a list. */
const placeOf = (fact: string, answer: string): number => {
  const asked = book.domain.catalogue.facts.find(({ id }) => id === fact)!
  return 'options' in asked ? asked.options.findIndex(({ value }) => value === answer) + 1 : 0
}

it('a typical case reaches its record by keyboard alone in 90 seconds, at one press a second', async () => {
  const { page, context } = await visit('/adviser/check')
  const { press, tabTo, skip, presses } = typist(page)
  const answered = Object.entries(usual).filter(([name]) => name !== 'facts.age')

  await skip()
  await tabTo('[name="facts.age"]')
  for (const digit of usual['facts.age']) await press(digit)
  for (const [name, value] of answered) {
    await tabTo(`[name="${name}"]`)
    await press('ArrowDown', placeOf(name.replace('facts.', ''), value))
  }
  await press('Tab')
  await tabTo('form[action$="/result"] button')
  await press('Enter')
  await page.waitForURL('**/result', { waitUntil: 'load' })
  const outcome = await page
    .locator('tr', { hasText: 'Council tax exemption' })
    .first()
    .locator('td')
    .first()
    .innerText()
  await skip()
  await tabTo('a[href$="/record"]')
  await press('Enter')
  await page.waitForURL('**/record', { waitUntil: 'load' })
  await skip()
  await tabTo('#record')
  await press('Control+a')
  await press('Control+c')

  const selected = await page.evaluate(`(() => {
    const record = document.getElementById('record')
    return record.value.slice(record.selectionStart, record.selectionEnd)
  })()`)
  expect(outcome).toBe('Can get')
  expect(selected).toBe(await page.locator('#record').inputValue())
  expect(selected).toContain('How old are you? 19')
  expect(presses()).toBeLessThan(90)
  await context.close()
})

it('a button copies the record if scripts run, and is hidden if they do not', async () => {
  const { page, context } = await visit('/adviser')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openState(page, { end: '/record', fields: usual, status: 200 })
  await page.getByRole('button', { name: 'Copy the record' }).press('Enter')
  await page.getByRole('status').getByText('The record is copied').waitFor()

  const { page: plain, context: without } = await visit('/adviser/check', { scripts: false })
  await plain.getByRole('button', { name: 'Check', exact: true }).click()
  await plain.getByRole('button', { name: 'Record for the case system' }).click()

  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await page.locator('#record').inputValue())
  expect(await plain.locator('#record').inputValue()).toContain('sha256-')
  expect(await plain.getByRole('button', { name: 'Copy the record' }).count()).toBe(0)
  await context.close()
  await without.close()
})

it('an adviser shows the answer to the young person and comes back to the workings', async () => {
  const { page, context } = await visit('/adviser/check', { scripts: false })
  await page.getByRole('button', { name: 'Check', exact: true }).click()

  await page.getByRole('button', { name: 'Show to the young person' }).click()
  const shown = await page.locator('details').count()
  await page.getByRole('button', { name: 'Back to the workings' }).click()

  expect(shown).toBe(0)
  expect(await page.locator('details').count()).toBeGreaterThan(30)
  await context.close()
})

/** Starts a new check from the start page, and answers its questions. */
const begin = async (page: Page, age: string): Promise<void> => {
  await page.goto('/adviser')
  await page.getByRole('button', { name: 'Start a check' }).click()
  await page.locator('[name="facts.age"]').fill(age)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.waitForURL('**/result')
}

const ageOn = (page: Page): Promise<string> => page.locator('[name="facts.age"]').inputValue()

it('Back leads from the record and every other page to the result, and from there to the filled-in form', async () => {
  const { page, context } = await visit('/adviser')
  await begin(page, '19')
  await page.getByRole('button', { name: 'Record for the case system' }).click()
  await page.waitForURL('**/record')

  await page.goBack()
  const afterRecord = await page.locator('h1').innerText()
  await page.goto('/your-rights')
  await page.goBack()
  const afterOther = await page.locator('h1').innerText()
  await page.goBack()

  expect([afterRecord, afterOther]).toEqual(['What the young person can get', 'What the young person can get'])
  expect(await ageOn(page)).toBe('19')
  await context.close()
})

it('two young people in two tabs never mix, and Back does not restore a cleared check', async () => {
  const { page, context } = await visit('/adviser')
  const other = await context.newPage()
  await begin(page, '19')
  await begin(other, '22')

  await page.getByRole('button', { name: 'Change answers' }).click()
  const first = await ageOn(page)
  await page.getByRole('button', { name: 'Clear this and start a new check' }).click()
  const next = await ageOn(page)
  await page.goBack()
  const back = await ageOn(page)
  await other.getByRole('button', { name: 'Change answers' }).click()

  expect([first, next, back, await ageOn(other)]).toEqual(['19', '', '', '22'])
  await context.close()
})

/** The tables that are wider than their column on A4. */
const cutOff = `[...document.querySelectorAll('main table')].filter((one) => {
  const { right } = one.getBoundingClientRect()
  return right > one.closest('main').getBoundingClientRect().right + 1
}).length`

it('the result prints in full, without controls that only a screen needs', async () => {
  // A4 less its margins, at 96 pixels an inch.
  const { page, context } = await visit('/adviser', { width: 718 })
  await openState(page, { end: '/result', fields: usual, status: 200 })

  await page.emulateMedia({ media: 'print' })

  expect(await page.evaluate(cutOff)).toBe(0)
  expect(await page.evaluate(`getComputedStyle(document.querySelector('.app-scroll')).overflowX`)).toBe('visible')
  expect(
    await page.locator('main select, main button, main [role=button], details').locator('visible=true').count(),
  ).toBe(0)
  await context.close()
})
