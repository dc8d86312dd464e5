// The auditors' pages over HTTP match the API, figure by figure.
import { expect, it } from 'vitest'
import * as z from 'zod'
import { gapChangeKinds } from '../../../src/analysis/gaps/gap-changes.ts'
import { openPoints } from '../../../src/analysis/to-confirm.ts'
import { Comparison, GapChanges, Gaps } from '../../../src/contract/report-schemas.ts'
import { valueAt, marked, figureText } from '../../report/parsed.ts'
import { run } from '../../support/cli.ts'
import { running } from '../../support/running.ts'
import { book } from '../../support/southend.ts'
import { statuses } from '../../support/statuses.ts'
import { auditPages, before, inForce, proposal, report } from './audit-pages.ts'

const client = running()
const html = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const page = (path: string) => client.get(path).set('Accept', html)
const api = async (path: string) => (await client.get(path)).body as unknown

/** The figures of the list that counts the gaps that open, close and so on. "No" counts as 0. */
const gapCounts = (html: string): readonly number[] =>
  [...html.matchAll(/<li>\s*(?:<a[^>]*>)?\s*(No|\d+) gaps? (?:open|close|narrow|widen|change|stay)/g)].map(
    ([, count]) => (count === 'No' ? 0 : Number(count)),
  )

const plain = (text: string): string => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

it.each([
  { offer: proposal, base: inForce, by: 'home', because: 'gaps close' },
  { offer: inForce, base: before, by: 'supportFrom21', because: 'people gain' },
  { offer: before, base: inForce, by: 'age', because: 'people lose' },
])('the report on $offer against $base by $by has the API’s figures, where $because', async ({ offer, base, by }) => {
  const path = `/audit/offers/${offer}/compare/${base}?by=${by}`
  const address = `/v1/offers/${offer}/comparisons/${base}`
  const comparison = Comparison.parse(await api(address))
  const gapChanges = GapChanges.parse(await api(`${address}/gaps?by=${by}`))

  const { text } = await page(path)

  const figures = marked(text, 'data-figure').filter(({ name }) => /^(comparison|gapChanges)\./.test(name))
  expect(figures.length).toBeGreaterThan(20)
  for (const { name, text: shown } of figures) expect(shown).toBe(figureText(valueAt({ comparison, gapChanges }, name)))
  expect(figures.filter(({ name }) => /^comparison\.changes\.\d+\.cells$/.test(name))).toHaveLength(
    comparison.changes.length,
  )
  for (const kind of gapChangeKinds) {
    const cells = figures.filter(({ name }) => name.startsWith(`gapChanges.${kind}.`) && name.endsWith('.cells'))
    expect(cells).toHaveLength(gapChanges[kind].length)
  }
  expect(gapCounts(text)).toEqual(gapChangeKinds.map((kind) => gapChanges[kind].length))
  for (const { certificate } of [comparison, gapChanges]) expect(text).toContain(certificate.resultDigest)
})

it('the gaps of one offer have the API’s figures', async () => {
  const gaps = Gaps.parse(await api(`/v1/offers/${proposal}/gaps?by=home`))

  const { text } = await page(`/audit/offers/${proposal}/gaps?by=home`)

  const figures = marked(text, 'data-figure')
  for (const { name, text: shown } of figures)
    expect(shown).toBe(figureText(valueAt({ gaps: { after: { home: gaps } } }, name)))
  expect(figures.filter(({ name }) => name.endsWith('.cells'))).toHaveLength(gaps.gaps.length)
  expect(gaps.gaps.length).toBeGreaterThan(0)
  const { cells, impossible, evaluated, resultDigest } = gaps.certificate
  expect(plain(text)).toContain(
    `${figureText(cells)} combinations of facts were counted. Nobody can be in ${figureText(impossible)} of them. The other ${figureText(evaluated)} were all`,
  )
  expect(text).toContain(resultDigest)
})

const Table = z.object({ cells: z.array(z.object({ outcome: z.string(), grounds: z.array(z.string()) })) })

it('a decision table has a row with the outcome of each of the API’s cells', async () => {
  const { cells } = Table.parse(await api(`/v1/offers/${inForce}/entitlements/council-tax-reduction/table`))

  const { text } = await page(`/audit/offers/${inForce}/entitlements/council-tax-reduction/table`)

  const outcomes = [...text.matchAll(/<span class="people">[^<]+<\/span><\/th>\s*<td>([a-z-]+)<\/td>/g)]
  expect(outcomes.map(([, outcome]) => outcome)).toEqual(cells.map(({ outcome }) => outcome))
})

it('an offer’s page has the API’s grounds, citations and digests', async () => {
  const Offer = z.object({
    digest: z.string(),
    meaningDigest: z.string(),
    entitlements: z.array(
      z.object({ grounds: z.array(z.object({ id: z.string(), citations: z.array(z.object({ url: z.string() })) })) }),
    ),
  })
  const { entitlements, digest, meaningDigest } = Offer.parse(await api(`/v1/offers/${inForce}`))
  const grounds = entitlements.flatMap((one) => one.grounds)

  const { text } = await page(`/audit/rule-sets/${inForce}`)

  expect([...text.matchAll(/<h3>Ground: ([\w-]+) /g)].map(([, id]) => id)).toEqual(grounds.map(({ id }) => id))
  expect([...text.matchAll(/href="(https?:[^"]+)" rel="noreferrer">/g)].map(([, url]) => url)).toEqual(
    grounds.flatMap(({ citations }) => citations.map(({ url }) => url.replaceAll('&', '&amp;'))),
  )
  expect([digest, meaningDigest].filter((one) => !text.includes(one))).toEqual([])
})

