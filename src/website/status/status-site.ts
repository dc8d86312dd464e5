// The care history in a session, and the part that the status journey asks for next.
import type { Request, Response } from 'express'
import type { Book } from '../../core/book.ts'
import type { CareHistory } from '../../core/care/history.ts'
import { type StatusFinding, findLegalStatus } from '../../core/care/status.ts'
import { Refusal } from '../../http/problem.ts'
import { type CheckContext, todaysCheck } from '../check/person.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Session } from '../session.ts'
import type { Site } from '../site.ts'
import { type StatusPart, statusParts } from './parts.ts'

export type HistoryContext = {
  readonly session: Session
  readonly history: CareHistory
  readonly checking: CheckContext
}

export type StatusSite = {
  readonly site: Site
  readonly openHistory: (req: Request, res: Response) => Promise<HistoryContext>
  readonly findStatus: (context: HistoryContext) => StatusFinding
  readonly keep: (res: Response, context: HistoryContext, history: CareHistory) => Promise<void>
}

export const statusSite = (site: Site, deps: WebsiteDeps, rules: Book): StatusSite => {
  const today = todaysCheck(deps, site)
  return {
    site,
    openHistory: async (req, res) => {
      const session = await site.sessions.open(req, res)
      return { session, history: session.history ?? {}, checking: today() }
    },
    findStatus: ({ history, checking: { on } }) => {
      const status = findLegalStatus(rules, { history, on })
      if (status === undefined) throw new Refusal('no-offer-in-force')
      return status
    },
    keep: (res, { session }, history) => site.sessions.keep(res, { ...session, history }),
  }
}

/** Whether a part has an answer. `null` means "I do not know", and pages do not ask again. */
const isAnswered = (history: CareHistory, { id }: StatusPart): boolean => history[id] !== undefined

/** The first part without an answer that the legal status still depends on. */
export const nextPart = ({ missing }: StatusFinding, history: CareHistory): StatusPart | undefined =>
  statusParts.find((part) => missing.includes(part.id) && !isAnswered(history, part))

/** The last answered part before this part, or before the result if no part is given. */
export const partBefore = (history: CareHistory, part?: StatusPart): StatusPart | undefined => {
  const place = part ? statusParts.indexOf(part) : statusParts.length
  return statusParts.slice(0, place).findLast((one) => isAnswered(history, one))
}

/** The longest care history, in characters of JSON, that fits into a cookie beside a person's answers. */
const maxHistoryCharacters = 1_500

export const isHistoryTooLong = (history: CareHistory): boolean => JSON.stringify(history).length > maxHistoryCharacters
