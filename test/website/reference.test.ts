// The reference for developers shows what the contracts have.
import { expect, it } from 'vitest'
import { placedOperations } from '../../src/website/reference/open-api.ts'
import { contractIn } from '../contract/contract.ts'
import { got, linksOf, textOf } from './reading.ts'

const contracts = [
  { contract: contractIn('openapi.yaml'), root: '' },
  { contract: contractIn('openapi-oruk.json'), root: '/oruk/v3' },
]
const operations = contracts.flatMap(({ contract, root }) =>
  contract.operations.map(({ path, method, operation }) => ({
    id: operation.operationId,
    line: `${method.toUpperCase()} ${root}${path}`,
    operation,
  })),
)

const idsIn = (html: string): readonly string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
const namesIn = (html: string): readonly string[] =>
  [...html.matchAll(/<dt[^>]*><code[^>]*>([^<]+)<\/code>/g)].map(([, name]) => name!)

it('lists every operation of both contracts, with a link to its page', async () => {
  const { text } = await got('/docs/reference')

  const links = linksOf(text)
  expect(operations.filter(({ id }) => !links.includes(`/docs/reference/${id}`))).toEqual([])
  expect(operations.filter(({ line }) => !textOf(text).includes(line))).toEqual([])
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
})

it.each(operations)('the page of $line has its address, its problems and every object that it names', async (one) => {
  const { status, text } = await got(`/docs/reference/${one.id}`)

  const links = linksOf(text)
  const ids = idsIn(text)
  expect(status).toBe(200)
  expect(textOf(text)).toContain(one.line)
  expect(links.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
  expect(links).toContain('/problems/invalid-request')
  expect(text).not.toMatch(/<script|undefined|\[object/)
})

it('a page has every parameter, and every field at any depth', async () => {
  const [gaps, status] = [await got('/docs/reference/listGaps'), await got('/docs/reference/workOutStatus')]

  expect(namesIn(gaps.text)).toEqual(expect.arrayContaining(['offer', 'by', 'explained.reason', 'errors[].pointer']))
  expect(namesIn(status.text)).toEqual(
    expect.arrayContaining(['careEpisodes', 'careEpisodes[].from', 'errors[].pointer']),
  )
})

it('says what kind of value a field has, whether it must be given, and gives examples', async () => {
  const { text } = await got('/docs/reference/check')

  expect(textOf(text)).toContain('Only these entitlements')
  expect(text).toMatch(/>facts<\/code><\/dt>\s*<dd[^>]*>\s*<p[^>]*><a [^>]*href="#Facts">Facts<\/a>; must be given</)
  expect(textOf(text)).toContain('an object that has, by name, text or whole number or true or false or null')
  expect(text).toContain('&quot;leavingCareStatus&quot;: &quot;former-relevant&quot;')
  expect(text).toContain('<a class="govuk-link" href="#ReasonedAnswer">ReasonedAnswer</a>')
})

it('an operation that no contract has is not found', async () => {
  expect((await got('/docs/reference/nothing')).status).toBe(404)
})

it('a document without operations has an empty reference', () => {
  expect(placedOperations({})).toEqual([])
})
