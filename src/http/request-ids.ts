// Reads the ids of a request, for answers and logs. Only well-formed ids of a caller count: any other text, such as a
// name, must not reach a log.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

type RequestHeaders = Pick<IncomingMessage, 'headers'>

/** A UUID (RFC 9562, 4). */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** The id that the caller sent as `X-Request-Id`, if it is a UUID, in lower case; otherwise a new one. */
export const requestId = ({ headers }: RequestHeaders): string => {
  const given = String(headers['x-request-id'])
  return uuid.test(given) ? given.toLowerCase() : randomUUID()
}

/**
 * Version, trace id, parent id and flags, without zero ids (W3C Trace Context, 3.2). Version 00 has 55 characters; later
 * versions may append more.
 */
const traceparent = /^(?!ff|00.{54})[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?$/

/** The id of the trace that the request belongs to, from a valid `traceparent`. */
export const traceId = ({ headers }: RequestHeaders): string | undefined =>
  traceparent.exec(String(headers['traceparent']))?.[1]
