// The map of the HTTP layer: every middleware and route, in the order in which Express tries them.
import express, { type Express } from 'express'
import { apiCatalog } from './api/api-catalog.ts'
import { checks } from './api/checks.ts'
import { cliffEdges } from './api/cliff-edges.ts'
import { comparison } from './api/comparison.ts'
import { dataDictionary } from './api/data-dictionary.ts'
import { draftComparisons, draftProblems } from './api/drafts.ts'
import { facts } from './api/facts.ts'
import { comparisonGaps, gaps } from './api/gaps.ts'
import { health } from './api/health.ts'
import { indexOfApi } from './api/index-of-api.ts'
import { leavingCareStatuses } from './api/leaving-care-statuses.ts'
import { offer } from './api/offer.ts'
import { offers } from './api/offers.ts'
import { feedPath, openReferral } from './api/open-referral.ts'
import { openApiDocument } from './api/openapi-document.ts'
import { problemPages } from './api/problem-pages.ts'
import { securityTxt } from './api/security-txt.ts'
import { table } from './api/table.ts'
import { timelines } from './api/timelines.ts'
import type { Deps } from './http/deps.ts'
import { commonHeaders } from './http/headers.ts'
import { type Report, problems, unknownRoute } from './http/problem.ts'
import { limitRate } from './http/rate-limit.ts'
import { adviser } from './website/adviser/adviser.ts'
import { keptChecks } from './website/adviser/kept-checks.ts'
import { problemArticles } from './website/articles/problem-article.ts'
import { assets } from './website/assets.ts'
import { audit } from './website/audit/audit.ts'
import { auditDownloads } from './website/audit/downloads.ts'
import { check } from './website/check/check.ts'
import { clear } from './website/clear.ts'
import { cookies } from './website/cookies.ts'
import type { WebsiteDeps } from './website/deps.ts'
import { embeddedChecker } from './website/embed/checker.ts'
import { embedGuide } from './website/embed/guide.ts'
import { widget } from './website/embed/widget.ts'
import { errorPages } from './website/errors.ts'
import { pagesToRead } from './website/reading.ts'
import { type Site, siteOf } from './website/site.ts'
import { start } from './website/start.ts'
import { status } from './website/status/status.ts'

/** The parts from which the app is composed. */
export type AppDeps = WebsiteDeps & {
  /** The number of trusted proxies in front of the service, which forward the caller's address. Default: 0. */
  readonly trustedProxies?: number
  /** Reports internal errors. Default: prints them on the console. */
  readonly report?: Report
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
  checks(deps)(app)
  timelines(deps)(app)
  if (deps.statuses !== undefined) leavingCareStatuses(deps, deps.statuses)(app)
}

/** Routes whose answers are the same for everybody. */
const publicRoutes = (app: Express, deps: Deps): void => {
  indexOfApi(deps)(app)
  facts(deps)(app)
  dataDictionary(deps)(app)
  offers(deps)(app)
  offer(deps)(app)
  table(deps)(app)
  comparison(deps)(app)
  comparisonGaps(deps)(app)
  gaps(deps)(app)
  cliffEdges(deps)(app)
  draftProblems(deps)(app)
  draftComparisons(deps)(app)
  problemPages()(app)
  securityTxt(deps)(app)
  apiCatalog(deps)(app)
  openApiDocument(deps)(app)
  app.use(feedPath, openReferral(deps))
}

const pageRoutes = (app: Express, deps: WebsiteDeps, site: Site): void => {
  start(site, deps)(app)
  clear(site)(app)
  cookies(site, keptChecks(site.sealing)('').cookie)(app)
  adviser(deps, site)(app)
  audit(site, deps)(app)
  check(site, deps)(app)
  if (deps.statuses !== undefined) status(site, deps, deps.statuses)(app)
  pagesToRead(deps, site)(app)
  embeddedChecker(deps, site)(app)
  embedGuide(deps, site)(app)
}

/** Composes the Express app from its parts. */
export const createApp = (deps: AppDeps): Express => {
  const app = expressApp(deps.trustedProxies)
  const site = siteOf(deps)
  app.use(commonHeaders())
  health()(app)
  assets(deps.website.files, deps.book.rules.authorities)(app)
  widget(deps.website.files)(app)
  if (deps.rateLimit !== undefined) app.use(limitRate(deps.rateLimit))
  personRoutes(app, deps)
  auditDownloads(app)
  problemArticles(site)(app)
  publicRoutes(app, deps)
  pageRoutes(app, deps, site)
  app.use(unknownRoute)
  app.use(problems(deps.report, errorPages(site)))
  // The fallback when even the error page cannot be rendered.
  app.use(problems(deps.report))
  return app
}
