// The address that works out a legal status.
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { StatusRequest } from '../requests.ts'
import { json, notKept, ok, refusals, usual } from './responses.ts'
import { statusExample, statusRequest } from './status-examples.ts'
import { StatusAnswer } from './status-schemas.ts'

export const statuses: ZodOpenApiPathsObject = {
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
        ...refusals(
          [
            ...(['malformed-json', 'body-too-large', 'unsupported-media-type'] as const),
            ...usual,
            ...(['impossible-history', 'no-offer-in-force'] as const),
          ],
          { 'no-offer-in-force': 422 },
        ),
      },
    },
  },
}
