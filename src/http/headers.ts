// Sets the headers of every answer. Constant headers are worked out once.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { requestId } from './request-ids.ts'

type HeaderList = readonly (readonly [name: string, value: string])[]

const strictHelmet = () =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
    // Only browsers that are gone read these: Internet Explorer 8, Flash, and those with an XSS auditor.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  })

/** Records the headers that helmet sets: the same for every request. */
const helmetHeaders = (): HeaderList => {
  const headers: [string, string][] = []
  const recorder = {
    setHeader: (name: string, value: string) => headers.push([name, value]),
    removeHeader: () => undefined,
  }
  // Helmet uses only these two methods of a response, and ignores the request.
  const request: unknown = undefined
  strictHelmet()(request as IncomingMessage, recorder as unknown as ServerResponse, () => undefined)
  return headers
}

const exposedHeaders =
  'ETag, Content-Location, Link, Deprecation, Sunset, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id'

/** Pages of any site may read answers: answers are not secret, and requests need no credentials. */
const corsHeaders: HeaderList = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', exposedHeaders],
]

/** The headers of every answer that are always the same. */
export const constantHeaders = (): HeaderList => [...helmetHeaders(), ...corsHeaders]

/** Gives each request an id, and sets the constant headers. */
export const commonHeaders = (): RequestHandler => {
  const headers = constantHeaders()
  return (req, res, next) => {
    res.setHeader('X-Request-Id', requestId(req))
    for (const [name, value] of headers) res.setHeader(name, value)
    next()
  }
}
