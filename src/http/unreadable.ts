// Answers what Node cannot read as a request, or stops waiting for, with the same problems and headers as the app.
import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { constantHeaders } from './headers.ts'
import { problemBody, Refusal } from './problem.ts'
import { type ProblemName, problemTypes } from './problem-types.ts'
import { requestId } from './request-ids.ts'

/** The problem of each of Node's codes; any other means that the request is not HTTP. */
const problemsByCode: Readonly<Record<string, ProblemName>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-too-slow',
}

/** Node's own response on a socket, which it checks in the same way: nothing may be written into it. */
type ServerSocket = Duplex & { readonly _httpMessage?: { readonly headersSent: boolean } | null }

const noHeaders: Pick<IncomingMessage, 'headers'> = { headers: {} }

/** Listens to `clientError`. @param publicUrl The service's public address, for the types of problems. */
export const unreadableHandler = (publicUrl?: string) => {
  const headers = constantHeaders()
  const answer = (problem: ProblemName): string => {
    const { status } = problemTypes[problem]
    const id = requestId(noHeaders)
    const body = problemBody(new Refusal(problem), { requestId: id, publicUrl })
    const lines = [
      ...headers,
      ['X-Request-Id', id],
      ['Cache-Control', 'no-store'],
      ['Content-Type', 'application/problem+json'],
      ['Content-Length', String(Buffer.byteLength(body))],
      ['Date', new Date().toUTCString()],
      ['Connection', 'close'],
    ].map(([name, value]) => `${name}: ${value}\r\n`)
    return `HTTP/1.1 ${status} ${STATUS_CODES[status]!}\r\n${lines.join('')}\r\n${body}`
  }
  return ({ code = '' }: NodeJS.ErrnoException, socket: ServerSocket): void => {
    if (!socket.writable || socket._httpMessage?.headersSent === true) socket.destroy()
    else socket.end(answer(problemsByCode[code] ?? 'malformed-request'), () => socket.destroy())
  }
}
