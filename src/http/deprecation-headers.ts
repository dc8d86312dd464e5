// Says in the headers of an answer what will go away: Deprecation (RFC 9745), Sunset (RFC 8594) and links.
import type { Request, RequestHandler, Response } from 'express'
import type { IsoDate } from '../core/rules/model.ts'
import type { Deprecation } from './deprecations.ts'

const secondsAt = (day: IsoDate): number => Date.parse(day) / 1_000
const httpDate = (day: IsoDate): string => new Date(day).toUTCString()
const yearAfter = (day: IsoDate): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

const addressPattern = (address: string): RegExp =>
  new RegExp(`^${address.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`)

/** The fields of a body, which may not be parsed yet. None, if it is no JSON object. */
const bodyFields = ({ body }: Request): object => {
  try {
    const parsed: unknown = typeof body === 'string' ? JSON.parse(body) : body
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}

const hasField = (req: Request, field: string): boolean =>
  [req.query, bodyFields(req)].some((part) => Object.hasOwn(part, field))

/** Whether the request names the offer, also by another day that its answer's canonical address resolves. */
const namesOffer = (req: Request, res: Response, offer: string): boolean => {
  const paths = [req.originalUrl, res.get('Content-Location') ?? '']
  const segments = paths.flatMap((path) => path.split(/[/?]/)).map((segment) => segment.replaceAll('%40', '@'))
  const { offer: given } = bodyFields(req) as { readonly offer?: unknown }
  return [...segments, ...Object.values(req.query), given].includes(offer)
}

const concerns = ({ requestField, offer }: Deprecation, req: Request, res: Response): boolean =>
  (requestField === undefined || hasField(req, requestField)) && (offer === undefined || namesOffer(req, res, offer))

const setDeprecationHeaders = (res: Response, found: readonly Deprecation[]): void => {
  const [soonest] = found
  if (!soonest) return
  res.setHeader('Deprecation', `@${secondsAt(soonest.since)}`)
  res.setHeader('Sunset', httpDate(soonest.sunset))
  for (const { explanation, successor } of found) {
    res.append('Link', `<${explanation}>; rel="deprecation"; type="text/html"`)
    if (successor !== undefined) res.append('Link', `<${successor}>; rel="successor-version"`)
  }
}

/** Acts just before the headers of an answer are sent: its handler has by then read the body. */
const beforeHeaders = (res: Response, act: () => void): void => {
  const writeHead = res.writeHead.bind(res) as (...given: unknown[]) => Response
  res.writeHead = (...given: unknown[]) => {
    act()
    return writeHead(...given)
  }
}

/**
 * Sets the headers of answers that rest on something deprecated; of several, the dates are those of the first to go.
 *
 * @throws Error if something would go sooner than the promised twelve months.
 */
export const announceDeprecations = (deprecations: readonly Deprecation[]): RequestHandler => {
  const hasty = deprecations.find(({ since, sunset }) => sunset < yearAfter(since))
  if (hasty) throw new Error(`what is deprecated since ${hasty.since} may not go before ${yearAfter(hasty.since)}`)
  const entries = [...deprecations]
    .sort((a, b) => a.sunset.localeCompare(b.sunset))
    .map((entry) => ({ entry, at: entry.address === undefined ? /^/ : addressPattern(entry.address) }))
  return (req, res, next) => {
    const here = entries.filter(({ at }) => at.test(req.path)).map(({ entry }) => entry)
    if (here.length > 0)
      beforeHeaders(res, () => {
        setDeprecationHeaders(
          res,
          here.filter((entry) => concerns(entry, req, res)),
        )
      })
    next()
  }
}
