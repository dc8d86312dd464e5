// An adviser's answers are in the check's own cookie, which browsers send only to its pages, and nowhere else.
import { expect, it } from 'vitest'
import { book } from '../../support/published.ts'
import { running } from '../../support/running.ts'
import { checkingWith, cookieIn, second } from './checking.ts'
import { check, usual } from './states.ts'

const { post, get, checked } = checkingWith(running({ book }))

it.each(['/result', '/show', '/record', '/record.txt', '/compare'])(
  'the path of %s contains no answers: without the cookie it leads to the questions',
  async (end) => {
    const { status, headers } = await get(`${check}${end}`)

    expect([status, headers['location']]).toEqual([303, check])
  },
)

it.each(['/adviser/check/result', '/adviser/check/0123', '/adviser/check/0123/show'])(
  '%s belongs to no check and leads to a new check',
  async (path) => {
    const { status, headers } = await get(path)

    expect([status, headers['location']]).toEqual([303, '/adviser/check'])
  },
)

it('each check has its own encrypted cookie, for its pages only, that ends with the browser session', async () => {
  const { headers } = await post(`${check}/result`, usual)

  const cookie = String(headers['set-cookie'])
  expect(headers['location']).toBe(`${check}/result`)
  expect(cookie).toMatch(new RegExp(`^check=[^;]+; Path=${check}; HttpOnly; SameSite=Lax$`))
  expect(cookie).not.toMatch(/former-relevant|in-area/)
})

it('no URL contains an answer, and no form sends one there', async () => {
  const pages = await Promise.all(['', '/result', '/show', '/record', '/compare'].map((end) => checked(end, usual)))

  const forms = pages.flatMap(({ text }) => [...text.matchAll(/<form ([^>]+)>/g)].map(([, attributes]) => attributes))
  const links = pages.flatMap(({ text }) => [...text.matchAll(/href="(\/adviser[^"]*)"/g)].map(([, href]) => href!))
  expect(forms.filter((attributes) => !/action="[^"?]+" method="post"/.test(attributes!))).toEqual([])
  expect(forms.length).toBeGreaterThan(5)
  expect([...new Set(links)].filter((href) => !/^\/adviser(\/check\/[0-9a-f]{16}(\/[a-z.]+)?)?$/.test(href))).toEqual(
    [],
  )
})

it('the longest answers to two situations fit into the cookie', async () => {
  const whole = Object.fromEntries(
    book.domain.catalogue.facts.flatMap((fact) =>
      'options' in fact && fact.id !== 'leavingCareStatus' && fact.id !== 'inCareNow'
        ? [[`facts.${fact.id}`, 'null']]
        : [],
    ),
  )
  const all = { ...usual, ...whole, ...second({ ...usual, ...whole }) }

  expect((await checked('/compare', { ...all, offer: 'southend-on-sea@council-tax-outside-southend' })).status).toBe(
    200,
  )
})

it('a cleared check has no answers, and the next check has another number', async () => {
  const cookie = cookieIn(await post(`${check}/result`, usual))

  const { status, headers } = await post(`${check}/clear`, {}, cookie)

  expect(status).toBe(303)
  expect(String(headers['set-cookie'])).toMatch(new RegExp(`^check=; Path=${check}; Expires=Thu, 01 Jan 1970`))
  expect(headers['location']).toMatch(/^\/adviser\/check\/[0-9a-f]{16}$/)
  expect(headers['location']).not.toBe(check)
})
