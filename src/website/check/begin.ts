// Starts a check: deletes old answers and opens the first question. Also the page for a check without answers.
import type { Response } from 'express'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { questionAddress } from './addresses.ts'
import { todaysCheck } from './person.ts'

export const startCheckPage = (site: Site, deps: WebsiteDeps): Resource => {
  const checking = todaysCheck(deps, site)
  return page('/check', {
    get: (_req, res) => {
      site.sessions.clear(res)
      const first = checking().check({}).nextQuestion
      res.redirect(303, first ? questionAddress(first.fact) : '/check/results')
    },
  })
}

/**
 * Shown when a page that needs answers is opened without any: the cookie expired, or the link was bookmarked.
 *
 * @param start The path of the first question.
 */
export const showNoAnswers = ({ show, words }: Site, res: Response, start = '/check'): void => {
  const heading = words().say('check.no-answers.heading')
  show(res, { template: 'check/start-again', heading, section: 'check', values: { start } })
}
