// Turns errors into RFC 9457 problem details. Echoes no value of a request, and leaks no internal message.
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { type ProblemName, problemTypeUri, problemTypes } from './problem-types.ts'
import { traceId } from './request-ids.ts'

/** An error in one part of a request; `pointer` is a JSON pointer (RFC 6901). */
export type PointedError = { readonly pointer: string; readonly detail: string }

type RefusalOptions = {
  readonly status?: number
  readonly errors?: readonly PointedError[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Thrown by handlers to answer the request with a problem. */
export class Refusal extends Error {
  readonly problem: ProblemName
  readonly more: RefusalOptions

  constructor(problem: ProblemName, more: RefusalOptions = {}) {
    super(problemTypes[problem].title)
    this.name = 'Refusal'
    this.problem = problem
    this.more = more
  }
}

/** Writes one line about an internal error. */
export type ReportFault = (line: string) => void

const toConsole: ReportFault = (line) => {
  console.error(line)
}

const errorStatus = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined

/** Express's router throws an error of status 400 if it cannot decode an address. */
const toRefusal = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  return new Refusal(errorStatus(error) === 400 ? 'malformed-request' : 'internal-error')
}

/** The frames of a stack, without the message, which may quote a request. */
const stackFrames = (error: unknown): readonly string[] => {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : []
  return lines.map((line) => line.trim()).filter((line) => line.startsWith('at '))
}

type FaultIds = { readonly requestId: string; readonly traceId: string | undefined }

const faultLine = (ids: FaultIds, error: unknown): string =>
  JSON.stringify({ ...ids, error: error instanceof Error ? error.name : typeof error, stack: stackFrames(error) })

const refusalStatus = ({ problem, more }: Refusal): number => more.status ?? problemTypes[problem].status

/** Answers with a page that explains the problem. */
export type ShowProblem = (res: Response, what: { readonly problem: ProblemName; readonly status: number }) => void

export const prefersPage = (req: Request): boolean =>
  req.accepts(['application/problem+json', 'application/json', 'text/html']) === 'text/html'

type ProblemPlace = { readonly requestId: string; readonly publicUrl: string | undefined }

/** The text of a problem document. */
export const problemBody = (refusal: Refusal, { requestId, publicUrl }: ProblemPlace): string => {
  const { problem, more } = refusal
  const { title, detail } = problemTypes[problem]
  const errors = more.errors ? { errors: more.errors } : {}
  const type = problemTypeUri(problem, publicUrl)
  const status = refusalStatus(refusal)
  return JSON.stringify({ type, title, status, detail, instance: `urn:uuid:${requestId}`, ...errors })
}

/** Answers with a problem. Handlers throw a `Refusal` instead. */
export const sendProblem = (res: Response, refusal: Refusal, place: ProblemPlace): void => {
  res.status(refusalStatus(refusal))
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Content-Type', 'application/problem+json')
  res.send(Buffer.from(problemBody(refusal, place)))
}

const canDecode = (path: string): boolean => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Answers every address that no other route matches. */
export const unknownRoute: RequestHandler = ({ path }) => {
  throw new Refusal(canDecode(path) ? 'unknown-route' : 'malformed-request')
}

type ProblemHandling = {
  readonly report?: ReportFault | undefined
  readonly publicUrl?: string | undefined
  readonly showProblem?: ShowProblem
}

/** Answers every error: with a page if `showProblem` is given and the client prefers HTML. Must be registered last. */
export const problemHandler =
  ({ report = toConsole, publicUrl, showProblem }: ProblemHandling): ErrorRequestHandler =>
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters
  (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error)
      return
    }
    const requestId = res.get('X-Request-Id') ?? ''
    const refusal = toRefusal(error)
    if (refusal.problem === 'internal-error') report(faultLine({ requestId, traceId: traceId(req) }, error))
    res.set(refusal.more.headers ?? {}).vary('Accept')
    if (showProblem && prefersPage(req)) showProblem(res, { problem: refusal.problem, status: refusalStatus(refusal) })
    else sendProblem(res, refusal, { requestId, publicUrl })
  }
