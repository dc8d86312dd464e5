// The auditors' pages about other councils over HTTP: figures, neighbours, the list, and the downloads.
import { expect, it } from 'vitest'
import { CouncilList } from '../../../src/contract/council-paths.ts'
import { book as published } from '../../support/published.ts'
import { running } from '../../support/running.ts'
import { inForce } from './audit-pages.ts'

const client = running({ book: published })
const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const page = async (path: string): Promise<string> => (await client.get(path)).text

const rowsIn = (html: string, id: string): readonly string[] =>
  new RegExp(`<caption id="${id}">([\\s\\S]*?)</table>`).exec(html)![1]!.split('<tr>').slice(2).map(plain)

it('begins with what a councillor asks, and says how many said anything', async () => {
  const text = plain(await page('/audit/other-councils'))

  expect(text).toContain('16 councils say what they do')
  expect(text).toContain('7 of them pay the council tax bill, or include them')
  expect(text).toContain('6 say that they include them, and 6 seem to. 24 say that they do not')
  expect(text).toContain('48 at the 25th birthday, 5 at the 21st birthday')
  expect(text).toContain('62 councils with a scheme that was read in full')
  expect(text).toContain(
    '71 were read in full. Of 58, only a mention was seen, or nothing. 24 stand in somebody’s list',
  )
  expect(text).toContain('28 November 2026')
})

it('lists the neighbours that the council’s own file names, by name', async () => {
  const rows = rowsIn(await page('/audit/other-councils'), 'neighbours')

  expect(rows.map((row) => /^ (\S+(?: \S+)?)/.exec(row)![1]!.split(' ')[0])).toEqual(
    'Basildon Braintree Brentwood Castle Chelmsford Colchester Epping Essex Harlow Havering Maldon Rochford Tendring Thurrock Uttlesford'.split(
      ' ',
    ),
  )
  expect(rows.find((row) => row.includes('Rochford'))).toContain('That does not mean no')
})

it.each([
  { query: '', count: 153, because: 'nothing is asked' },
  { query: '?about=&confidence=', count: 153, because: 'a form sends what is not chosen' },
  { query: '?about=own&confidence=', count: 16, because: 'these say something of their own' },
  { query: '?confidence=read', count: 71, because: 'these were read in full' },
])('the list has $count councils for `$query`, because $because', async ({ query, count }) => {
  const text = await page(`/audit/other-councils/list${query}`)

  expect(rowsIn(text, 'councils').length).toBe(count)
  expect(plain(text)).toContain(`${count} councils`)
})

it.each(['?about=all', '?council=E07000075'])('a list of `%s` is refused', async (query) => {
  expect((await client.get(`/audit/other-councils/list${query}`)).status).toBe(422)
})

it('downloads are the API’s list', async () => {
  const [csv, json, api] = await Promise.all(
    ['/audit/other-councils.csv', '/audit/other-councils.json', '/v1/councils'].map((path) => client.get(path)),
  )

  expect(csv!.headers['content-type']).toContain('text/csv')
  expect(csv!.text.split('\r\n')[0]).toMatch(/^id,name,tier,bills,county,scheme,.*,readOn,confidence$/)
  expect(csv!.text.trim().split('\r\n').length).toBe(318)
  expect(CouncilList.parse(json!.body)).toEqual(CouncilList.parse(api!.body))
  expect(CouncilList.parse(api!.body).items.length).toBe(317)
})

it('the gaps by home lead to it, as council tax is among them, and others do not', async () => {
  const link = 'href="/audit/other-councils"'
  const gaps = running()
  const [byHome, byAdviser] = await Promise.all(
    ['home', 'supportFrom21'].map((by) => gaps.get(`/audit/offers/${inForce}/gaps?by=${by}`)),
  )

  expect(byHome!.text).toContain(link)
  expect(byAdviser!.text).not.toContain(link)
})
