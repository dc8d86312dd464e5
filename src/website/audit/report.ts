// The page that compares two offers: who gains, who loses, and which gaps open and close.
import { inDirection } from '../../analysis/comparison/changes.ts'
import { gapChangeKinds } from '../../analysis/gaps/gap-changes.ts'
import type { Resource } from '../../http/resource.ts'
import { offerAt } from '../../http/selection.ts'
import type { Evidence } from '../../report/evidence.ts'
import { contents, sectionsOf } from '../../report/report.ts'
import { offersBlock } from '../../report/title-block.ts'
import { aboutText } from '../../report/words.ts'
import type { WebsiteDeps } from '../deps.ts'
import { comparePath, titleOf } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { factAsked, factChoices } from './facts.ts'
import type { FindOut } from './reports.ts'

/** A report's values for its page, for published offers and drafts. */
export const shownOf = (evidence: Evidence) => {
  const { comparison, gapChanges, by } = evidence
  return {
    about: aboutText(evidence, by),
    gains: inDirection(comparison.changes, 'gain'),
    losses: inDirection(comparison.changes, 'loss'),
    gapChanges: gapChangeKinds.map((kind) => ({ kind, count: gapChanges[kind].length })),
    offers: offersBlock(evidence).html,
    contents: contents.html,
    sections: sectionsOf(evidence).html,
  }
}

export const report = ({ show, words }: Site, { book }: WebsiteDeps, findOut: FindOut): Resource =>
  page('/audit/offers/:offer/compare/:base', {
    get: (req, res) => {
      const [offer, base] = [offerAt(book, String(req.params['offer'])), offerAt(book, String(req.params['base']))]
      const by = factAsked(book, req)
      const evidence = findOut({ offer, base, by })
      const path = comparePath(offer, base)
      const values = { path, by, choices: factChoices(book, evidence.catalogue), ...shownOf(evidence) }
      const heading = words().say('audit.report.heading', { title: titleOf(offer) })
      show(res, { template: 'audit/report', heading, isPublic: true, values })
    },
  })
