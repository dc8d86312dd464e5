// The routes of the auditors' pages: versions of the offer, comparisons, and the effect of a draft.
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import { chooseComparisonPage } from './compare.ts'
import { coveragePage } from './coverage.ts'
import { decisionTablePage } from './decision-table.ts'
import { draftPage } from './draft.ts'
import { gapsPage } from './gaps.ts'
import { auditorStartPage } from './landing.ts'
import { auditedCouncilsPages } from './other-councils.ts'
import { reportPage } from './report.ts'
import { ruleSetPage } from './rule-set.ts'
import { ruleSetsPage } from './rule-sets.ts'
import { reportSheet } from './sheet.ts'
import { toConfirmPage } from './to-confirm.ts'

/** Adds the stylesheet of reports to every page of a site. */
const withReports = (site: Site, sheet: string): Site => ({
  ...site,
  show: (res, view) => {
    site.show(res, { ...view, values: { ...view.values, reportSheet: sheet } })
  },
})

export const auditorPages =
  (plain: Site, deps: WebsiteDeps): Resource =>
  (app) => {
    const sheet = reportSheet()
    const site = withReports(plain, sheet.path)
    const pages = [
      auditorStartPage,
      ruleSetsPage,
      ruleSetPage,
      decisionTablePage,
      chooseComparisonPage,
      coveragePage,
      toConfirmPage,
      draftPage,
      reportPage,
      gapsPage,
      auditedCouncilsPages,
    ]
    for (const one of pages) one(site, deps)(app)
    sheet.resource(app)
  }
