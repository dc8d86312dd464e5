// The operations of reports: comparisons of offers, gaps between people, and cliff edges.
import * as z from 'zod'
import type { ZodOpenApiPathsObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { GapsQuery } from '../http/report-forms.ts'
import { type Refusals, usualProblems } from './refusals.ts'
import { CliffEdges, Comparison, GapChanges, Gaps } from './report-schemas.ts'
import { OfferInPath, canonicalHeaders, jsonMedia, publicResponses, textMedia, varyHeaders } from './responses.ts'

const twoOffersText =
  'The same bytes every time. Where the rules of two offers cannot be laid over each other it answers 422.'
const oneOfferText =
  'The same bytes every time. Where rules for one need name too many facts between them it answers 422.'

type ReportResponses = (
  description: string,
  content: Parameters<typeof publicResponses>[1],
) => ZodOpenApiResponsesObject

const reportResponses =
  (refusals: Refusals): ReportResponses =>
  (description, content) => ({
    ...publicResponses(description, content, { ...canonicalHeaders, ...varyHeaders }),
    ...refusals([
      'malformed-request',
      'unknown-offer',
      'no-offer-in-force',
      'busy',
      ...usualProblems,
      'too-many-cells',
    ]),
  })

const comparisonPaths = (report: ReportResponses): ZodOpenApiPathsObject => ({
  '/v1/offers/{offer}/comparisons/{base}': {
    get: {
      operationId: 'compareOffers',
      tags: ['Reports'],
      summary: 'Who gains and who loses between two offers',
      description:
        'Every cell whose outcome or amount differs, merged into regions of people, with a witness each. ' +
        `An entitlement that one side lacks is not-entitled for everybody there. ${twoOffersText}`,
      requestParams: { path: z.object({ offer: OfferInPath, base: OfferInPath }) },
      responses: report('The changes from the base to the offer.', {
        ...jsonMedia(Comparison),
        ...textMedia('text/csv', 'RFC 4180, with a header: one line for each change.'),
        ...textMedia('text/html', 'A report to read and print, with equity findings.'),
      }),
    },
  },
  '/v1/offers/{offer}/comparisons/{base}/gaps': {
    get: {
      operationId: 'compareGaps',
      tags: ['Reports'],
      summary: 'Which gaps an offer opens, closes, narrows, widens, changes and leaves',
      description: `Judged for each need and each pair of values of the compared fact. ${twoOffersText}`,
      requestParams: { path: z.object({ offer: OfferInPath, base: OfferInPath }), query: GapsQuery },
      responses: report('What becomes of the gaps from the base to the offer.', {
        ...jsonMedia(GapChanges),
        ...textMedia(
          'text/csv',
          'RFC 4180, with a header: one line for each gap, side and value of the compared fact.',
        ),
      }),
    },
  },
})

const oneOfferPaths = (report: ReportResponses): ZodOpenApiPathsObject => ({
  '/v1/offers/{offer}/gaps': {
    get: {
      operationId: 'listGaps',
      tags: ['Reports'],
      summary: 'Where people alike in all but one fact get different things',
      description: `Judged for each need, on the best outcome of all entitlements that meet it. ${oneOfferText}`,
      requestParams: { path: z.object({ offer: OfferInPath }), query: GapsQuery },
      responses: report('The gaps of one offer.', {
        ...jsonMedia(Gaps),
        ...textMedia('text/csv', 'RFC 4180, with a header: one line for each gap and value of the compared fact.'),
      }),
    },
  },
  '/v1/offers/{offer}/cliff-edges': {
    get: {
      operationId: 'listCliffEdges',
      tags: ['Reports'],
      summary: 'On which days of an age people get less',
      description: `What the law changes on that day is applied, all else stays as it is. ${oneOfferText}`,
      requestParams: { path: z.object({ offer: OfferInPath }) },
      responses: report('The cliff edges of one offer.', {
        ...jsonMedia(CliffEdges),
        ...textMedia('text/csv', 'RFC 4180, with a header: one line for each cliff edge.'),
      }),
    },
  },
})

export const reportPaths = (refusals: Refusals): ZodOpenApiPathsObject => {
  const report = reportResponses(refusals)
  return { ...comparisonPaths(report), ...oneOfferPaths(report) }
}
