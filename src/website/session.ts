// The answers of a young person, kept between the pages of the checker.
import type { Request, Response } from 'express'
import * as z from 'zod'
import { CareHistory } from '../core/care/history.ts'
import { type KeptAnswers, type Sealing, keptAnswers } from './kept-answers.ts'

/** What the cookie holds; add what else must last from page to page, optional. */
const Session = z.object({
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).readonly(),
  /** What was said about time in care, to find out a legal status. */
  history: CareHistory.optional(),
})
export type Session = z.infer<typeof Session>

export type Sessions = Omit<KeptAnswers<Session>, 'open'> & {
  /** The answers so far; empty without a cookie that opens. */
  readonly open: (req: Request, res: Response) => Promise<Session>
}

const noAnswers: Session = { facts: {} }

export const sessionsOf = (sealing: Sealing): Sessions => {
  const name = sealing.isSecure ? '__Host-answers' : 'answers'
  const kept = keptAnswers(sealing, { name, schema: Session, isLasting: true })('/')
  return { ...kept, open: async (req, res) => (await kept.open(req, res)) ?? noAnswers }
}