it.each([
  { today: '2027-11-22', isOld: false, because: 'nothing was read twelve months ago' },
  { today: '2027-11-23', isOld: true, because: 'something was read twelve months ago' },
])('on $today the page lists sources to read again: $isOld, as $because', async ({ today, isOld }) => {
  const dates = book.offers
    .withId(inForce)!
    .entitlements.flatMap(({ grounds }) => grounds.flatMap(({ citations }) => citations.map(({ readOn }) => readOn)))
  const later = running({ today: () => today })

  const { text } = await later.get(`/audit/rule-sets/${inForce}`).set('Accept', html)

  expect(dates.toSorted()[0]).toBe('2026-11-23')
  expect([text.includes('id="old-sources"'), text.includes('Read it again')]).toEqual([isOld, isOld])
})

it('the page counts and lists every open point, about the offer and about who counts as a care leaver', async () => {
  const points = [book, statuses].flatMap(openPoints)

  const { text } = await page('/audit/to-confirm')

  expect(text).toContain(`${points.length} points are inferred`)
  expect([...text.matchAll(/<li>[\s\S]*?<\/li>/g)].filter(([one]) => one.includes('Who it touches'))).toHaveLength(
    points.filter(({ people }) => people !== undefined).length,
  )
})

it.each([
  { file: `${report}/changes.json`, of: `/v1/offers/${proposal}/comparisons/${inForce}`, type: 'application/json' },
  { file: `${report}/changes.csv`, of: `/v1/offers/${proposal}/comparisons/${inForce}`, type: 'text/csv' },
  { file: `${report}/changes.html`, of: `/v1/offers/${proposal}/comparisons/${inForce}`, type: 'text/html' },
  {
    file: `${report}/gaps.csv?by=home`,
    of: `/v1/offers/${proposal}/comparisons/${inForce}/gaps?by=home`,
    type: 'text/csv',
  },
  {
    file: `/audit/offers/${inForce}/gaps.json?by=age`,
    of: `/v1/offers/${inForce}/gaps?by=age`,
    type: 'application/json',
  },
  {
    file: `/audit/offers/${inForce}/entitlements/council-tax-reduction/table.csv`,
    of: `/v1/offers/${inForce}/entitlements/council-tax-reduction/table`,
    type: 'text/csv',
  },
])('$file is the API’s answer as $type', async ({ file, of, type }) => {
  const [download, answer] = await Promise.all([page(file), client.get(of).set('Accept', type)])

  expect([download.status, download.type]).toEqual([200, type])
  expect(download.text === answer.text).toBe(true)
  expect(download.headers['etag']).toBe(answer.headers['etag'])
})

it.each([
  { file: `${report}/changes.json`, words: ['compare', inForce, proposal] },
  { file: `${report}/gaps.json?by=home`, words: ['gaps', proposal, '--base', inForce, '--by', 'home'] },
  { file: `/audit/offers/${inForce}/gaps.json?by=age`, words: ['gaps', inForce, '--by', 'age'] },
])('$file equals the command line’s output to the byte', async ({ file, words }) => {
  const { text } = await page(file)

  expect(text === (await run([...words, '--json'])).stdout).toBe(true)
})

it('choosing two versions leads to the URL of their report', async () => {
  const { status, headers } = await page(`/audit/compare?base=southend-on-sea@2024-11-01&offer=${proposal}`)

  expect([status, headers['location']]).toEqual([303, report])
})

it.each(auditPages.filter(({ status }) => status === 200))(
  '$path is public, so a browser that has it gets 304',
  async ({ path }) => {
    const first = await page(path)
    const again = await page(path).set('If-None-Match', String(first.headers['etag']))

    expect([first.status, first.headers['cache-control']]).toEqual([200, 'no-cache'])
    expect([again.status, again.text]).toEqual([304, ''])
  },
)

it.each([
  { path: '/audit/rule-sets/nothing', status: 404, because: 'there is no such version' },
  { path: '/audit/rule-sets/southend-on-sea@2017-01-01', status: 404, because: 'no offer was in force' },
  { path: `/audit/offers/${inForce}/entitlements/nothing/table`, status: 404, because: 'it gives nothing of the name' },
  { path: `/audit/offers/${inForce}/gaps?by=nothing`, status: 422, because: 'there is no such fact' },
  { path: `${report}?by=home&by=age`, status: 422, because: 'people are compared by one fact at a time' },
  { path: `${report}/changes.xml`, status: 404, because: 'it has no such form' },
])('$path is refused with a page, as $because', async ({ path, status }) => {
  const response = await page(path)

  expect([response.status, response.type]).toEqual([status, 'text/html'])
})
