// Everything that can go wrong with a request: the closed list of problem types.
import { sizeText } from './sizes.ts'

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
    detail: 'The address or the body breaks the rules of HTTP: for example, a percent sign without two hex digits.',
  },
  'cross-site-request': {
    status: 403,
    title: 'The form was sent from another site',
    detail:
      'Forms are taken only from this site: the request has to say so in Sec-Fetch-Site or Origin, as browsers do.',
  },
  'unknown-route': {
    status: 404,
    title: 'There is nothing at this address',
    detail: 'Addresses are written in lower case, without a slash at the end. openapi.yaml lists them all.',
  },
  'unknown-offer': {
    status: 404,
    title: 'There is no such offer',
    detail: 'An offer is named `authority@date` or `authority@proposal`. GET /v1/offers lists them all.',
  },
  'unknown-entitlement': {
    status: 404,
    title: 'The offer has no such entitlement',
    detail: 'GET /v1/offers/{offer} lists the entitlements of an offer.',
  },
  'unknown-record': {
    status: 404,
    title: 'The feed has no such record',
    detail: 'The list without an id has every record that there is today.',
  },
  'no-offer-in-force': {
    status: 404,
    title: 'No offer was in force on that day',
    detail: 'The day is before the first offer, or before anything was known of it. GET /v1/offers lists them all.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    detail: 'The Allow header lists the methods that it takes.',
  },
  'not-acceptable': {
    status: 406,
    title: 'The answer is not available in that media type',
    detail: 'Ask for a media type that the address offers, or leave the Accept header out.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    detail: `A body of JSON may have ${sizeText('json')}, a form ${sizeText('form')}, a draft ${sizeText('draft')}.`,
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is not of a media type that is read here',
    detail: 'Send JSON as application/json and drafts as application/yaml, in UTF-8 and not compressed.',
  },
  'invalid-request': {
    status: 422,
    title: 'Some of the request is unknown or not allowed',
    detail: 'Each error points into the body, or into the query read as an object.',
  },
  'impossible-facts': {
    status: 422,
    title: 'Nobody can be as these facts say',
    detail: 'Each error points to a fact and says what rules the combination out. Correct one of them or leave it out.',
  },
  'impossible-history': {
    status: 422,
    title: 'No care history can be as this one says',
    detail:
      'Each error points into the history and says what cannot be so: an end before a start, an overlap, a future day.',
  },
  'invalid-draft': {
    status: 422,
    title: 'The draft has problems',
    detail: 'Each error names line, column and path, says what is wrong, and how to put it right.',
  },
  'malformed-text': {
    status: 400,
    title: 'The body is not text in UTF-8',
    detail: 'Save the document as UTF-8 and send it again.',
  },
  'too-many-cells': {
    status: 422,
    title: 'The rules name too many facts together',
    detail: 'Their rules for one thing name so many facts that there are more than ten million kinds of people.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    detail: 'The Retry-After header says in how many seconds to try again.',
  },
  'internal-error': {
    status: 500,
    title: 'Something went wrong here',
    detail: 'The request was not answered, and the fault is not yours. Quote the request id when you report it.',
  },
} as const satisfies Readonly<Record<string, ProblemType>>

export type ProblemName = keyof typeof problemTypes

/** Whether something is the name of one. */
export const isProblem = (name: string): name is ProblemName => Object.hasOwn(problemTypes, name)
