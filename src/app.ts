// The map of the HTTP layer: every middleware and route, in the order in which Express tries them.
import express, { type Express } from 'express'
import { apiCatalogResource } from './api/api-catalog.ts'
import { checksResource } from './api/checks.ts'
import { cliffEdgesResource } from './api/cliff-edges.ts'
import { comparisonResource } from './api/comparison.ts'
import { councilsResource } from './api/councils.ts'
import { dataDictionaryResource } from './api/data-dictionary.ts'
import { draftComparisonsResource, draftProblemsResource } from './api/drafts.ts'
import { factsResource } from './api/facts.ts'
import { comparisonGapsResource, gapsResource } from './api/gaps.ts'
import { healthResource } from './api/health.ts'
import { indexResource } from './api/index-of-api.ts'
import { leavingCareStatusesResource } from './api/leaving-care-statuses.ts'
import { offerResource } from './api/offer.ts'
import { offersResource } from './api/offers.ts'
import { feedPath, openReferralRouter } from './api/open-referral.ts'
import { openApiResources } from './api/openapi-document.ts'
import { problemPagesResource } from './api/problem-pages.ts'
import { securityTxtResource } from './api/security-txt.ts'
import { tableResource } from './api/table.ts'
import { timelinesResource } from './api/timelines.ts'
import { announceDeprecations } from './http/deprecation-headers.ts'
import { type Deprecation, deprecations } from './http/deprecations.ts'
import type { Deps } from './http/deps.ts'
import { limitDrafts } from './http/drafts.ts'
import { commonHeaders } from './http/headers.ts'
import { mountedAt, type Observe, observeRequests } from './http/observe.ts'
import { refuseOverload } from './http/overload.ts'
import { type ReportFault, problemHandler, unknownRoute } from './http/problem.ts'
import { limitRate } from './http/rate-limit.ts'
import { adviserPages } from './website/adviser/adviser.ts'
import { keptChecks } from './website/adviser/kept-checks.ts'
import { problemArticles } from './website/articles/problem-article.ts'
import { assetFiles } from './website/assets.ts'
import { auditorPages } from './website/audit/audit.ts'
import { auditDownloads } from './website/audit/downloads.ts'
import { checkPages } from './website/check/check.ts'
import { clearPage } from './website/clear.ts'
import { cookiesPage } from './website/cookies.ts'
import type { WebsiteDeps } from './website/deps.ts'
import { embeddedChecker } from './website/embed/checker.ts'
import { embedGuide } from './website/embed/guide.ts'
import { widgetScript } from './website/embed/widget.ts'
import { errorPages, overloadedPage } from './website/errors.ts'
import { readingPages } from './website/reading.ts'
import { type Site, createSite } from './website/site.ts'
import { startPage } from './website/start.ts'
import { statusPages } from './website/status/status.ts'

/** The parts from which the app is composed. */
export type AppDeps = WebsiteDeps & {
  /** The number of trusted proxies in front of the service, which forward the caller's address. Default: 0. */
  readonly trustedProxies?: number
  /** What will go away. Default: the list in src/http/deprecations.ts. */
  readonly deprecations?: readonly Deprecation[]
  /** Reports internal errors. Default: prints them on the console. */
  readonly report?: ReportFault
  /** Once it is aborted, the service is no longer ready. Default: it never stops. */
  readonly stopping?: AbortSignal
  /** Is told of every request. Default: nobody is. */
  readonly observe?: Observe
  /** Whether there is too much to do to accept more. Default: never. */
  readonly isOverloaded?: () => boolean
}

const expressApp = (trustedProxies = 0): Express =>
  express()
    .disable('x-powered-by')
    .disable('etag')
    .enable('case sensitive routing')
    .enable('strict routing')
    .set('trust proxy', trustedProxies)

/** Routes that answer for one person. They come first: they are the busiest, and each route slows those after it. */
const personRoutes = (app: Express, deps: Deps): void => {
  checksResource(deps)(app)
  timelinesResource(deps)(app)
  if (deps.statuses !== undefined) leavingCareStatusesResource(deps, deps.statuses)(app)
}

/** Routes whose answers are the same for everybody. */
const publicRoutes = (app: Express, deps: Deps): void => {
  indexResource(deps)(app)
  factsResource(deps)(app)
  dataDictionaryResource(deps)(app)
  offersResource(deps)(app)
  offerResource(deps)(app)
  tableResource(deps)(app)
  comparisonResource(deps)(app)
  comparisonGapsResource(deps)(app)
  gapsResource(deps)(app)
  cliffEdgesResource(deps)(app)
  councilsResource(deps)(app)
  draftProblemsResource(deps)(app)
  draftComparisonsResource(deps)(app)
  problemPagesResource(deps)(app)
  securityTxtResource(deps)(app)
  apiCatalogResource(deps)(app)
  openApiResources(deps)(app)
  app.use(feedPath, mountedAt(feedPath), openReferralRouter(deps))
}

const pageRoutes = (app: Express, deps: WebsiteDeps, site: Site): void => {
  startPage(site, deps)(app)
  clearPage(site)(app)
  cookiesPage(site, keptChecks(site.sealing)('').cookie)(app)
  adviserPages(deps, site)(app)
  auditorPages(site, deps)(app)
  checkPages(site, deps)(app)
  if (deps.statuses !== undefined) statusPages(site, deps, deps.statuses)(app)
  readingPages(deps, site)(app)
  embeddedChecker(deps, site)(app)
  embedGuide(deps, site)(app)
}

/** Composes the Express app from its parts. */
export const createApp = (deps: AppDeps): Express => {
  const app = expressApp(deps.trustedProxies)
  const site = createSite(deps)
  app.use(commonHeaders())
  if (deps.observe) app.use(observeRequests(deps.observe))
  const leaving = deps.deprecations ?? deprecations
  if (leaving.length > 0) app.use(announceDeprecations(leaving))
  healthResource(deps.stopping)(app)
  // They cost no more than a refusal, and the page that refuses needs them.
  assetFiles(deps.website.files, deps.book.rules.authorities)(app)
  const { report, publicUrl, isOverloaded } = deps
  if (isOverloaded) app.use(refuseOverload({ isOverloaded, publicUrl, showPage: overloadedPage(site) }))
  widgetScript(deps.website.files)(app)
  if (deps.rateLimit !== undefined) app.use(limitRate(deps.rateLimit))
  personRoutes(app, deps)
  limitDrafts(app, deps)
  auditDownloads(app)
  problemArticles(site)(app)
  publicRoutes(app, deps)
  pageRoutes(app, deps, site)
  app.use(unknownRoute)
  app.use(problemHandler({ report, publicUrl, showProblem: errorPages(site) }))
  // The fallback when even the error page cannot be rendered.
  app.use(problemHandler({ report, publicUrl }))
  return app
}
