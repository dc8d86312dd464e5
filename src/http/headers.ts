// Headers that every answer carries. Those that never change are worked out once.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

type Headers = readonly (readonly [name: string, value: string])[]

const strict = () =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
  })

/** What helmet sets, which is the same for every request. */
const recorded = (): Headers => {
  const headers: [string, string][] = []
  const recorder = {
    setHeader: (name: string, value: string) => headers.push([name, value]),
    removeHeader: () => undefined,
  }
  // Helmet touches nothing else of a response, and nothing of a request.
  const request: unknown = undefined
  strict()(request as IncomingMessage, recorder as unknown as ServerResponse, () => undefined)
  return headers
}

const exposed = 'ETag, Content-Location, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id'

/** Pages of every site may read answers: they hold no secret and take no credentials. */
const openToAll: Headers = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', exposed],
]

/** Our own id for each request (a client's is never trusted), and what is the same for every answer. */
export const commonHeaders = (): RequestHandler => {
  const headers = [...recorded(), ...openToAll]
  return (_req, res, next) => {
    res.setHeader('X-Request-Id', randomUUID())
    for (const [name, value] of headers) res.setHeader(name, value)
    next()
  }
}
