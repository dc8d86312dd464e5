// The check: from a first question to results. Every address of it, in order.
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import { answers } from './answers.ts'
import { begin } from './begin.ts'
import { question } from './question.ts'
import { results } from './results.ts'

/** Stands after every other address below `/check/`: what is none of those asks for a fact. */
export const check =
  (site: Site, deps: WebsiteDeps): Resource =>
  (app) => {
    begin(site, deps)(app)
    answers(site, deps)(app)
    results(site, deps)(app)
    question(site, deps)(app)
  }
