// Tells what happened to each request, without a word of what it said: no path, query, body or header.
import type { RequestHandler } from 'express'

/** All that logs and metrics may know of a request. */
export type Observed = {
  readonly method: string
  /** The pattern of the address, such as `/v1/offers/:offer`, and never its values; `other` for what has none. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
  readonly requestId: string
}

export type Observe = (request: Observed) => void

/** Names the address below which a router's patterns lie, as Express forgets it when a router fails. */
export const mountedAt =
  (address: string): RequestHandler =>
  (_req, res, next) => {
    res.locals['mountedAt'] = address
    next()
  }

/** Must be registered after the request has its id. Answers whose connection breaks are observed too. */
export const observeRequests =
  (observe: Observe): RequestHandler =>
  (req, res, next) => {
    const begunAt = performance.now()
    res.once('close', () => {
      const { path } = (req.route ?? {}) as { readonly path?: string }
      const { mountedAt: mount = '' } = res.locals as { readonly mountedAt?: string }
      observe({
        method: req.method,
        route: path === undefined ? 'other' : `${mount}${path}`,
        status: res.statusCode,
        milliseconds: Math.round(performance.now() - begunAt),
        requestId: res.get('X-Request-Id') ?? '',
      })
    })
    next()
  }
