// The results: as a page, as a text to keep, and what is ahead as a calendar. Nobody may keep a copy but the person.
import type { RequestHandler, Response } from 'express'
import { calendarOf } from '../../http/calendar.ts'
import { Refusal } from '../../http/problem.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { aheadOf } from './ahead.ts'
import { startAgain } from './begin.ts'
import { foundFor } from './found.ts'
import { checkingOf, stillSo } from './person.ts'
import { resultsText } from './results-text.ts'

type Told = Parameters<typeof foundFor>[0]
type Answering = (res: Response, told: Told) => void

const showPage: Answering = (res, told) => {
  const { show, words } = told.site
  const values = { found: foundFor(told, { isToPassOn: false }), canFindOutStatus: told.deps.statuses !== undefined }
  show(res, { template: 'check/results', heading: words().say('results.heading'), section: 'check', values })
}

const sendText: Answering = (res, told) => {
  const found = foundFor(told, { isToPassOn: true })
  res.attachment('what-you-can-get.txt').type('text/plain; charset=utf-8')
  res.send(resultsText(told.site.words(), told.site.council(), found))
}

const sendCalendar: Answering = (res, { deps, checking, facts }) => {
  const ahead = aheadOf(deps, checking, facts)
  const changes = (ahead?.changes ?? []).filter(({ on }) => on !== undefined)
  // The page links to it only where there are days.
  if (!ahead || changes.length === 0) throw new Refusal('unknown-route')
  const about = { council: checking.checker.council, on: checking.on, assumes: ahead.assumes }
  res.attachment('what-changes-next.ics').type('text/calendar; charset=utf-8')
  res.send(calendarOf(about, changes))
}

export const results = (site: Site, deps: WebsiteDeps): Resource => {
  const today = checkingOf(deps, site)
  /** Answers with what is found for the person of a session; without answers, with where to start. */
  const forPerson =
    (answer: Answering): RequestHandler =>
    async (req, res) => {
      const checking = today()
      const session = await site.sessions.open(req, res)
      const facts = stillSo(checking, session.facts)
      if (Object.keys(facts).length === 0) startAgain(site, res)
      else answer(res, { site, deps, checking, facts })
    }
  const pages = [
    page('/check/results', { get: forPerson(showPage) }),
    page('/check/results.txt', { get: forPerson(sendText) }),
    page('/check/results.ics', { get: forPerson(sendCalendar) }),
  ]
  return (app) => {
    for (const one of pages) one(app)
  }
}
