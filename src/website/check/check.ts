// The routes of the check, from the first question to the results.
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import { answersPage } from './answers.ts'
import { startCheckPage } from './begin.ts'
import { questionPage } from './question.ts'
import { resultsPages } from './results.ts'

/** Must be registered last: `/check/:question` matches any other path under `/check/`. */
export const checkPages =
  (site: Site, deps: WebsiteDeps): Resource =>
  (app) => {
    startCheckPage(site, deps)(app)
    answersPage(site, deps)(app)
    resultsPages(site, deps)(app)
    questionPage(site, deps)(app)
  }
