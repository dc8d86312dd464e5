// Registers the pages that ask no questions: the local offer, rights, updates, and pages about the site itself.
import type { Resource } from '../http/resource.ts'
import { articlePages } from './articles/articles.ts'
import { examplesPage } from './articles/examples.ts'
import type { WebsiteDeps } from './deps.ts'
import { searchEngineFiles } from './find.ts'
import { easyReadPage } from './offer/easy-read.ts'
import { entitlementPage } from './offer/entitlement.ts'
import { localOfferPage } from './offer/local-offer.ts'
import { themePage } from './offer/theme.ts'
import { otherCouncilsPage } from './peers/other-councils.ts'
import { referencePages } from './reference/reference.ts'
import type { Site } from './site.ts'
import { updatesFeed } from './updates/atom.ts'
import { updatesPage } from './updates/updates.ts'

export const readingPages =
  (deps: WebsiteDeps, site: Site): Resource =>
  (app) => {
    const pages = [
      localOfferPage,
      easyReadPage,
      themePage,
      entitlementPage,
      otherCouncilsPage,
      updatesPage,
      updatesFeed,
      articlePages,
      examplesPage,
      referencePages,
      searchEngineFiles,
    ]
    for (const add of pages) add(deps, site)(app)
  }
