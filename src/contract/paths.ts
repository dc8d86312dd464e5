// Every address and method, with every answer that it can give.
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { checkPaths } from './check-paths.ts'
import { discoveryPaths } from './discovery-paths.ts'
import { draftPaths } from './draft-paths.ts'
import { offerPaths } from './offer-paths.ts'
import type { Refusals } from './refusals.ts'
import { reportPaths } from './report-paths.ts'
import { runningPaths } from './running-paths.ts'

const all = [checkPaths, offerPaths, reportPaths, draftPaths, discoveryPaths, runningPaths]

export const pathsOf = (refusals: Refusals): ZodOpenApiPathsObject =>
  Object.assign({}, ...all.map((paths) => paths(refusals))) as ZodOpenApiPathsObject
