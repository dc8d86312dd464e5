// "Clear my answers": deletes the cookie and confirms it. The page never confirms while answers are still there.
import type { Resource } from '../http/resource.ts'
import { page } from './page.ts'
import type { Site } from './site.ts'

export const clearPage = ({ show, words, sessions }: Site): Resource =>
  page('/check/clear', {
    get: async (req, res) => {
      const { facts, history } = await sessions.open(req, res)
      const isCleared = Object.keys(facts).length === 0 && history === undefined
      const { say } = words()
      const heading = isCleared ? say('clear.heading') : say('clear.button')
      show(res, { template: 'clear', heading, section: 'check', values: { isCleared } })
    },
    post: (_req, res) => {
      sessions.clear(res)
      res.redirect(303, '/check/clear')
    },
  })
