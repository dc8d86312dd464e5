// Creates an HTTP server whose requests and responses have Express's prototypes from the start.
import http, { IncomingMessage, ServerResponse } from 'node:http'
import type { Express } from 'express'

const timeouts = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 65_000 }

/** A connection costs memory and a file handle also while nobody uses it. The server closes those beyond. */
const MAX_CONNECTIONS = 5_000

/** A path that cannot be decoded, so the answer is that of any unreadable address. */
const UNREADABLE_PATH = '/%'

/** The path and query of a request target, which may also be an absolute URL (RFC 9112, 3.2). */
const requestPath = (target: string): string => {
  if (target.startsWith('/') || target === '*') return target
  if (!URL.canParse(target)) return UNREADABLE_PATH
  const { protocol, pathname, search } = new URL(target)
  return protocol === 'http:' || protocol === 'https:' ? `${pathname}${search}` : UNREADABLE_PATH
}

/** Node keeps the first of two `Host` headers, and a proxy may have read the other (RFC 9112, 3.2). */
const hasSeveralHosts = (rawHeaders: readonly string[]): boolean => {
  let hosts = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++
  }
  return hosts > 1
}

type HeadersToWrite = http.OutgoingHttpHeaders | http.OutgoingHttpHeader[]

/**
 * Express sets its own prototype on every request and response, and objects whose prototype has changed are slow. This
 * server creates them with that prototype, so Express changes nothing.
 *
 * @param stopping Once it is aborted, every answer says `Connection: close`.
 */
export const createServer = (app: Express, stopping?: AbortSignal): http.Server => {
  // Only `extends` makes fast objects both if Node's constructors are functions and if they are classes.
  class Request extends IncomingMessage {}
  class Response extends ServerResponse<Request> {
    override writeHead(status: number, reason?: string | HeadersToWrite, headers?: HeadersToWrite): this {
      if (stopping?.aborted) this.setHeader('Connection', 'close')
      // Node itself finds out which of its two forms a call has.
      return super.writeHead(status, reason as string, headers)
    }
  }
  app.request = Object.setPrototypeOf(Request.prototype, app.request) as Express['request']
  app.response = Object.setPrototypeOf(Response.prototype, app.response) as Express['response']
  const server = http.createServer({ ...timeouts, IncomingMessage: Request, ServerResponse: Response }, (req, res) => {
    // If Express cannot parse a target, it answers before any of our code runs, and Node logs the target.
    req.url = hasSeveralHosts(req.rawHeaders) ? UNREADABLE_PATH : requestPath(req.url ?? '')
    app(req, res)
  })
  server.maxConnections = MAX_CONNECTIONS
  return server
}
