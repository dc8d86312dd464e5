// Every cookie that the site sets: there is one.
import type { Resource } from '../resource.ts'
import { page } from './page.ts'
import type { Site } from './site.ts'

export const cookies = ({ show, words, sessions }: Site): Resource =>
  page('/cookies', {
    get: (_req, res) => {
      const values = { cookie: sessions.cookie }
      show(res, { template: 'cookies', heading: words().say('cookies.heading'), isPublic: true, values })
    },
  })
