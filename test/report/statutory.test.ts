// The section of statutory coverage in the report.
import { expect, it } from 'vitest'
import { evidenceFinder } from '../../src/report/evidence.ts'
import { reportWriter } from '../../src/report/report.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { book } from '../support/southend.ts'

const source = { book, digest: digestOfValue }
const [base, offer] = ['england@2018-04-01', 'southend-on-sea@2024-10-14'].map((id) => book.offers.withId(id)!)
const request = { base: base!, offer: offer!, by: 'home' }

it('lists every heading of the Act with its entitlements, or with none', () => {
  const { headings } = evidenceFinder(source)(request).statutory.after
  const [, table] = /<caption id="statutory">([\s\S]*?)<\/table>/.exec(reportWriter(source)(request))!
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
