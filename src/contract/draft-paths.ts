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

const FailingCase = Remark.extend({
  name: z.string().meta({ description: 'The name of the case.' }),
  holdsWithoutDraft: z.boolean().meta({
    description:
      'Whether it holds under what is published: then the draft changes what it says. Otherwise the case is wrong.',
  }),
  entitlement: z.string().optional(),
  person: z.string().optional().meta({ description: 'Whom the case is about, in words.' }),
  expected: z.string().optional().meta({ description: 'What the case says: `entitled by under-21`.' }),
  got: z.string().optional().meta({
    description: 'What the draft gives, in the form of `expected`. Absent if it has no such entitlement.',
  }),
  ground: z.string().optional().meta({
    description: 'The id of the ground that decides, or for `not-entitled` of the nearest one.',
  }),
}).meta({
  id: 'FailingCase',
  description:
    'A place in which a case differs from what the draft gives. A case that cannot be run has no `expected`.',
})

const DraftCases = z
  .object({
    total: z.int().meta({ description: 'How many cases the draft carries. A birthday is three.' }),
    passed: z.int(),
    failing: z.array(FailingCase),
    more: z.int().meta({ description: 'How many more places there are: at most 100 are listed.' }),
  })
  .meta({ id: 'DraftCases', description: 'The cases that the draft carries, run on the offer that it would make.' })

const DraftProblems = z
  .object({
    problems: z.array(Remark).meta({ description: 'What keeps it from being read. Its cases are then not run.' }),
    cases: DraftCases,
    alarms: z.array(Remark).meta({ description: 'What is surely not meant, such as a condition that never matters.' }),
    advisories: z.array(Remark).meta({ description: 'What to look at.' }),
    more: z.int().meta({ description: 'How many more there are: at most 100 are listed in each list.' }),
  })
  .meta({ id: 'DraftProblems', description: 'Everything to know of a draft before it is published.' })

const draftSchema = z.string().meta({
  description:
    'The keys of version.yaml, `authority`, `effectiveFrom` and `entitlements`. Each entitlement has the keys of its file, ' +
    'its `id`, and under `cases`, if it has any, what its cases file has. At most ' +
    `${bodyLimitText('draft')}, and 300 cases.`,
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
      summary: 'What is wrong with a draft, which of its cases fail, and what to look at in it',
      description: `Nothing is kept. ${draftLimit}`,
      requestBody: draftBody,
      responses: {
        200: okResponse(
          'Every problem and failing case, with line and column.',
          jsonMedia(DraftProblems),
          uncachedHeaders,
        ),
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
