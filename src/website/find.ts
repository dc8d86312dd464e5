// sitemap.xml and robots.txt: list the public pages, and keep search engines out of a person's check.
import { serviceAddress } from '../http/address.ts'
import type { Resource } from '../http/resource.ts'
import { articlePaths } from './articles/articles.ts'
import { examplesPath } from './articles/examples.ts'
import type { WebsiteDeps } from './deps.ts'
import { inForceToday, entitlementPath, offerThemes } from './offer/in-force.ts'
import { page } from './page.ts'
import { otherCouncilsPath } from './peers/other-councils.ts'
import { referencePaths } from './reference/reference.ts'
import type { Site } from './site.ts'
import { templateRenderer } from './templates.ts'

/** The path of every page that is the same for everybody. */
const publicPaths = (deps: WebsiteDeps, site: Site): readonly string[] => {
  const offer = inForceToday(deps, site)()?.offer
  const themes = offer ? offerThemes(offer).map((theme) => `/local-offer/${theme}`) : []
  const entitlements = offer?.entitlements.map(entitlementPath) ?? []
  const status = deps.statuses === undefined ? [] : ['/status']
  const peers = deps.book.rules.peers === undefined ? [] : [otherCouncilsPath]
  const forOthers = ['/adviser', '/audit', '/embed/guide', examplesPath, ...referencePaths(deps)]
  const fixed = ['/', '/local-offer', '/local-offer/easy-read', '/updates', '/cookies']
  return [...fixed, ...status, ...peers, ...forOthers, ...articlePaths, ...themes, ...entitlements]
}

const sitemapFile = (deps: WebsiteDeps, site: Site): Resource => {
  const render = templateRenderer(deps.website.files.templates)
  return page('/sitemap.xml', {
    get: (req, res) => {
      const address = serviceAddress(deps, req)
      res.set({ 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'no-cache' })
      res.send(render('sitemap.xml', { urls: publicPaths(deps, site).map((path) => `${address}${path}`) }))
    },
  })
}

/** A person's check, and pages and data for every pair of offers and every fact. */
const closedToRobots = ['/check', '/audit/offers/', '/audit/compare', '/audit/draft', '/v1/offers/']

const robotsFile = (deps: WebsiteDeps): Resource =>
  page('/robots.txt', {
    get: (req, res) => {
      const closed = closedToRobots.map((path) => `Disallow: ${path}`)
      const lines = ['User-agent: *', ...closed, `Sitemap: ${serviceAddress(deps, req)}/sitemap.xml`, '']
      res.set({ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' })
      res.send(lines.join('\n'))
    },
  })

export const searchEngineFiles =
  (deps: WebsiteDeps, site: Site): Resource =>
  (app) => {
    sitemapFile(deps, site)(app)
    robotsFile(deps)(app)
  }
