// The page of one part of a care history: whether there were such stays, the list so far, and a link to add more.
import type { Request, RequestHandler, Response } from 'express'
import { dayText } from '../../core/answers/day-text.ts'
import type { Resource } from '../../http/resource.ts'
import { showNoAnswers } from '../check/begin.ts'
import { page } from '../page.ts'
import { type StatusPart, staysOf, withStays, withUnknown } from './parts.ts'
import { type StatusSite, type HistoryContext, nextPart, partBefore } from './status-site.ts'

type HandleHistory = (res: Response, context: HistoryContext, fields: URLSearchParams) => Promise<void> | void

/** Handles a page that needs a date of birth; without one, shows where to start. */
export const needsBirthDate =
  ({ site, openHistory }: StatusSite, handle: HandleHistory): RequestHandler =>
  async (req: Request, res) => {
    const context = await openHistory(req, res)
    if (context.history.dateOfBirth === undefined) showNoAnswers(site, res, '/status')
    else await handle(res, context, req.body as URLSearchParams)
  }

const partRenderer =
  ({ site }: StatusSite, part: StatusPart) =>
  (res: Response, { history }: HistoryContext, error?: string): void => {
    const { say } = site.words()
    const stays = staysOf(history, part)
    const isMany = part.id !== 'specialGuardianship'
    const hasStays = stays.length > 0
    const heading = say(`status.${hasStays ? 'lists' : 'questions'}.${part.id}`)
    const values = {
      part,
      stays: stays.map(({ from, to }) => ({ from: dayText(from), to: to === null ? null : dayText(to) })),
      canAdd: isMany || !hasStays,
      answer: history[part.id] === null ? 'unknown' : '',
      back: partBefore(history, part)?.address ?? '/status',
      error,
    }
    const hasErrors = error !== undefined
    const status = hasErrors ? 422 : 200
    site.show(res, { template: 'status/part', heading, section: 'check', status, hasErrors, values })
  }

/** `/status/<part>`, and `/status/<part>/remove`, which removes a stay. */
export const partPages = (status: StatusSite, part: StatusPart): Resource => {
  const { keep, findStatus } = status
  const show = partRenderer(status, part)
  const goOn = async (res: Response, context: HistoryContext, history: HistoryContext['history']): Promise<void> => {
    await keep(res, context, history)
    res.redirect(303, nextPart(findStatus({ ...context, history }), history)?.address ?? '/status/result')
  }
  const answer: HandleHistory = async (res, context, fields) => {
    const { history } = context
    const stays = staysOf(history, part)
    switch (fields.get('more')) {
      case 'yes':
        res.redirect(303, `${part.address}/add`)
        return
      case 'no':
        return goOn(res, context, withStays(history, part, stays))
      case 'unknown':
        return goOn(res, context, withUnknown(history, part))
      default:
        show(res, context, stays.length > 0 ? 'yes-or-no' : 'nothing-chosen')
    }
  }
  const remove: HandleHistory = async (res, context, fields) => {
    const stays = staysOf(context.history, part).filter((_, i) => String(i) !== fields.get('stay'))
    const { [part.id]: _all, ...others } = context.history
    await keep(res, context, stays.length > 0 ? withStays(context.history, part, stays) : others)
    res.redirect(303, part.address)
  }
  return (app) => {
    page(part.address, {
      get: needsBirthDate(status, (res, context) => {
        show(res, context)
      }),
      post: needsBirthDate(status, answer),
    })(app)
    page(`${part.address}/remove`, { post: needsBirthDate(status, remove) })(app)
  }
}
