// The operations about one person: checks, timelines and legal statuses.
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { CheckRequest, StatusRequest, TimelineRequest } from '../api/requests.ts'
import type { ProblemName } from '../http/problem-types.ts'
import { CheckAnswer } from './check-schemas.ts'
import { checkExample, statusExample, timelineExample } from './example-requests.ts'
import { type Refusals, usualProblems } from './refusals.ts'
import { jsonMedia, uncachedHeaders, okResponse, textMedia, varyHeaders } from './responses.ts'
import { StatusAnswer } from './status-schemas.ts'
import { TimelineAnswer } from './timeline-schemas.ts'

/** The refusals of a request about one person; `impossible` is the problem of contradictory facts. */
const personRefusals = (refusals: Refusals, impossible: ProblemName) =>
  refusals(
    ['malformed-json', 'body-too-large', 'unsupported-media-type', ...usualProblems, impossible, 'no-offer-in-force'],
    {
      'no-offer-in-force': 422,
    },
  )

const checkPath = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/v1/checks': {
    post: {
      operationId: 'check',
      tags: ['Checks'],
      summary: 'What one person can get',
      description:
        'Answers 200 also where nothing is due. Nothing is kept, and facts are not echoed. ' +
        '`offer` chooses the rules by their id; then `on` only fixes the age.',
      requestBody: { required: true, content: jsonMedia(CheckRequest, checkExample) },
      responses: {
        200: okResponse('Every entitlement of the offer, with its reasons.', jsonMedia(CheckAnswer), uncachedHeaders),
        ...personRefusals(refusals, 'impossible-facts'),
      },
    },
  },
})

const timelinePath = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/v1/timelines': {
    post: {
      operationId: 'lookAhead',
      tags: ['Checks'],
      summary: 'What changes when, to the 26th birthday',
      description:
        'Needs a date of birth, or an age; with an age only it answers by ages. As a calendar it needs a date of birth. ' +
        'Nothing is kept, and facts are not echoed.',
      requestBody: { required: true, content: jsonMedia(TimelineRequest, timelineExample) },
      responses: {
        200: okResponse(
          'Every day, or age, at which an outcome changes.',
          {
            ...jsonMedia(TimelineAnswer),
            ...textMedia('text/calendar', 'RFC 5545: one all-day event for each day.'),
          },
          { ...uncachedHeaders, ...varyHeaders },
        ),
        ...personRefusals(refusals, 'impossible-facts'),
      },
    },
  },
})

const statusPath = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/v1/leaving-care-statuses': {
    post: {
      operationId: 'workOutStatus',
      tags: ['Checks'],
      summary: 'Which legal status somebody has, from a care history',
      description:
        'A part of the history that is left out has not been asked, `null` is asked and not known, and an empty list, ' +
        'or "none", is none. Nothing is kept, and no date is echoed.',
      requestBody: { required: true, content: jsonMedia(StatusRequest, statusExample) },
      responses: {
        200: okResponse(
          'The status, every test, the days counted, and what is arguable.',
          jsonMedia(StatusAnswer),
          uncachedHeaders,
        ),
        ...personRefusals(refusals, 'impossible-history'),
      },
    },
  },
})

export const checkPaths = (refusals: Refusals): ZodOpenApiPathsObject => ({
  ...checkPath(refusals),
  ...timelinePath(refusals),
  ...statusPath(refusals),
})
