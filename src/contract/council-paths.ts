// The operation about the councils of England, and the schemas of its answer.
import * as z from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { PeerEvidence, tiers } from '../core/rules/councils.ts'
import type { Refusals } from './refusals.ts'
import { jsonMedia, publicResponses, textMedia, varyHeaders } from './responses.ts'

const inclusions = ['included', 'probably-included', 'not-included', 'probably-not-included', 'not-said'] as const

const Found = PeerEvidence.extend({
  others: z.enum(inclusions).optional().meta({
    description: 'Whether it helps another council’s care leaver who lives there; `probably` where only inferred.',
  }),
}).meta({
  id: 'PeerEvidence',
  description:
    'What was found of its help with the need, and how surely. It entitles and refuses nobody: ask the council. ' +
    '`not-found` is not "no", and what is absent was not found.',
})

const CouncilInList = z
  .object({
    id: z.string().meta({ description: 'Its GSS code.' }),
    name: z.string(),
    tier: z.enum(tiers),
    bills: z.boolean().meta({ description: 'Whether it sends the council tax bills of its area.' }),
    county: z
      .object({ id: z.string(), name: z.string() })
      .optional()
      .meta({ description: 'Of a district: the council with the children’s services.' }),
    found: Found.optional(),
  })
  .meta({ id: 'CouncilInList', description: 'A council of England.' })

export const CouncilList = z
  .object({
    credit: z.string().optional().meta({ description: 'Whom to credit for codes, names and tiers.' }),
    licence: z.url().optional().meta({ description: 'The licence of codes, names and tiers.' }),
    need: z.string().optional().meta({ description: 'The need that `found` is about.' }),
    items: z.array(CouncilInList),
  })
  .meta({ id: 'CouncilList', description: 'By name.' })

const content = {
  ...jsonMedia(CouncilList),
  ...textMedia('text/csv', 'RFC 4180, with a header: one line for each council.'),
}

export const councilPaths = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/v1/councils': {
    get: {
      operationId: 'listCouncils',
      tags: ['Offers'],
      summary: 'The councils of England, who bills and who looks after children, and what was found of each',
      description:
        'Evidence of what other councils do for care leavers, each with its source, the day it was read and how surely. ' +
        'No outcome of a check depends on it. The order is by name, and ranks nobody.',
      responses: {
        ...publicResponses('The councils.', content, varyHeaders),
        ...refusals(['not-acceptable', 'invalid-request', 'too-many-requests', 'overloaded']),
      },
    },
  },
})
