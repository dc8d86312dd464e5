// Creates an HTTP server whose requests and responses have Express's prototypes from the start.
import http, { IncomingMessage, ServerResponse } from 'node:http'
import type { Express } from 'express'
import { unreadableHandler } from './unreadable.ts'

const options = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 65_000,
  // How often Node looks for requests beyond these limits.
  connectionsCheckingInterval: 1_000,
  // The app itself refuses a request without a host, with a problem.
  requireHostHeader: false,
}

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

/** Node keeps the first of several `Host` headers, and a proxy may have read another (RFC 9112, 3.2). */
const hasOneHost = ({ rawHeaders, httpVersion }: IncomingMessage): boolean => {
  let hosts = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++
  }
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0')
}

type HeadersToWrite = http.OutgoingHttpHeaders | http.OutgoingHttpHeader[]

type ServerOptions = {
  /** Once it is aborted, every answer says `Connection: close`. */
  readonly stopping?: AbortSignal
  /** The service's public address, for the types of problems. */
  readonly publicUrl?: string | undefined
}

/**
 * Express sets its own prototype on every request and response, and objects whose prototype has changed are slow. This
 * server creates them with that prototype, so Express changes nothing.
 */
export const createServer = (app: Express, { stopping, publicUrl }: ServerOptions = {}): http.Server => {
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
  const answer = (req: Request, res: Response): void => {
    // If Express cannot parse a target, it answers before any of our code runs, and Node logs the target.
    req.url = hasOneHost(req) ? requestPath(req.url ?? '') : UNREADABLE_PATH
    app(req, res)
  }
  const server = http.createServer({ ...options, IncomingMessage: Request, ServerResponse: Response }, answer)
  server.maxConnections = MAX_CONNECTIONS
  // Any expectation but `100-continue` may be ignored (RFC 9110, 10.1.1). Node would refuse it.
  server.on('checkExpectation', answer)
  server.on('clientError', unreadableHandler(publicUrl))
  return server
}
