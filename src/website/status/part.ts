// One part of a care history: whether there were such times, those told so far, and one more.
import type { Request, RequestHandler, Response } from 'express'
import { dayText } from '../../core/answers/day-text.ts'
import type { Resource } from '../../http/resource.ts'
import { startAgain } from '../check/begin.ts'
import { page } from '../page.ts'
import { type Part, staysOf, withStays, withUnknown } from './parts.ts'
import { type StatusSite, type Telling, nextPart, partBefore } from './telling.ts'

type Handle = (res: Response, telling: Telling, fields: URLSearchParams) => Promise<void> | void

/** For an address that needs a date of birth first: without one, where to start. */
export const afterBirth =
  ({ site, tell }: StatusSite, handle: Handle): RequestHandler =>
  async (req: Request, res) => {
    const telling = await tell(req, res)
    if (telling.history.dateOfBirth === undefined) startAgain(site, res, '/status')
    else await handle(res, telling, req.body as URLSearchParams)
  }

const showPart =
  ({ site }: StatusSite, part: Part) =>
  (res: Response, { history }: Telling, error?: string): void => {
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

/** `/status/<part>`, and `/status/<part>/remove`, which takes one of its stays away. */
export const partPages = (status: StatusSite, part: Part): Resource => {
  const { keep, found } = status
  const show = showPart(status, part)
  const goOn = async (res: Response, telling: Telling, history: Telling['history']): Promise<void> => {
    await keep(res, telling, history)
    res.redirect(303, nextPart(found({ ...telling, history }), history)?.address ?? '/status/result')
  }
  const answer: Handle = async (res, telling, fields) => {
    const { history } = telling
    const stays = staysOf(history, part)
    switch (fields.get('more')) {
      case 'yes':
        res.redirect(303, `${part.address}/add`)
        return
      case 'no':
        return goOn(res, telling, withStays(history, part, stays))
      case 'unknown':
        return goOn(res, telling, withUnknown(history, part))
      default:
        show(res, telling, stays.length > 0 ? 'yes-or-no' : 'nothing-chosen')
    }
  }
  const remove: Handle = async (res, telling, fields) => {
    const stays = staysOf(telling.history, part).filter((_, i) => String(i) !== fields.get('stay'))
    const { [part.id]: _all, ...others } = telling.history
    await keep(res, telling, stays.length > 0 ? withStays(telling.history, part, stays) : others)
    res.redirect(303, part.address)
  }
  return (app) => {
    page(part.address, {
      get: afterBirth(status, (res, telling) => {
        show(res, telling)
      }),
      post: afterBirth(status, answer),
    })(app)
    page(`${part.address}/remove`, { post: afterBirth(status, remove) })(app)
  }
}
