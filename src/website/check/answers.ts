// "Check your answers", before the results: every answer and assumption, each with a link to change it.
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { questionAddress } from './addresses.ts'
import { startAgain } from './begin.ts'
import { checkingOf, stillSo } from './person.ts'
import { statedRows } from './stated.ts'

export const answers = (site: Site, deps: WebsiteDeps): Resource => {
  const { sessions, show, words } = site
  const checkingToday = checkingOf(deps, site)
  return page('/check/answers', {
    get: async (req, res) => {
      const checking = checkingToday()
      const session = await sessions.open(req, res)
      const facts = stillSo(checking, session.facts)
      if (Object.keys(facts).length === 0) {
        startAgain(site, res)
        return
      }
      const { presumed, nextQuestion } = checking.check(facts)
      const values = {
        rows: statedRows(checking, facts),
        presumed: presumed.map(({ fact, text }) => ({ text, href: `${questionAddress(fact)}?from=answers` })),
        next: nextQuestion && questionAddress(nextQuestion.fact),
      }
      show(res, { template: 'check/answers', heading: words().say('answers.heading'), section: 'check', values })
    },
  })
}
