// The page that compares two offers: who gains, who loses, and which gaps open and close.
import { countInDirection } from '../../analysis/comparison/changes.ts'
import { councilCatalogue } from '../../analysis/describe.ts'
import { gapChangeKinds } from '../../analysis/gaps/gap-changes.ts'
import { refusingTooManyCells } from '../../http/report-forms.ts'
import type { Resource } from '../../http/resource.ts'
import { offerFromPath } from '../../http/selection.ts'
import type { Job } from '../../http/work.ts'
import { type Evidence, evidenceFinder } from '../../report/evidence.ts'
import { contentsNav, reportSections } from '../../report/report.ts'
import { offersBlock } from '../../report/title-block.ts'
import { aboutText } from '../../report/words.ts'
import type { WebsiteDeps } from '../deps.ts'
import { comparePath, offerTitle } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { chosenComparedFact, factChoices } from './facts.ts'
import { openCheckForm } from './opening.ts'
import { type ReportInput, reportInput } from './report-input.ts'

/** A report's values for its page, for published offers and drafts. */
export const reportValues = (evidence: Evidence) => {
  const { comparison, gapChanges, by } = evidence
  return {
    about: aboutText(evidence, by),
    gains: countInDirection(comparison.changes, 'gain'),
    losses: countInDirection(comparison.changes, 'loss'),
    gapChanges: gapChangeKinds.map((kind) => ({ kind, count: gapChanges[kind].length })),
    offers: offersBlock(evidence).html,
    contents: contentsNav.html,
    sections: reportSections(evidence).html,
  }
}

export const reportPageJob: Job<ReportInput & { readonly base: string }, ReturnType<typeof reportValues>> = {
  name: 'report-page',
  kind: 'report',
  prepare: (deps) => {
    const { offers } = deps.book
    const find = evidenceFinder(deps)
    return (input) => {
      const [base, offer] = [offers.withId(input.base)!, offers.withId(input.offer)!]
      const evidence = find({ base, offer, by: input.by })
      return reportValues({ ...evidence, checkLink: openCheckForm(input, { say: deps.sayFor(input.names) }) })
    }
  },
}

export const reportPage = (site: Site, deps: WebsiteDeps): Resource => {
  const { show, words } = site
  const { book, makeReport } = deps
  return page('/audit/offers/:offer/compare/:base', {
    get: async (req, res) => {
      const [offer, base] = [
        offerFromPath(book, String(req.params['offer'])),
        offerFromPath(book, String(req.params['base'])),
      ]
      const by = chosenComparedFact(book, req)
      const input = { ...reportInput(site, deps, { offer, by }), base: base.id }
      const found = await refusingTooManyCells(makeReport(reportPageJob, input))
      const path = comparePath(offer, base)
      const values = { path, by, choices: factChoices(book, councilCatalogue(book, [base, offer])), ...found }
      const heading = words().say('audit.report.heading', { title: offerTitle(offer) })
      show(res, { template: 'audit/report', heading, isPublic: true, values })
    },
  })
}
