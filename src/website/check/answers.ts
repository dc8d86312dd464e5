// "Check your answers", before the results: every answer and assumption, each with a link to change it.
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { questionAddress } from './addresses.ts'
import { answeredRows } from './answered-rows.ts'
import { showNoAnswers } from './begin.ts'
import { todaysCheck, stillValidAnswers } from './person.ts'

export const answersPage = (site: Site, deps: WebsiteDeps): Resource => {
  const { sessions, show, words } = site
  const checkingToday = todaysCheck(deps, site)
  return page('/check/answers', {
    get: async (req, res) => {
      const checking = checkingToday()
      const session = await sessions.open(req, res)
      const facts = stillValidAnswers(checking, session.facts)
      if (Object.keys(facts).length === 0) {
        showNoAnswers(site, res)
        return
      }
      const { presumed, nextQuestion } = checking.check(facts)
      const values = {
        rows: answeredRows(checking, facts),
        presumed: presumed.map(({ fact, text }) => ({ text, href: `${questionAddress(fact)}?from=answers` })),
        next: nextQuestion && questionAddress(nextQuestion.fact),
      }
      show(res, { template: 'check/answers', heading: words().say('answers.heading'), section: 'check', values })
    },
  })
}
