// The states of the adviser's pages that a form leads to, for tests and pictures.
import type { Page } from 'playwright-core'

/** A usual case: a former relevant child of 19, at home in the council's area. */
export const usual = {
  'facts.age': '19',
  'facts.leavingCareStatus': 'former-relevant',
  'facts.lookedAfterBy': 'this-council',
  'facts.home': 'in-area',
  'facts.councilTaxHome': 'only-care-leavers',
}

const other = Object.fromEntries(Object.entries(usual).map(([name, value]) => [`other.${name}`, value]))

type State = {
  readonly name: string
  readonly path: string
  readonly fields: Readonly<Record<string, string>>
  readonly status: number
  /** Made of the same parts as another state, in the same colours. */
  readonly looksLike?: string
}

export const states: readonly State[] = [
  { name: 'filled in', path: '/adviser/check', fields: usual, status: 200 },
  { name: 'nothing known', path: '/adviser/check/result', fields: {}, status: 200, looksLike: 'a usual case' },
  { name: 'a usual case', path: '/adviser/check/result', fields: usual, status: 200 },
  {
    name: 'with mistakes',
    path: '/adviser/check/result',
    fields: { ...usual, 'facts.age': 'many', 'on-day': '31', 'on-month': '2', 'on-year': '2026' },
    status: 422,
  },
  { name: 'record', path: '/adviser/check/record', fields: usual, status: 200 },
  { name: 'shown', path: '/adviser/check/show', fields: usual, status: 200 },
  { name: 'to compare', path: '/adviser/check/compare', fields: usual, status: 200 },
  {
    name: 'compared',
    path: '/adviser/check/compare',
    fields: { ...usual, ...other, 'other.facts.home': 'elsewhere-in-england' },
    status: 200,
  },
  {
    name: 'compared with mistakes',
    path: '/adviser/check/compare',
    fields: { ...usual, ...other, 'other.facts.age': '1900' },
    status: 422,
  },
]

/** Sends a form from a page of the site, as the site's own forms are sent. */
export const sendForm = async (page: Page, path: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  await page.evaluate(
    `(() => {
      const form = document.createElement('form')
      Object.assign(form, { action: ${JSON.stringify(path)}, method: 'post' })
      for (const [name, value] of Object.entries(${JSON.stringify(fields)})) {
        const input = document.createElement('input')
        Object.assign(input, { type: 'hidden', name, value })
        form.append(input)
      }
      document.body.append(form)
      form.submit()
    })()`,
  )
  await page.waitForURL(`**${path}`, { waitUntil: 'load' })
}
