// The routes of the check, from the first question to the results.
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import { answers } from './answers.ts'
import { begin } from './begin.ts'
import { question } from './question.ts'
import { results } from './results.ts'

/** Must be registered last: `/check/:question` matches any other path under `/check/`. */
export const check =
  (site: Site, deps: WebsiteDeps): Resource =>
  (app) => {
    begin(site, deps)(app)
    answers(site, deps)(app)
    results(site, deps)(app)
    question(site, deps)(app)
  }
