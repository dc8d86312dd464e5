// Every link of every page, followed from the start page.
import { beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { client, got, linksOf } from './reading.ts'
import { population } from '../support/population.ts'

type Page = { readonly status: number; readonly text: string; readonly links: readonly string[] }

const pages = new Map<string, Page>()

const plain = (href: string): string => href.split('#')[0]!
const isOurs = (href: string): boolean => href.startsWith('/')
/** Reports have tests of their own: the crawl checks that they exist, but does not follow their links. */
const isReport = (path: string): boolean => /^\/(?:v1|audit\/offers)\//.test(path)

/** The kind of a report: its address without the offers, entitlements and facts in it. */
const reportKind = (path: string): string =>
  path.replaceAll(/[a-z-]+@[\w.-]+/g, 'offer').replace(/(entitlements|by)[=/][\w-]+/, '$1')

/** How many reports of each kind are opened; the others are only linked. */
const maxReports = population(2, Infinity)
const reportCounts = new Map<string, number>()

const isEnough = (path: string): boolean => {
  if (!isReport(path)) return false
  const count = reportCounts.get(reportKind(path)) ?? 0
  reportCounts.set(reportKind(path), count + 1)
  return count >= maxReports
}

const crawl = async (path: string): Promise<void> => {
  if (pages.has(path) || isEnough(path)) return
  pages.set(path, { status: 0, text: '', links: [] })
  const { status, text, type, headers } = await got(path)
  const next = status === 303 ? [String(headers['location'])] : []
  const links = type === 'text/html' && !isReport(path) ? [...next, ...linksOf(text)] : next
  pages.set(path, { status, text, links })
  for (const href of links.filter(isOurs)) await crawl(plain(href))
}

beforeAll(() => crawl('/'))

const linked = () => [...pages].flatMap(([from, { links }]) => links.map((href) => ({ from, href })))

it('every link on this site leads to a page', () => {
  expect([...pages].filter(([, { status }]) => ![200, 303].includes(status)).map(([path]) => path)).toEqual([])
  expect(pages.get('/check')?.status).toBe(303)
  expect(pages.size).toBeGreaterThan(60)
})

it('every link to a part of a page leads to an existing part', () => {
  const lost = linked().filter(({ href }) => {
    const [path, part] = href.split('#')
    const target = pages.get(path!)
    return target !== undefined && part !== undefined && isOurs(href) && !target.text.includes(`id="${part}"`)
  })

  expect(lost).toEqual([])
})

it('links reach every page in the sitemap', async () => {
  const { text } = await client.get('/sitemap.xml')
  const told = [...text.matchAll(/<loc>http:\/\/[^/]+(\/[^<]*)<\/loc>/g)].map(([, path]) => path!)

  expect(told.filter((path) => !pages.has(path))).toEqual([])
  expect(told.length).toBeGreaterThan(50)
})

it('links reach the page that the Open Referral feed names for each service', async () => {
  const response = await client.get('/oruk/v3/services?per_page=100')
  const services = z.object({ contents: z.array(z.object({ url: z.string() })) }).parse(response.body).contents
  const paths = services.map(({ url }) => new URL(url).pathname)

  expect(paths.filter((path) => !pages.has(path))).toEqual([])
  expect(paths.length).toBe([...pages.keys()].filter((path) => /^\/local-offer\/[^/]+\/[^/]+$/.test(path)).length)
})

it('no link has an answer in its URL: only reports take a query', () => {
  expect(linked().filter(({ href }) => isOurs(href) && href.includes('?') && !isReport(href))).toEqual([])
})
