// Resources: one address each, with the methods that it takes.
import type { IRouter, RequestHandler } from 'express'
import { Refusal } from './problem.ts'

type Handlers = { readonly get: RequestHandler } | { readonly post: readonly RequestHandler[] }

const preflight =
  (allow: string): RequestHandler =>
  (_req, res) => {
    res.set({
      Allow: allow,
      'Access-Control-Allow-Methods': allow,
      'Access-Control-Allow-Headers': 'Accept, Content-Type, If-None-Match',
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

/** Adds its address to an app, or to a part of one. */
export type Resource = (app: IRouter) => void

/** One address, or several that do the same: its handlers, the answer to a preflight, a problem for other methods. */
export const resource = (path: string | string[], handlers: Handlers): Resource => {
  const allow = 'get' in handlers ? 'GET, HEAD, OPTIONS' : 'POST, OPTIONS'
  return (app) => {
    const route = app.route(path)
    if ('get' in handlers) route.get(handlers.get)
    else route.post(...handlers.post)
    route.options(preflight(allow)).all(refuseMethod(allow))
  }
}
