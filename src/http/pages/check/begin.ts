// A new beginning: old answers go, and the first question comes.
import type { Deps } from '../../deps.ts'
import type { Resource } from '../../resource.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { questionAddress } from './addresses.ts'
import { checkingOf } from './person.ts'

export const begin = (site: Site, deps: Deps): Resource => {
  const checking = checkingOf(deps, site)
  return page('/check', {
    get: (_req, res) => {
      site.sessions.clear(res)
      const first = checking().check({}).nextQuestion
      res.redirect(303, first ? questionAddress(first.fact) : '/check/results')
    },
  })
}
