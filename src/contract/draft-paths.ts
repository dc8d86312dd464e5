// The operations on a draft: a version of the rules that somebody is writing, sent as the body.
import * as z from 'zod'
import type { ZodOpenApiPathsObject, ZodOpenApiRequestBodyObject } from 'zod-openapi'
import { draftTypes } from '../api/drafts.ts'
import { DraftQuery } from '../api/requests.ts'
import { bodyLimitText } from '../http/sizes.ts'
import { draftRequest } from './example-requests.ts'
import { type Refusals, usualProblems } from './refusals.ts'
import { Comparison } from './report-schemas.ts'
import { jsonMedia, uncachedHeaders, okResponse } from './responses.ts'

const Remark = z
  .object({
    line: z.int(),
    column: z.int(),
    at: z.string().meta({ description: 'The path in the document, such as `entitlements[0].grounds[1].when`.' }),
    problem: z.string(),
    help: z.string(),
  })
  .meta({ id: 'Remark', description: 'Something about a draft: where, what, and what to do.' })

const DraftProblems = z
  .object({
    problems: z.array(Remark).meta({ description: 'What keeps it from being read.' }),
    alarms: z.array(Remark).meta({ description: 'What is surely not meant, such as a condition that never matters.' }),
    advisories: z.array(Remark).meta({ description: 'What to look at.' }),
    more: z.int().meta({ description: 'How many more there are: at most 100 are listed in each list.' }),
  })
  .meta({ id: 'DraftProblems', description: 'Everything to know of a draft before it is published.' })

const draftSchema = z.string().meta({
  description: `The keys of version.yaml, \`authority\`, \`effectiveFrom\` and \`entitlements\`; at most ${bodyLimitText('draft')}.`,
})

const draftBody: ZodOpenApiRequestBodyObject = {
  id: 'Draft',
  required: true,
  content: Object.fromEntries(draftTypes.map((type) => [type, { schema: draftSchema, example: draftRequest }])),
}

const draftProblems = ['drafts-off', 'malformed-text', 'body-too-large', 'unsupported-media-type', 'busy'] as const

const draftLimit =
  'The limit `drafts` of the RateLimit headers counts it once for each second of a processor that it begins.'

export const draftPaths = (refusals: Refusals): ZodOpenApiPathsObject => ({
  '/v1/drafts/problems': {
    post: {
      operationId: 'lintDraft',
      tags: ['Drafts'],
      summary: 'What is wrong with a draft, and what to look at in it',
      description: `Nothing is kept. ${draftLimit}`,
      requestBody: draftBody,
      responses: {
        200: okResponse('Every problem, with line and column.', jsonMedia(DraftProblems), uncachedHeaders),
        ...refusals([...draftProblems, ...usualProblems]),
      },
    },
  },
  '/v1/drafts/comparisons': {
    post: {
      operationId: 'compareDraft',
      tags: ['Drafts'],
      summary: 'Who would gain and who would lose by a draft',
      description: `Nothing is kept. A draft that has problems is a 422 that lists them. ${draftLimit}`,
      requestParams: { query: DraftQuery },
      requestBody: draftBody,
      responses: {
        200: okResponse('The changes from the base to the draft.', jsonMedia(Comparison), uncachedHeaders),
        ...refusals([...draftProblems, ...usualProblems, 'invalid-draft', 'too-many-cells']),
      },
    },
  },
})
