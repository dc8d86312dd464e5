// Resources: routes at one address, with the methods that it allows.
import type { IRouter, RequestHandler } from 'express'
import { Refusal } from './problem.ts'

type ResourceHandlers = { readonly get: RequestHandler } | { readonly post: readonly RequestHandler[] }

/** Sites that trace their requests send the last three. */
const allowedHeaders = 'Accept, Content-Type, If-None-Match, X-Request-Id, traceparent, tracestate'

const answerPreflight =
  (allow: string): RequestHandler =>
  (_req, res) => {
    res.set({
      Allow: allow,
      'Access-Control-Allow-Methods': allow,
      'Access-Control-Allow-Headers': allowedHeaders,
      'Access-Control-Max-Age': '86400',
      'Cache-Control': 'public, max-age=86400',
    })
    res.status(204).end()
  }

const refuseMethod =
  (allow: string): RequestHandler =>
  () => {
    throw new Refusal('method-not-allowed', { headers: { Allow: allow } })
  }

/** Adds a resource's routes to an app or a router. */
export type Resource = (app: IRouter) => void

/** Makes a resource at an address or its aliases: the handlers, the preflight answer, a problem for other methods. */
export const resource = (path: string | string[], handlers: ResourceHandlers): Resource => {
  const allow = 'get' in handlers ? 'GET, HEAD, OPTIONS' : 'POST, OPTIONS'
  return (app) => {
    const route = app.route(path)
    if ('get' in handlers) route.get(handlers.get)
    else route.post(...handlers.post)
    route.options(answerPreflight(allow)).all(refuseMethod(allow))
  }
}
