// `page()`: a route with the security headers, compression and CSRF check that every page needs.
import compression from 'compression'
import type { RequestHandler, Response, Request } from 'express'
import { formBody } from '../http/body.ts'
import { Refusal } from '../http/problem.ts'
import type { Resource } from '../http/resource.ts'

// Cross-site request forgery: another site must not send a form in a visitor's name.

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)

/** Reads `Sec-Fetch-Site`, which no page can forge, or the `Origin` that older browsers send instead. */
const isSameSite = (req: Request): boolean => {
  const site = req.get('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return hostOf(req.get('Origin') ?? '') === req.host
}

/** Refuses a request that another site sent, or that does not state where it comes from. */
const refuseCrossSite: RequestHandler = (req, _res, next) => {
  if (!isSameSite(req)) throw new Refusal('cross-site-request')
  next()
}

/** Compresses pages for clients that accept it. */
const compressResponse = (): RequestHandler => compression()

/** A page's Content-Security-Policy. @param framedBy Origins that may frame it; only the embedded checker has any. */
export const contentSecurityPolicy = (framedBy: readonly string[]): string =>
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

const pagePolicy = contentSecurityPolicy(["'none'"])

/** Browser features that no page needs. The clipboard is not on the list, as the copy buttons write to it. */
const refusedFeatures = [
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
const permissions = refusedFeatures.map((feature) => `${feature}=()`).join(', ')

/** Replaces the API's headers with those of a page. Nobody may cache a page unless it sets `Cache-Control` itself. */
export const setPageHeaders = (res: Response): void => {
  res.removeHeader('Access-Control-Allow-Origin')
  res.removeHeader('Access-Control-Expose-Headers')
  res.set({
    'Content-Security-Policy': pagePolicy,
    'Permissions-Policy': permissions,
    // Other sites get no referrer. `no-referrer` would also remove the Origin of our own forms.
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  })
}

const pageHeaders: RequestHandler = (_req, res, next) => {
  setPageHeaders(res)
  next()
}

type PageHandlers = {
  readonly get?: RequestHandler
  readonly post?: RequestHandler
  /** Parses the body of a POST that is not a plain form. */
  readonly body?: RequestHandler
}

const readFormFields = formBody()

/** A page at one path; other methods get 405. By default a POST finds its fields in `req.body` as URLSearchParams. */
export const page = (path: string, { get, post, body = readFormFields }: PageHandlers): Resource => {
  const allow = [...(get ? ['GET', 'HEAD'] : []), ...(post ? ['POST'] : [])].join(', ')
  return (app) => {
    const route = app.route(path).all(pageHeaders, compressResponse())
    if (get) route.get(get)
    if (post) route.post(refuseCrossSite, body, post)
    route.all(() => {
      throw new Refusal('method-not-allowed', { headers: { Allow: allow } })
    })
  }
}
