// What a session tells of a care history, and which part of it is needed next.
import type { Request, Response } from 'express'
import type { Book } from '../../core/book.ts'
import type { CareHistory } from '../../core/care/history.ts'
import { type LegalStatus, legalStatus } from '../../core/care/status.ts'
import { Refusal } from '../../http/problem.ts'
import { type Checking, checkingOf } from '../check/person.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Session } from '../session.ts'
import type { Site } from '../site.ts'
import { type Part, parts } from './parts.ts'

export type Telling = { readonly session: Session; readonly history: CareHistory; readonly checking: Checking }

export type StatusSite = {
  readonly site: Site
  readonly tell: (req: Request, res: Response) => Promise<Telling>
  readonly found: (telling: Telling) => LegalStatus
  readonly keep: (res: Response, telling: Telling, history: CareHistory) => Promise<void>
}

export const statusSite = (site: Site, deps: WebsiteDeps, rules: Book): StatusSite => {
  const today = checkingOf(deps, site)
  return {
    site,
    tell: async (req, res) => {
      const session = await site.sessions.open(req, res)
      return { session, history: session.history ?? {}, checking: today() }
    },
    found: ({ history, checking: { on } }) => {
      const found = legalStatus(rules, { history, on })
      if (found === undefined) throw new Refusal('no-offer-in-force')
      return found
    },
    keep: (res, { session }, history) => site.sessions.keep(res, { ...session, history }),
  }
}

/** Asked and not known is `null`, and is not asked again. */
const isAsked = (history: CareHistory, { id }: Part): boolean => history[id] !== undefined

/** The first part that the answer still needs and that was not asked for. */
export const nextPart = ({ missing }: LegalStatus, history: CareHistory): Part | undefined =>
  parts.find((part) => missing.includes(part.id) && !isAsked(history, part))

/** The page before a part's: the last part before it that was asked for. */
export const partBefore = (history: CareHistory, part?: Part): Part | undefined => {
  const place = part ? parts.indexOf(part) : parts.length
  return parts.slice(0, place).findLast((one) => isAsked(history, one))
}

/** Cookies are small: a history that is longer than this does not fit beside a person's answers. */
const longest = 1_500

export const isTooLong = (history: CareHistory): boolean => JSON.stringify(history).length > longest
