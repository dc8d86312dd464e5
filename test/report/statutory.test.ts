import { expect, it } from 'vitest'
import { investigating } from '../../src/report/evidence.ts'
import { reporting } from '../../src/report/report.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { book } from '../support/southend.ts'

const source = { book, digest: digestOfValue }
const [base, offer] = ['england@2018-04-01', 'southend-on-sea@2024-10-14'].map((id) => book.offers.named(id)!)
const asked = { base: base!, offer: offer!, by: 'home' }

it('every heading of the Act is listed with what serves it, and with none where nothing does', () => {
  const { headings } = investigating(source)(asked).statutory.after
  const [, table] = /<caption id="statutory">([\s\S]*?)<\/table>/.exec(reporting(source)(asked))!
  const rows = [...table!.matchAll(/<tr><th scope="row">[\s\S]*?<\/tr>/g)].map(([row]) => row)

  expect(rows).toHaveLength(headings.length + 1)
  headings.forEach(({ title, byLaw, byChoice }, i) => {
    const [, , after] = rows[i]!.split('<td>')
    const titles = [...byLaw, ...byChoice].map((id) => offer!.entitlements.find((one) => one.id === id)!.title)
    expect(rows[i]).toContain(title)
    for (const served of titles) expect(after).toContain(served)
    expect(after!.includes('none')).toBe(titles.length === 0)
  })
})
