// The page that compares two offers: who gains, who loses, and which gaps open and close.
import { countInDirection } from '../../analysis/comparison/changes.ts'
import { gapChangeKinds } from '../../analysis/gaps/gap-changes.ts'
import type { Resource } from '../../http/resource.ts'
import { offerFromPath } from '../../http/selection.ts'
import type { Evidence } from '../../report/evidence.ts'
import { contentsNav, reportSections } from '../../report/report.ts'
import { offersBlock } from '../../report/title-block.ts'
import { aboutText } from '../../report/words.ts'
import type { WebsiteDeps } from '../deps.ts'
import { comparePath, offerTitle } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { chosenComparedFact, factChoices } from './facts.ts'
import type { FindEvidence } from './reports.ts'

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

export const reportPage = ({ show, words }: Site, { book }: WebsiteDeps, findOut: FindEvidence): Resource =>
  page('/audit/offers/:offer/compare/:base', {
    get: (req, res) => {
      const [offer, base] = [
        offerFromPath(book, String(req.params['offer'])),
        offerFromPath(book, String(req.params['base'])),
      ]
      const by = chosenComparedFact(book, req)
      const evidence = findOut({ offer, base, by })
      const path = comparePath(offer, base)
      const values = { path, by, choices: factChoices(book, evidence.catalogue), ...reportValues(evidence) }
      const heading = words().say('audit.report.heading', { title: offerTitle(offer) })
      show(res, { template: 'audit/report', heading, isPublic: true, values })
    },
  })
