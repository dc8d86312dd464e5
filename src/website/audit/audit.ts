// The routes of the auditors' pages: versions of the offer, comparisons, and the effect of a draft.
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import { compare } from './compare.ts'
import { coverage } from './coverage.ts'
import { decisionTablePage } from './decision-table.ts'
import { draft } from './draft.ts'
import { gapsPage } from './gaps.ts'
import { landing } from './landing.ts'
import { report } from './report.ts'
import { evidenceOf } from './reports.ts'
import { ruleSet } from './rule-set.ts'
import { ruleSets } from './rule-sets.ts'
import { reportSheet } from './sheet.ts'
import { toConfirm } from './to-confirm.ts'

/** Adds the stylesheet of reports to every page of a site. */
const withReports = (site: Site, sheet: string): Site => ({
  ...site,
  show: (res, view) => {
    site.show(res, { ...view, values: { ...view.values, reportSheet: sheet } })
  },
})

export const audit =
  (plain: Site, deps: WebsiteDeps): Resource =>
  (app) => {
    const sheet = reportSheet()
    const site = withReports(plain, sheet.path)
    const findOut = evidenceOf(site, deps)
    const pages = [landing, ruleSets, ruleSet, decisionTablePage, compare, coverage, toConfirm, draft]
    for (const one of pages) one(site, deps)(app)
    report(site, deps, findOut)(app)
    gapsPage(site, deps, findOut)(app)
    sheet.resource(app)
  }
