// `POST /v1/timelines`, as JSON and as a calendar.
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { TimelineAnswer } from '../../src/contract/timeline-schemas.ts'
import { problemOf, running, somebody } from '../support/running.ts'

const client = running()
const { age: _age, ...ageless } = somebody
const born = { ...ageless, dateOfBirth: '2005-06-15' }
const ask = (body: object) => client.post('/v1/timelines').send(body)
const ahead = async (body: object) => TimelineAnswer.parse((await ask(body)).body)

describe('a timeline', () => {
  it('shows the 21st and the 25th birthday of someone born on 15 June 2005', async () => {
    const { changes, assumes } = await ahead({ on: '2024-10-20', facts: born })

    expect(changes.map(({ on, because }) => [on, because[0]])).toEqual([
      ['2026-06-15', { kind: 'birthday', age: 21 }],
      ['2030-06-15', { kind: 'birthday', age: 25 }],
    ])
    expect(assumes).toContain('stay as it is')
  })

  it('forbids storing the answer and echoes no fact', async () => {
    const response = await ask({ on: '2024-10-20', facts: born })

    expect(response.headers).toMatchObject({ 'cache-control': 'no-store', vary: 'Accept, Accept-Encoding' })
    expect(response.headers['etag']).toBeUndefined()
    expect(response.text).not.toContain('2005-06-15')
  })

  it('looks ahead under a proposal that the request names', async () => {
    const facts = { ...born, home: 'elsewhere-in-england' }
    const named = { on: '2024-10-20', facts, offer: 'southend-on-sea@council-tax-outside-southend' }
    const { offer, changes } = await ahead(named)
    const payment = changes[0]?.entitlements.find(({ id }) => id === 'council-tax-out-of-area-payment')

    expect(offer.status).toBe('proposed')
    expect(payment).toMatchObject({ from: 'entitled', to: 'discretionary' })
  })

  it.each([
    { facts: ageless, pointers: ['/facts/dateOfBirth', '/facts/age'] },
    { facts: { ...born, leavingCareStatus: 'relevant' }, pointers: ['/facts/leavingCareStatus', '/facts/dateOfBirth'] },
    { facts: { ...somebody, age: 200 }, pointers: ['/facts/age'] },
  ])('is refused at $pointers', async ({ facts, pointers }) => {
    const { status, errors } = problemOf(await ask({ on: '2024-10-20', facts }))

    expect(status).toBe(422)
    expect(errors?.map(({ pointer }) => pointer).toSorted()).toEqual(pointers.toSorted())
  })
})

describe('a timeline as a calendar', () => {
  const calendar = async (facts: object) => ask({ on: '2024-10-20', facts }).set('Accept', 'text/calendar')

  it('has one all-day event for each change, with a stable id', async () => {
    const [first, second] = [await calendar(born), await calendar(born)]
    const events = new ICAL.Component(ICAL.parse(first.text) as never)
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))

    expect(first.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(first.text).toBe(second.text)
    expect(events.map(({ startDate, uid }) => [startDate.isDate, startDate.toString(), uid])).toEqual([
      [true, '2026-06-15', '2026-06-15.birthday-21@local-offer-checker'],
      [true, '2030-06-15', '2030-06-15.birthday-25@local-offer-checker'],
    ])
    expect(events[0]?.description).toContain('Personal adviser and pathway plan from 21 to 24: you can get this.')
  })

  it('follows RFC 5545: lines of at most 75 octets that end in CRLF', async () => {
    const { text } = await calendar(born)
    const lines = text.split('\r\n')

    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    for (const property of ['VERSION:2.0', 'PRODID:', 'UID:', 'DTSTAMP:', 'DTSTART;VALUE=DATE:'])
      expect(lines.some((line) => line.startsWith(property))).toBe(true)
  })

  it('needs a date of birth', async () => {
    const { errors } = problemOf(await calendar(somebody))

    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/facts/dateOfBirth'])
  })
})
