// The updates page: each version of the rules with who gains and who loses, and known problems.
import { dayText } from '../../core/answers/day-text.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { updatesWithChanges } from './updates-view.ts'

export const updatesPage = (deps: WebsiteDeps, site: Site): Resource =>
  page('/updates', {
    get: async (_req, res) => {
      const { say, language } = site.words()
      const known = deps.website.files.knownProblems.map(({ text, since, resolved }) => ({
        text,
        since: dayText(since, language),
        ...(resolved === undefined ? {} : { resolved: dayText(resolved, language) }),
      }))
      const values = { updates: await updatesWithChanges(deps, site), knownProblems: known }
      const heading = say('updates.heading')
      site.show(res, { template: 'updates/updates', heading, section: 'updates', isPublic: true, values })
    },
  })
