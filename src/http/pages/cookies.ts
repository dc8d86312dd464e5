// Every cookie that the site sets: one for young people, and one for each check of an adviser.
import type { Resource } from '../resource.ts'
import { page } from './page.ts'
import type { Site } from './site.ts'

export const cookies = ({ show, words, sessions, checks }: Site): Resource =>
  page('/cookies', {
    get: (_req, res) => {
      const values = { cookie: sessions.cookie, check: checks.cookie }
      show(res, { template: 'cookies', heading: words().say('cookies.heading'), isPublic: true, values })
    },
  })
