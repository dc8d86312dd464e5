// Registers the pages that ask no questions: the local offer, rights, updates, and pages about the site itself.
import type { Resource } from '../http/resource.ts'
import { articlePages } from './articles/articles.ts'
import { examples } from './articles/examples.ts'
import type { WebsiteDeps } from './deps.ts'
import { forSearchEngines } from './find.ts'
import { easyRead } from './offer/easy-read.ts'
import { entitlement } from './offer/entitlement.ts'
import { localOffer } from './offer/local-offer.ts'
import { theme } from './offer/theme.ts'
import type { Site } from './site.ts'
import { atom } from './updates/atom.ts'
import { updates } from './updates/updates.ts'

export const pagesToRead =
  (deps: WebsiteDeps, site: Site): Resource =>
  (app) => {
    const pages = [localOffer, easyRead, theme, entitlement, updates, atom, articlePages, examples, forSearchEngines]
    for (const add of pages) add(deps, site)(app)
  }
