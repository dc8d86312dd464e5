// Keeps a young person's answers between the pages of the checker.
import type { Request, Response } from 'express'
import * as z from 'zod'
import { CareHistory } from '../core/care/history.ts'
import { type KeptAnswers, type Sealing, keptAnswers } from './kept-answers.ts'

/** The content of the cookie. A new field must be optional, so that older cookies still open. */
const Session = z.object({
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).readonly(),
  /** Time in care, from which the legal status follows. */
  history: CareHistory.optional(),
})
export type Session = z.infer<typeof Session>

export type Sessions = Omit<KeptAnswers<Session>, 'open'> & {
  /** The answers so far; empty without a valid cookie. */
  readonly open: (req: Request, res: Response) => Promise<Session>
}

const noAnswers: Session = { facts: {} }

export const answerSessions = (sealing: Sealing): Sessions => {
  const name = sealing.isSecure ? '__Host-answers' : 'answers'
  const kept = keptAnswers(sealing, { name, schema: Session, isLasting: true })('/')
  return { ...kept, open: async (req, res) => (await kept.open(req, res)) ?? noAnswers }
}
