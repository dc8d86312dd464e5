// Every cookie that the site sets: one for young people, and one for each check of an adviser.
import type { Resource } from '../http/resource.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { page } from './page.ts'
import type { Site } from './site.ts'

type KeptCookie = KeptAnswers<unknown>['cookie']

/** @param check The cookie of an adviser's check. */
export const cookies = ({ show, words, sessions }: Site, check: KeptCookie): Resource =>
  page('/cookies', {
    get: (_req, res) => {
      const values = { cookie: sessions.cookie, check }
      show(res, { template: 'cookies', heading: words().say('cookies.heading'), isPublic: true, values })
    },
  })
