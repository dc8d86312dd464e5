// Pages: one address each, with what every page is sent with and guarded by.
import compression from 'compression'
import type { RequestHandler, Response, Request } from 'express'
import { formBody } from '../http/body.ts'
import { Refusal } from '../http/problem.ts'
import type { Resource } from '../http/resource.ts'

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)

/** Browsers say where a request comes from, and no page makes them say otherwise. Older ones name only the origin. */
const isFromHere = (req: Request): boolean => {
  const site = req.get('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return hostOf(req.get('Origin') ?? '') === req.host
}

/** Refuses what another site sent, and what does not say where it comes from. */
const onlyFromHere: RequestHandler = (req, _res, next) => {
  if (!isFromHere(req)) throw new Refusal('cross-site-request')
  next()
}

export const compressed = (): RequestHandler => compression()

/** @param framedBy Which sites may show the page in a frame: none, but for the page that is made for it. */
export const policyFor = (framedBy: readonly string[]): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    `frame-ancestors ${framedBy.join(' ')}`,
    "base-uri 'none'",
    "manifest-src 'self'",
  ].join(';')

const policy = policyFor(["'none'"])

/** What no page asks of a browser, nor anything in it: the clipboard, which a button copies to, is not among these. */
const refused = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
const permissions = refused.map((feature) => `${feature}=()`).join(', ')

/** The headers of a page, over those of the API. Nobody may keep it unless it says so itself. */
export const setPageHeaders = (res: Response): void => {
  res.removeHeader('Access-Control-Allow-Origin')
  res.removeHeader('Access-Control-Expose-Headers')
  res.set({
    'Content-Security-Policy': policy,
    'Permissions-Policy': permissions,
    // Other sites learn nothing. Our own forms still name their origin, which `no-referrer` would hide.
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  })
}

const pageHeaders: RequestHandler = (_req, res, next) => {
  setPageHeaders(res)
  next()
}

type Handlers = {
  readonly get?: RequestHandler
  readonly post?: RequestHandler
  /** Reads what is posted, where that is more than the fields of a form. */
  readonly body?: RequestHandler
}

const fields = formBody()

/** One address, refusing every other method. A POST gets its fields in `req.body`, unless they are read otherwise. */
export const page = (path: string, { get, post, body = fields }: Handlers): Resource => {
  const allow = [...(get ? ['GET', 'HEAD'] : []), ...(post ? ['POST'] : [])].join(', ')
  return (app) => {
    const route = app.route(path).all(pageHeaders, compressed())
    if (get) route.get(get)
    if (post) route.post(onlyFromHere, body, post)
    route.all(() => {
      throw new Refusal('method-not-allowed', { headers: { Allow: allow } })
    })
  }
}
