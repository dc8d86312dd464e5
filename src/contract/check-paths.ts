// The addresses about one person: checks, what is ahead, and a legal status.
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { CheckRequest, StatusRequest, TimelineRequest } from '../api/requests.ts'
import type { ProblemName } from '../http/problem-types.ts'
import { CheckAnswer } from './check-schemas.ts'
import { checkAnswer, checkRequest } from './examples.ts'
import { type Refusals, usual } from './refusals.ts'
import { json, notKept, ok, text, varying } from './responses.ts'
import { statusExample, statusRequest } from './status-examples.ts'
import { StatusAnswer } from './status-schemas.ts'
import { calendar, timelineAnswer, timelineRequest } from './timeline-examples.ts'
import { TimelineAnswer } from './timeline-schemas.ts'

/** The problems of a request about somebody who cannot be as `impossible` says. */
const about = (refusals: Refusals, impossible: ProblemName) =>
  refusals(['malformed-json', 'body-too-large', 'unsupported-media-type', ...usual, impossible, 'no-offer-in-force'], {
    'no-offer-in-force': 422,
  })

const checks = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/v1/checks': {
    post: {
      operationId: 'check',
      tags: ['Checks'],
      summary: 'What one person can get',
      description:
        'Answers 200 also where nothing is due. Nothing is kept, and facts are not echoed. ' +
        '`offer` chooses the rules by their id; then `on` only fixes the age.',
      requestBody: { required: true, content: json(CheckRequest, checkRequest) },
      responses: {
        200: ok('Every entitlement of the offer, with its reasons.', json(CheckAnswer, checkAnswer), notKept),
        ...about(refusals, 'impossible-facts'),
      },
    },
  },
})

const timelines = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/v1/timelines': {
    post: {
      operationId: 'lookAhead',
      tags: ['Checks'],
      summary: 'What changes when, to the 26th birthday',
      description:
        'Needs a date of birth, or an age; with an age only it answers by ages. As a calendar it needs a date of birth. ' +
        'Nothing is kept, and facts are not echoed.',
      requestBody: { required: true, content: json(TimelineRequest, timelineRequest) },
      responses: {
        200: ok(
          'Every day, or age, at which an outcome changes.',
          {
            ...json(TimelineAnswer, timelineAnswer),
            ...text('text/calendar', 'RFC 5545: one all-day event for each day.', calendar),
          },
          { ...notKept, ...varying },
        ),
        ...about(refusals, 'impossible-facts'),
      },
    },
  },
})

const statuses = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/v1/leaving-care-statuses': {
    post: {
      operationId: 'workOutStatus',
      tags: ['Checks'],
      summary: 'Which legal status somebody has, from a care history',
      description:
        'A part of the history that is left out has not been asked, `null` is asked and not known, and an empty list, ' +
        'or "none", is none. Nothing is kept, and no date is echoed.',
      requestBody: { required: true, content: json(StatusRequest, statusRequest) },
      responses: {
        200: ok(
          'The status, every test, the days counted, and what is arguable.',
          json(StatusAnswer, statusExample),
          notKept,
        ),
        ...about(refusals, 'impossible-history'),
      },
    },
  },
})

export const checkPaths = (refusals: Refusals): ZodOpenApiPathsObject => ({
  ...checks(refusals),
  ...timelines(refusals),
  ...statuses(refusals),
})
