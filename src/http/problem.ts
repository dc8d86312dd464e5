// Errors to RFC 9457 problem details. No value of a request is ever echoed, and no message of ours leaks.
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { type ProblemName, problemTypes } from './problem-types.ts'

/** What is wrong with one part of a request: `pointer` is a JSON pointer (RFC 6901). */
export type PointedError = { readonly pointer: string; readonly detail: string }

type More = {
  readonly status?: number
  readonly errors?: readonly PointedError[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Thrown by handlers: the request is answered with this problem. */
export class Refusal extends Error {
  readonly problem: ProblemName
  readonly more: More

  constructor(problem: ProblemName, more: More = {}) {
    super(problemTypes[problem].title)
    this.name = 'Refusal'
    this.problem = problem
    this.more = more
  }
}

/** Writes one line about a fault of ours. */
export type Report = (line: string) => void

const toConsole: Report = (line) => {
  console.error(line)
}

const statusOfError = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined

/** Express's router throws a 400 for an address that it cannot decode. */
const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  return new Refusal(statusOfError(error) === 400 ? 'malformed-request' : 'internal-error')
}

/** The places in a stack, without its message: that may quote a request. */
const placesOf = (error: unknown): readonly string[] => {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : []
  return lines.map((line) => line.trim()).filter((line) => line.startsWith('at '))
}

const lineOf = (requestId: string, error: unknown): string =>
  JSON.stringify({ requestId, error: error instanceof Error ? error.name : typeof error, stack: placesOf(error) })

const statusOf = ({ problem, more }: Refusal): number => more.status ?? problemTypes[problem].status

/** Answers with a page that says what went wrong. */
export type ShowProblem = (res: Response, what: { readonly problem: ProblemName; readonly status: number }) => void

const wantsPage = (req: Request): boolean =>
  req.accepts(['application/problem+json', 'application/json', 'text/html']) === 'text/html'

const sendProblem = (res: Response, requestId: string, refusal: Refusal): void => {
  const { problem, more } = refusal
  const { title, detail } = problemTypes[problem]
  const status = statusOf(refusal)
  const errors = more.errors ? { errors: more.errors } : {}
  const body = { type: `/problems/${problem}`, title, status, detail, instance: `urn:uuid:${requestId}`, ...errors }
  res.status(status)
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Content-Type', 'application/problem+json')
  res.send(Buffer.from(JSON.stringify(body)))
}

const canDecode = (path: string): boolean => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Answers every address that nothing else answered. */
export const unknownRoute: RequestHandler = ({ path }) => {
  throw new Refusal(canDecode(path) ? 'unknown-route' : 'malformed-request')
}

/** Answers every error, with a page where one can be shown and is preferred; stands last. */
export const problems =
  (report: Report = toConsole, showProblem?: ShowProblem): ErrorRequestHandler =>
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters
  (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error)
      return
    }
    const requestId = res.get('X-Request-Id') ?? ''
    const refusal = refusalOf(error)
    if (refusal.problem === 'internal-error') report(lineOf(requestId, error))
    res.set(refusal.more.headers ?? {}).vary('Accept')
    if (showProblem && wantsPage(req)) showProblem(res, { problem: refusal.problem, status: statusOf(refusal) })
    else sendProblem(res, requestId, refusal)
  }
