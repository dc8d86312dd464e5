// Clear my answers: the cookie goes, and a page says so.
import type { Resource } from '../resource.ts'
import { page } from './page.ts'
import type { Site } from './site.ts'

export const clear = ({ show, words, sessions }: Site): Resource =>
  page('/check/clear', {
    get: (_req, res) => {
      show(res, { template: 'clear', heading: words().say('clear.heading'), section: 'check' })
    },
    post: (_req, res) => {
      sessions.clear(res)
      res.redirect(303, '/check/clear')
    },
  })
