// An HTTP server whose requests and responses are Express's own from the start.
import http, { IncomingMessage, ServerResponse } from 'node:http'
import type { Express } from 'express'

const timeouts = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 65_000 }

/** Nothing can decode it, so that it is answered as every address is that cannot be read. */
const unreadable = '/%'

/** What is asked for, from the path on; a target may also be a whole address (RFC 9112, 3.2). */
const pathIn = (target: string): string => {
  if (target.startsWith('/') || target === '*') return target
  if (!URL.canParse(target)) return unreadable
  const { protocol, pathname, search } = new URL(target)
  return protocol === 'http:' || protocol === 'https:' ? `${pathname}${search}` : unreadable
}

/**
 * Express gives every request and response its own prototype, and objects whose prototype was changed are slow. Here
 * they are made with it, so that Express changes nothing.
 */
export const createServer = (app: Express): http.Server => {
  // Only `extends` makes fast objects whether Node's own constructors are functions or classes.
  class Request extends IncomingMessage {}
  class Response extends ServerResponse<Request> {}
  app.request = Object.setPrototypeOf(Request.prototype, app.request) as Express['request']
  app.response = Object.setPrototypeOf(Response.prototype, app.response) as Express['response']
  return http.createServer({ ...timeouts, IncomingMessage: Request, ServerResponse: Response }, (req, res) => {
    // Express answers a target that it cannot parse before any of our code runs, and Node logs it.
    req.url = pathIn(req.url ?? '')
    app(req, res)
  })
}
