// The results as a page, a text file and a calendar. Only the person may keep a copy.
import type { RequestHandler, Response } from 'express'
import { calendarText } from '../../http/calendar.ts'
import { Refusal } from '../../http/problem.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { timelineAhead } from './ahead.ts'
import { showNoAnswers } from './begin.ts'
import { todaysCheck, stillValidAnswers } from './person.ts'
import { resultsText } from './results-text.ts'
import { type ResultsContext, checkResults } from './results-values.ts'

type SendResults = (res: Response, context: ResultsContext) => void

const showPage: SendResults = (res, context) => {
  const { show, words } = context.site
  const values = {
    found: checkResults(context, { isShareable: false }),
    canFindOutStatus: context.deps.statuses !== undefined,
  }
  show(res, { template: 'check/results', heading: words().say('results.heading'), section: 'check', values })
}

const sendText: SendResults = (res, context) => {
  const found = checkResults(context, { isShareable: true })
  res.attachment('what-you-can-get.txt').type('text/plain; charset=utf-8')
  res.send(resultsText(context.site.words(), context.site.council(), found))
}

const sendCalendar: SendResults = (res, { deps, checking, facts }) => {
  const ahead = timelineAhead(deps, checking, facts)
  const changes = (ahead?.changes ?? []).filter(({ on }) => on !== undefined)
  // The page links to the calendar only if a change has a day.
  if (!ahead || changes.length === 0) throw new Refusal('unknown-route')
  const about = { council: checking.checker.council, on: checking.on, assumes: ahead.assumes }
  res.attachment('what-changes-next.ics').type('text/calendar; charset=utf-8')
  res.send(calendarText(about, changes))
}

export const resultsPages = (site: Site, deps: WebsiteDeps): Resource => {
  const today = todaysCheck(deps, site)
  /** Sends the results for the session's answers; without answers, the page that leads to the first question. */
  const forPerson =
    (answer: SendResults): RequestHandler =>
    async (req, res) => {
      const checking = today()
      const session = await site.sessions.open(req, res)
      const facts = stillValidAnswers(checking, session.facts)
      if (Object.keys(facts).length === 0) showNoAnswers(site, res)
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
