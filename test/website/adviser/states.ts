// The states of the adviser's pages after a form, for tests and screenshots.
import type { Page } from 'playwright-core'

/** A typical case: a former relevant child of 19, at home in the council's area. */
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
  /** The page of a check: the end of its path, after the number. */
  readonly end: string
  readonly fields: Readonly<Record<string, string>>
  readonly status: number
  /** Another state with the same components and colours. */
  readonly looksLike?: string
}

/** The path of the tests' check. */
export const check = '/adviser/check/0123456789abcdef'

export const states: readonly State[] = [
  { name: 'filled in', end: '', fields: usual, status: 200 },
  { name: 'nothing known', end: '/result', fields: {}, status: 200, looksLike: 'a usual case' },
  { name: 'a usual case', end: '/result', fields: usual, status: 200 },
  {
    name: 'with mistakes',
    end: '/result',
    fields: { ...usual, 'facts.age': 'many', 'on-day': '31', 'on-month': '2', 'on-year': '2026' },
    status: 422,
  },
  { name: 'record', end: '/record', fields: usual, status: 200 },
  { name: 'shown', end: '/show', fields: usual, status: 200 },
  { name: 'to compare', end: '/compare', fields: usual, status: 200 },
  {
    name: 'compared',
    end: '/compare',
    fields: { ...usual, ...other, 'other.facts.home': 'elsewhere-in-england' },
    status: 200,
  },
  {
    name: 'compared with mistakes',
    end: '/compare',
    fields: { ...usual, ...other, 'other.facts.age': '1900' },
    status: 422,
  },
]

type Sent = Readonly<Record<string, string>>

/** Sends a form from a page of the site, with the same headers as the site's own forms. */
const sendForm = async (page: Page, path: string, fields: Sent): Promise<void> => {
  const arrived = page.waitForResponse((response) => response.status() !== 303)
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
  await arrived
  await page.waitForURL(`**${path}`, { waitUntil: 'load' })
}

const isOther = ([name]: readonly [string, string]): boolean => name.startsWith('other.')

/** Goes from any page of the site to a page of a check with these answers. */
export const openState = async (page: Page, { end, fields, status }: Omit<State, 'name'>): Promise<void> => {
  const all = Object.entries(fields)
  const second = Object.fromEntries(all.filter(isOther))
  await sendForm(page, `${check}/result`, Object.fromEntries(all.filter((one) => !isOther(one))))
  if (Object.keys(second).length > 0) await sendForm(page, `${check}/compare`, second)
  else if (status === 200 && end !== '/result') await page.goto(`${check}${end}`, { waitUntil: 'load' })
}
