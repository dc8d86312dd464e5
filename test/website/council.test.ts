// Which council's website it is on a day, and its name, colours and contacts on the pages.
import { describe, expect, it } from 'vitest'
import type { Authority } from '../../src/core/rules/model.ts'
import { councilOn } from '../../src/website/council.ts'
import { running, website } from '../support/running.ts'
import { book } from '../support/southend.ts'

const [southend] = book.rules.authorities
const old: Authority = { ...southend!, id: 'old', validFrom: '1998-04-01', validTo: '2028-03-31' }
const next: Authority = { ...southend!, id: 'next', name: 'Estuary Council', area: 'Estuary', validFrom: '2028-04-01' }
const neighbour: Authority = { ...southend!, id: 'neighbour' }

it.each([
  {
    on: '2028-03-31',
    of: [old, next],
    named: undefined,
    expected: 'old',
    because: 'it is the last day of the old one',
  },
  { on: '2028-04-01', of: [old, next], named: undefined, expected: 'next', because: 'it is the first day of the next' },
  { on: '2026-01-01', of: [old, neighbour], named: 'neighbour', expected: 'neighbour', because: 'it was chosen' },
])('on $on the website belongs to `$expected`, because $because', ({ on, of, named, expected }) => {
  expect(councilOn(of, on, named).id).toBe(expected)
})

it.each([
  { on: '2026-01-01', of: [old, neighbour], named: undefined, because: 'there are two' },
  { on: '1998-03-31', of: [old], named: undefined, because: 'it did not exist yet' },
  { on: '2026-01-01', of: [old], named: 'nobody', because: 'there is none of that name' },
])(
  'without exactly one council the website does not start, and the error names the setting: $because',
  ({ on, of, named }) => {
    expect(() => councilOn(of, on, named)).toThrow('set COUNCIL to one of old')
  },
)

it('from a successor’s first day, pages have its name, colour and contacts, and no trace of the old name', async () => {
  const brand = { colour: '#4a148c' }
  const contact = { text: 'Call Estuary Council', phone: '01632 960000' }
  const successor = { ...next, brand, contacts: { 'responsible-council': contact, 'home-council': contact } }
  const rules = { ...book.rules, authorities: [{ ...southend!, validTo: '2028-03-31' }, successor] }
  const client = running({ book: { ...book, rules }, today: () => '2028-04-01', website })

  const { text } = await client.get('/')
  const sheet = await client.get(/\/assets\/brand-\w+\.css/.exec(text)![0])

  expect(text).toContain('<title>Find out what you can get - What care leavers can get - Estuary Council</title>')
  expect(text).toContain('<meta name="theme-color" content="#4a148c">')
  expect(sheet.text).toContain('#4a148c')
  expect(text).toContain('01632 960000')
  expect(text).not.toContain('Southend')
})

describe('an out-of-hours number', () => {
  const outOfHours = { text: 'Call the night team', phone: '01632 960001' }
  const clientWith = (contacts: Authority['contacts']) =>
    running({ book: { ...book, rules: { ...book.rules, authorities: [{ ...southend!, contacts }] } } })
  const { outOfHours: _, ...inTheDay } = southend!.contacts

  it.each(['/', '/contact', '/check/leaving-care-status'])('is on %s if the council publishes one', async (address) => {
    const { text } = await clientWith({ ...inTheDay, outOfHours }).get(address)

    expect(text).toContain('Call the night team')
    expect(text).toContain('href="tel:01632960001"')
  })

  it.each(['/', '/contact'])('is not mentioned on %s if the council publishes none', async (address) => {
    const { text } = await clientWith(inTheDay).get(address)

    expect(text).toContain('If you have nowhere safe to stay tonight, call the council now.')
    expect(text).toContain('If nobody answers and you are not safe, ring 999.')
    expect(text).not.toMatch(/at night|nights|weekends/)
  })
})

it('the accessibility statement links the website of the council', async () => {
  const { text } = await running().get('/accessibility')

  expect(text).toContain(
    '<a class="govuk-link" href="https://www.southend.gov.uk">Website of Southend-on-Sea City Council</a>',
  )
})
