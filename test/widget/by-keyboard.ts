// Answers the widget's questions with the keyboard alone.
import type { FrameLocator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { questionOf } from '../../src/core/ahead/next-question.ts'
import { fillCatalogue } from '../../src/core/answers/answers.ts'
import type { Book } from '../../src/core/book.ts'
import { book } from '../support/southend.ts'

export type Said = Readonly<Record<string, string | number | boolean | null>>

/** The questions of a book, in the council's words. */
export const questionsOf = ({ domain, rules }: Book) =>
  fillCatalogue(domain.catalogue, rules.authorities[0]).facts.map(questionOf)

/** The widget in a page, or in a frame of it. */
export const widgetIn = (page: Page, isFramed = false, questions = questionsOf(book)) => {
  const root: Page | FrameLocator = isFramed ? page.frameLocator('iframe') : page
  const host = root.locator('local-offer-checker')
  let presses = 0
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    presses += keys.length
  }
  const heading = host.locator('[part=heading]')

  const start = async () => {
    const button = host.getByRole('button', { name: 'Start now' })
    await button.waitFor()
    for (let stop = 0; stop < 12; stop++) {
      await press('Tab')
      if (await button.evaluate((one) => one.matches(':focus'))) break
    }
    await press('Enter')
    await host.locator('form').waitFor()
  }

  const answer = async (said: Said) => {
    const text = await heading.innerText()
    const question = questions.find((one) => one.text === text)!
    const value = said[question.fact] ?? null
    expect(await heading.evaluate((one) => one.matches(':focus-within'))).toBe(true)
    await press('Tab')
    if (question.options) {
      const place = question.options.findIndex((option) => option.value === value)
      const steps = place < 0 ? question.options.length : place
      await press('Space', ...new Array<string>(steps).fill('ArrowDown'), 'Enter')
    } else if (value === null) await press('Tab', 'Space', 'Enter')
    else await press(...String(value).split(''), 'Enter')
    await expect.poll(() => heading.innerText(), { timeout: 30_000 }).not.toBe(text)
    return question.fact
  }

  /** Starts the check, answers every question, and returns the facts asked. */
  const complete = async (said: Said) => {
    await start()
    const asked: string[] = []
    while ((await host.locator('form').count()) > 0) asked.push(await answer(said))
    return asked
  }

  /** The titles under each heading of the results. */
  const shown = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
    const lines = await host.locator('h3, h4').evaluateAll((all) => all.map((one) => [one.localName, one.textContent]))
    const groups: Record<string, string[]> = {}
    let titles: string[] = []
    for (const [name, text] of lines) {
      if (name === 'h3') groups[text!] = titles = []
      else titles.push(text!)
    }
    return groups
  }
  return { host, heading, press, start, answer, complete, shown, presses: () => presses }
}
