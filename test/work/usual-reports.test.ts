import { expect, it } from 'vitest'
import { type Work, keepResults } from '../../src/http/work.ts'
import { workHere } from '../../src/work/here.ts'
import { makeUsualReports } from '../../src/work/usual-reports.ts'
import { running, website } from '../support/running.ts'
import { book } from '../support/southend.ts'

it('the auditors’ usual pages and data need no more work once the usual reports are made', async () => {
  const done: string[] = []
  const here = workHere(book, website.files.locale)
  const work: Work = (job, input) => {
    done.push(job.name)
    return here(job, input)
  }
  const makeReport = keepResults(work)
  const [council] = book.rules.authorities
  await makeUsualReports(makeReport, book, { council: council!, on: '2026-11-23' })
  const before = done.length

  const { id: offer } = book.offers.inForce(council!.id, '2026-11-23')!
  const client = running({ work, makeReport })
  const audited = `/audit/offers/${offer}`
  const asked = [
    '/updates',
    '/audit',
    `${audited}/gaps`,
    `/v1/offers/${offer}/cliff-edges`,
    `/v1/offers/${offer}/gaps?by=home`,
  ]
  const { text } = await client.get('/audit')
  const [report] = new RegExp(`${audited}/compare/[^"]+`).exec(text)!
  const pair = report.replace('/audit/', '/v1/').replace('/compare/', '/comparisons/')
  const statuses = []
  for (const address of [...asked, report, pair, `${pair}/gaps?by=home`])
    statuses.push((await client.get(address)).status)
  statuses.push((await client.get(pair).set('Accept', 'text/html')).status)

  expect(statuses).toEqual(Array(9).fill(200))
  expect([before, done.length]).toEqual([9, 9])
})
