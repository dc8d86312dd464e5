// Every link of every page, followed from the start page.
import { beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { client, got, linksOf } from './reading.ts'

type Page = { readonly status: number; readonly text: string; readonly links: readonly string[] }

const pages = new Map<string, Page>()

const plain = (href: string): string => href.split('#')[0]!
const isOurs = (href: string): boolean => href.startsWith('/')
/** Reports are data, or have tests of their own: they have to be there, and are not read for more links. */
const isReport = (path: string): boolean => /^\/(?:v1|audit\/offers)\//.test(path)

const crawl = async (path: string): Promise<void> => {
  if (pages.has(path)) return
  pages.set(path, { status: 0, text: '', links: [] })
  const { status, text, type, headers } = await got(path)
  const next = status === 303 ? [String(headers['location'])] : []
  const links = type === 'text/html' && !isReport(path) ? [...next, ...linksOf(text)] : next
  pages.set(path, { status, text, links })
  for (const href of links.filter(isOurs)) await crawl(plain(href))
}

beforeAll(() => crawl('/'))

const linked = () => [...pages].flatMap(([from, { links }]) => links.map((href) => ({ from, href })))

it('answers, wherever it leads on this site', () => {
  expect([...pages].filter(([, { status }]) => ![200, 303].includes(status)).map(([path]) => path)).toEqual([])
  expect(pages.get('/check')?.status).toBe(303)
  expect(pages.size).toBeGreaterThan(60)
})

it('leads to a part of a page that is there', () => {
  const lost = linked().filter(({ href }) => {
    const [path, part] = href.split('#')
    return path !== '' && part !== undefined && isOurs(href) && !pages.get(path!)!.text.includes(`id="${part}"`)
  })

  expect(lost).toEqual([])
})

it('leads to every page that search engines are told of', async () => {
  const { text } = await client.get('/sitemap.xml')
  const told = [...text.matchAll(/<loc>http:\/\/[^/]+(\/[^<]*)<\/loc>/g)].map(([, path]) => path!)

  expect(told.filter((path) => !pages.has(path))).toEqual([])
  expect(told.length).toBeGreaterThan(50)
})

it('is where the Open Referral feed says that each thing is read about', async () => {
  const response = await client.get('/oruk/v3/services?per_page=100')
  const services = z.object({ contents: z.array(z.object({ url: z.string() })) }).parse(response.body).contents
  const paths = services.map(({ url }) => new URL(url).pathname)

  expect(paths.filter((path) => !pages.has(path))).toEqual([])
  expect(paths.length).toBe([...pages.keys()].filter((path) => /^\/local-offer\/[^/]+\/[^/]+$/.test(path)).length)
})

it('asks for nothing in an address that a person could have said: only reports take a query', () => {
  expect(linked().filter(({ href }) => isOurs(href) && href.includes('?') && !isReport(href))).toEqual([])
})
