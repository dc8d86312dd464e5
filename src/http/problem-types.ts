// The closed list of problem types: everything that can go wrong with a request.
import { bodyLimitText } from './sizes.ts'

type ProblemType = { readonly status: number; readonly title: string; readonly detail: string }

export const problemTypes = {
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    detail: 'Send one JSON object, in UTF-8.',
  },
  'malformed-request': {
    status: 400,
    title: 'The request cannot be read',
    detail: 'The address, a header or the body is not valid HTTP: for example, a percent sign without two hex digits.',
  },
  'cross-site-request': {
    status: 403,
    title: 'The form was sent from another site',
    detail: 'Send the form from this site, with the Sec-Fetch-Site or Origin header that a browser sets.',
  },
  'unknown-route': {
    status: 404,
    title: 'There is nothing at this address',
    detail: 'Addresses are in lower case and have no trailing slash. openapi.yaml lists every address.',
  },
  'unknown-offer': {
    status: 404,
    title: 'There is no such offer',
    detail: 'The id of an offer is `authority@date` or `authority@proposal`. GET /v1/offers lists every offer.',
  },
  'unknown-entitlement': {
    status: 404,
    title: 'The offer has no such entitlement',
    detail: 'GET /v1/offers/{offer} lists the entitlements of an offer.',
  },
  'unknown-record': {
    status: 404,
    title: 'The feed has no such record',
    detail: 'Request the list, without an id, to see every current record.',
  },
  'no-offer-in-force': {
    status: 404,
    title: 'No offer was in force on that day',
    detail: 'The first offer took effect, or was published, after that day. GET /v1/offers lists every offer.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not allow that method',
    detail: 'The Allow header lists the allowed methods.',
  },
  'not-acceptable': {
    status: 406,
    title: 'The answer is not available in that media type',
    detail: 'Request a media type that the address offers, or leave out the Accept header.',
  },
  'request-too-slow': {
    status: 408,
    title: 'The request took too long to arrive',
    detail: 'Send the headers within 10 seconds, and the whole request within 15.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    detail: `The limits: ${bodyLimitText('json')} for JSON, ${bodyLimitText('form')} for a form, ${bodyLimitText('draft')} for a draft.`,
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    detail: 'Send JSON as application/json and drafts as application/yaml, in UTF-8 and uncompressed.',
  },
  'invalid-request': {
    status: 422,
    title: 'Part of the request is unknown or not allowed',
    detail: 'Each error points to a place in the body, or in the query read as an object.',
  },
  'impossible-facts': {
    status: 422,
    title: 'These facts contradict each other',
    detail: 'Each error points to a fact and explains the contradiction. Correct one of these facts, or leave it out.',
  },
  'impossible-history': {
    status: 422,
    title: 'This care history contradicts itself',
    detail:
      'Each error points to a contradiction: for example, an end before a start, an overlap or a day in the future.',
  },
  'invalid-draft': {
    status: 422,
    title: 'The draft has problems',
    detail: 'Each error gives the line, the column, the path, the problem and how to fix it.',
  },
  'malformed-text': {
    status: 400,
    title: 'The body is not text in UTF-8',
    detail: 'Save the document as UTF-8 and send it again.',
  },
  'too-many-cells': {
    status: 422,
    title: 'The rules use too many facts together',
    detail: 'One entitlement or need uses so many facts that its table would exceed ten million cells.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    detail: 'Try again after the number of seconds in the Retry-After header.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers are too large',
    detail: 'Send at most 16 KB of headers: clear the cookies of this site, or shorten the address.',
  },
  busy: {
    status: 503,
    title: 'Too many drafts and reports are being worked on',
    detail: 'Or this one takes too long. Try again after the number of seconds in the Retry-After header.',
  },
  'drafts-off': {
    status: 403,
    title: 'This service takes no drafts',
    detail:
      'Check the draft with `local-offer lint --draft` and `local-offer compare`, or ask whoever runs the service.',
  },
  'internal-error': {
    status: 500,
    title: 'Something went wrong here',
    detail: 'The service failed, and your request is not at fault. Quote the request id when you report it.',
  },
  overloaded: {
    status: 503,
    title: 'The service has too much to do',
    detail: 'It did nothing with your request. Send it again after the number of seconds in the Retry-After header.',
  },
  stopping: {
    status: 503,
    title: 'This copy of the service is stopping',
    detail: 'It answers what it was asked already. Send new requests to another copy, or wait until it is back.',
  },
} as const satisfies Readonly<Record<string, ProblemType>>

export type ProblemName = keyof typeof problemTypes

/** The `type` of a problem: the address of its explanation, absolute if the service knows its public address. */
export const problemTypeUri = (name: ProblemName, publicUrl = ''): string => `${publicUrl}/problems/${name}`

/** Whether a text is the name of a problem type. */
export const isProblemName = (name: string): name is ProblemName => Object.hasOwn(problemTypes, name)
