// The public list of other councils, and the way to it beside a no.
import { describe, expect, it } from 'vitest'
import { running } from '../support/running.ts'
import { book as published } from '../support/published.ts'
import { book } from '../support/southend.ts'
import { sealed } from '../support/sealed.ts'
import { checkingWith } from './adviser/checking.ts'
import { usual } from './adviser/states.ts'
import { answered } from './states.ts'

const client = running()
const { text } = await client.get('/other-councils')

/** What the page says of one council. */
const toldOf = (code: string): string =>
  new RegExp(`<details[^>]* id="${code}">([\\s\\S]*?)</details>`).exec(text)![1]!.replaceAll(/\s+/g, ' ')

describe('the list of councils', () => {
  it.each([
    { code: 'E07000212', says: 'This is what we found on', not: 'no more than that', because: 'its page was read' },
    { code: 'E07000066', says: 'no more than that', not: '<ul', because: 'only a mention of its help was seen' },
    { code: 'E08000026', says: 'no more than that', not: '<ul', because: 'it only stands in a list' },
    { code: 'E07000075', says: 'does not mean no', not: '<ul', because: 'nothing was found' },
    { code: 'E06000023', says: 'does not mean no', not: '<ul', because: 'nobody looked' },
    { code: 'E07000068', says: 'Ask them', not: 'birthday', because: 'a plan is no help' },
  ])('says of $code as much as was found: $because', ({ code, says, not }) => {
    expect(toldOf(code)).toContain('Ask them.')
    expect(toldOf(code)).toContain(says)
    expect(toldOf(code)).not.toContain(not)
  })

  it('names the county of a district, which has the leaving care team', () => {
    expect(toldOf('E07000075')).toContain('href="#E10000012">Essex</a>')
    expect(toldOf('E10000012')).toContain('sends no council tax bills')
  })

  it('has every other council, and not the one whose website it is', () => {
    const codes = [...text.matchAll(/<details[^>]* id="(E\d+)"/g)].map(([, code]) => code!)
    const own = book.rules.authorities[0]!.code

    expect(codes.toSorted()).toEqual(
      Object.keys(book.rules.councils!.councils)
        .filter((code) => code !== own)
        .sort(),
    )
  })

  it('credits whoever made the list of names', async () => {
    expect(text).toContain('href="/audit/other-councils#credit"')
    expect((await client.get('/audit/other-councils')).text).toMatch(
      /id="credit">.*National Statistics.*open-government-licence/,
    )
  })

  it('has no address for one council, which would say where somebody lives', async () => {
    expect((await client.get('/other-councils/E07000075')).status).toBe(404)
    expect(text).not.toMatch(/href="\/other-councils[/?]/)
  })

  it('is not there if the rules have none', async () => {
    const { peers: _peers, ...rules } = book.rules
    const without = running({ book: { ...book, rules } })

    expect((await without.get('/other-councils')).status).toBe(404)
    expect((await without.get('/audit/other-councils')).status).toBe(404)
    expect((await without.get('/audit')).text).not.toContain('/audit/other-councils')
  })
})

const results = async (facts: object): Promise<string> => {
  const { name, value } = await sealed({ facts: { ...answered, ...facts } })
  return (await client.get('/check/results').set('Cookie', `${name}=${value}`)).text
}

/** The part of the results about one entitlement. */
const cardIn = (page: string, id: string): string => page.split(`id="${id}"`)[1]!.split('<div class="app-')[0]!

describe('a no to council tax', () => {
  it('leads somebody who lives elsewhere to the list', async () => {
    expect(cardIn(await results({ home: 'elsewhere-in-england' }), 'council-tax-reduction')).toContain(
      'href="/other-councils"',
    )
  })

  it.each([
    { facts: { home: 'in-area' }, because: 'the council itself helps there' },
    { facts: { home: 'in-area', leavingCareStatus: 'none' }, because: 'the no has nothing to do with the place' },
  ])('leads nobody there: $because', async ({ facts }) => {
    expect(await results(facts)).not.toContain('/other-councils')
  })

  it('leads an adviser there too', async () => {
    const { checked } = checkingWith(client)
    const elsewhere = await checked('/result', { ...usual, 'facts.home': 'elsewhere-in-england' })
    const here = await checked('/result', usual)

    expect(elsewhere.text).toContain('href="/other-councils"')
    expect(here.text).toContain('id="outcomes"')
    expect(here.text).not.toContain('href="/other-councils"')
  })
})

it('the published list has every council but the website’s own', async () => {
  const { text: whole } = await running({ book: published }).get('/other-councils')

  expect([...whole.matchAll(/<details/g)].length).toBe(316)
})
