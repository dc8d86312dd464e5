// Who may send drafts, and how many: each takes seconds of a processor, and anybody can send one.
import type { Express, RequestHandler } from 'express'
import type { Deps } from './deps.ts'
import { Refusal } from './problem.ts'
import { limitRate } from './rate-limit.ts'

const draftPaths = ['/v1/drafts/problems', '/v1/drafts/comparisons', '/audit/draft']

const refuseDrafts: RequestHandler = () => {
  throw new Refusal('drafts-off')
}

/** Refuses drafts, or limits them for each client address: one limit for all addresses that take drafts. */
export const limitDrafts = (app: Express, { draftsPerMinute }: Pick<Deps, 'draftsPerMinute'>): void => {
  if (draftsPerMinute === undefined) return
  app.post(draftPaths, draftsPerMinute === 'off' ? refuseDrafts : limitRate(draftsPerMinute))
}
