// An HTTP server whose requests and responses are Express's own from the start.
import http, { IncomingMessage, ServerResponse } from 'node:http'
import type { Express } from 'express'

const timeouts = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 65_000 }

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
  return http.createServer({ ...timeouts, IncomingMessage: Request, ServerResponse: Response }, app)
}
