// Who may send drafts, and how many: each takes seconds of a processor, and anybody can send one.
import type { Express, RequestHandler, Response } from 'express'
import type { Deps } from './deps.ts'
import { Refusal } from './problem.ts'
import { limitCost } from './rate-limit.ts'
import type { Job, Work } from './work.ts'

const draftPaths = ['/v1/drafts/problems', '/v1/drafts/comparisons', '/audit/draft']

const refuseDrafts: RequestHandler = () => {
  throw new Refusal('drafts-off')
}

type DraftLocals = { readonly chargeDraft?: (units: number) => Promise<void> }

/** A draft counts once for each second of a processor that it begins, and at least once. */
const limitByTime = (perMinute: number): readonly RequestHandler[] => {
  const { limit, charge } = limitCost('drafts', perMinute)
  const chargeLater: RequestHandler = (_req, res, next) => {
    Object.assign(res.locals, { chargeDraft: (units) => charge(res, units) } satisfies DraftLocals)
    next()
  }
  return [limit, chargeLater]
}

/** Refuses drafts, or limits them for each client address: one limit for all addresses that take drafts. */
export const limitDrafts = (app: Express, { draftsPerMinute }: Pick<Deps, 'draftsPerMinute'>): void => {
  if (draftsPerMinute === undefined) return
  app.post(draftPaths, ...(draftsPerMinute === 'off' ? [refuseDrafts] : limitByTime(draftsPerMinute)))
}

/** Does a draft's job, and charges whoever sent the draft with the time that it took, also if it fails. */
export const chargingForDraft =
  (work: Work, res: Response): Work =>
  async <Input, Output>(job: Job<Input, Output>, input: Input) => {
    let seconds = 0
    try {
      return await work(job, input, (milliseconds) => {
        seconds = Math.ceil(milliseconds / 1_000)
      })
    } finally {
      // The draft itself counted as the first one when it arrived.
      await (res.locals as DraftLocals).chargeDraft?.(seconds - 1)
    }
  }
