// The cookies page. The site sets one cookie for a young person and one for each of an adviser's checks.
import type { Resource } from '../http/resource.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { page } from './page.ts'
import type { Site } from './site.ts'

type KeptCookie = KeptAnswers<unknown>['cookie']

/** @param check The name and lifetime of the cookie of an adviser's check. */
export const cookiesPage = ({ show, words, sessions }: Site, check: KeptCookie): Resource =>
  page('/cookies', {
    get: (_req, res) => {
      const values = { cookie: sessions.cookie, check }
      show(res, { template: 'cookies', heading: words().say('cookies.heading'), isPublic: true, values })
    },
  })
