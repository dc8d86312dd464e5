// Every operation of the API, with every response.
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { checkPaths } from './check-paths.ts'
import { councilPaths } from './council-paths.ts'
import { discoveryPaths } from './discovery-paths.ts'
import { draftPaths } from './draft-paths.ts'
import { offerPaths } from './offer-paths.ts'
import type { Refusals } from './refusals.ts'
import { reportPaths } from './report-paths.ts'
import { runningPaths } from './running-paths.ts'

const pathGroups = [checkPaths, offerPaths, reportPaths, councilPaths, draftPaths, discoveryPaths, runningPaths]

export const pathsOf = (refusals: Refusals): ZodOpenApiPathsObject =>
  Object.assign({}, ...pathGroups.map((paths) => paths(refusals))) as ZodOpenApiPathsObject
