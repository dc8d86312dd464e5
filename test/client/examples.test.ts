// The examples work as they stand, against the real service.
import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { expect, it } from 'vitest'
import { outcomes } from '../../src/core/model.ts'
import { running } from '../http/running.ts'
import { book } from '../support/published.ts'

const page = readFileSync('examples/plain.html', 'utf8')
const client = running({ book })
const authority = book.rules.authorities[0]!

const [, script] = /<script type="module">([\s\S]*?)<\/script>/.exec(page)!

const choices = [...page.matchAll(/<select id="(\w+)" name="(\w+)">([\s\S]*?)<\/select>/g)].map(
  ([, id, fact, inside]) => ({
    id: id!,
    fact: fact!,
    options: [...inside!.matchAll(/<option value="([^"]*)">([^<]*)</g)].map(([, value, text]) => ({
      value: value!,
      text: text!,
    })),
  }),
)

it('the script of the plain page can be read by a browser', () => {
  // A module may await and import: this one does neither at its top, so that it reads as a script too.
  expect(() => new Script(script!)).not.toThrow()
})

it.each(choices)(
  'the choice of $fact has a label, and offers what the fact may be and that it is not known',
  ({ id, fact, options }) => {
    const known = book
      .checkerOf(book.offers.inForce(authority.id, '2026-11-23')!)
      .catalogue.facts.find((one) => one.id === fact)!

    expect(page).toContain(`<label for="${id}">${known.question}</label>`)
    expect(options).toEqual([
      { value: '', text: 'I do not know' },
      ...('options' in known ? known.options.map(({ value, text }) => ({ value, text })) : []),
    ])
  },
)

it.each(choices.flatMap(({ fact, options }) => options.map(({ value }) => ({ fact, value }))))(
  'a check with $fact as "$value" is answered, as the page sends it',
  async ({ fact, value }) => {
    const facts = { age: 19, [fact]: value === '' ? null : value }

    const { status } = await client.post('/v1/checks').send({ authority: authority.id, facts })

    expect(status).toBe(200)
  },
)

it('the page has a heading for every outcome but not entitled', () => {
  const [, headings] = /const headings = \{([\s\S]*?)\}/.exec(script!)!
  const named = [...headings!.matchAll(/^\s*'?([\w-]+)'?: /gm)].map(([, name]) => name)

  expect(named).toEqual([...outcomes.filter((outcome) => outcome !== 'not-entitled'), 'cannot-tell'])
})

it('the council’s own number and page are there before any script runs, and the number again where a check fails', () => {
  const { phone, url } = authority.contacts['responsible-council']

  expect(page.replace(script!, '')).toContain(phone)
  expect(page).toContain(`href="${url!}"`)
  expect(script).toContain(phone)
})
