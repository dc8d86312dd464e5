// The report as a page: the same figures as in the service's JSON and CSV.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { gapChangeKinds } from '../../src/analysis/gaps/gap-changes.ts'
import { Comparison, GapChanges } from '../../src/contract/report-schemas.ts'
import { valueAt, csvRows, marked, styleOf, figureText } from '../report/parsed.ts'
import { running } from '../support/running.ts'

const client = running()
const page = (address: string) => client.get(address).set('Accept', 'text/html')
const csv = async (address: string) => csvRows((await client.get(address).set('Accept', 'text/csv')).text)

const older = 'southend-on-sea@2020-04-01'
const newer = 'southend-on-sea@2024-10-14'
const proposal = 'southend-on-sea@council-tax-outside-southend'
const first = `/v1/offers/${newer}/comparisons/${older}`

describe.each([first, `/v1/offers/${proposal}/comparisons/${newer}`])('%s as a page', (address) => {
  it('has the figures of the JSON', async () => {
    const { text } = await page(address)
    const comparison = Comparison.parse((await client.get(address)).body)
    const gapChanges = GapChanges.parse((await client.get(`${address}/gaps?by=home`)).body)

    const figures = marked(text, 'data-figure').filter(({ name }) => /^(comparison|gapChanges)\./.test(name))
    expect(figures.length).toBeGreaterThan(0)
    for (const { name, text: shown } of figures)
      expect(shown).toBe(figureText(valueAt({ comparison, gapChanges }, name)))
  })

  it('has the changes of the CSV, in its order', async () => {
    const figures = new Map(marked((await page(address)).text, 'data-figure').map(({ name, text }) => [name, text]))
    const names = ['from', 'to', 'direction', 'attribution', 'cells']

    const rows = await csv(address)
    const shown = rows.map((_, i) => names.map((name) => figures.get(`comparison.changes.${i}.${name}`)))
    expect(rows.length).toBeGreaterThan(0)
    expect(shown).toEqual(rows.map((row) => names.map((name) => row[name])))
    expect(figures.has(`comparison.changes.${rows.length}.cells`)).toBe(false)
  })

  it('has the gaps of the CSV, in its order', async () => {
    const figures = marked((await page(address)).text, 'data-figure')
    const rows = await csv(`${address}/gaps?by=home`)

    for (const kind of gapChangeKinds) {
      const rowsOfKind = rows.filter((row) => row['fate'] === kind)
      const shown = figures.filter(({ name }) => name.startsWith(`gapChanges.${kind}.`))
      const outcomes = shown.filter(({ name }) => name.includes('.outcomes.'))
      expect(outcomes.map(({ name, text }) => [name.split('.')[3], name.split('.')[5], text])).toEqual(
        rowsOfKind.map((row) => [row['side'], row['value'], row['outcome']]),
      )
      const cells = new Map(rowsOfKind.map((row) => [row['gap'], row['cells']]))
      expect(shown.filter(({ name }) => name.endsWith('.cells')).map(({ text }) => text)).toEqual([...cells.values()])
    }
  })
})

it('allows only its own style', async () => {
  const { text, headers } = await page(first)

  const hash = createHash('sha256').update(styleOf(text)).digest('base64')
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers['content-security-policy']).toBe(
    `default-src 'none';style-src 'sha256-${hash}';base-uri 'none';form-action 'none';frame-ancestors 'none'`,
  )
})

it('is cached with the policy that allows its style', async () => {
  const { headers } = await page(first)
  const again = await page(first).set('If-None-Match', String(headers['etag']))

  expect([again.status, again.text]).toEqual([304, ''])
  expect(again.headers['content-security-policy']).toBe(headers['content-security-policy'])
})

it.each([
  {
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    type: 'text/html',
    because: 'a browser',
  },
  { accept: '*/*', type: 'application/json', because: 'no preference' },
  { accept: 'text/csv;q=0.9, text/html;q=0.1', type: 'text/csv', because: 'a spreadsheet' },
])('$because gets $type', async ({ accept, type }) => {
  const { headers } = await client.get(first).set('Accept', accept)

  expect(headers['content-type']).toContain(type)
  expect(headers['content-security-policy']).toContain(
    type === 'text/html' ? 'style-src' : "default-src 'none';base-uri",
  )
})

it('is the same bytes from another server', async () => {
  const other = await running().get(first).set('Accept', 'text/html')

  expect(other.text === (await page(first)).text).toBe(true)
})
