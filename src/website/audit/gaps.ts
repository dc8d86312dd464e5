// The gaps of one offer: people alike in all but one fact, chosen by the reader, who are treated differently.
import { councilCatalogue } from '../../analysis/describe.ts'
import { refusingTooManyCells } from '../../http/report-forms.ts'
import type { Resource } from '../../http/resource.ts'
import { offerFromPath } from '../../http/selection.ts'
import type { Job } from '../../http/work.ts'
import { type Evidence, evidenceFinder } from '../../report/evidence.ts'
import { gapList } from '../../report/gap-list.ts'
import { aboutText } from '../../report/words.ts'
import type { WebsiteDeps } from '../deps.ts'
import { offerTitle } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { chosenComparedFact, factChoices } from './facts.ts'
import { openCheckForm } from './opening.ts'
import { type ReportInput, reportInput } from './report-input.ts'

const gapsValues = (evidence: Evidence, by: string) => {
  const { gaps, certificate } = evidence.gaps.after[by]!
  const needs = gaps.map(({ need }) => need)
  return { about: aboutText(evidence, by), count: gaps.length, needs, certificate, list: gapList(evidence).html }
}

export const gapsPageJob: Job<ReportInput, ReturnType<typeof gapsValues>> = {
  name: 'gaps-page',
  kind: 'report',
  prepare: (deps) => {
    const find = evidenceFinder(deps)
    return (input) => {
      const offer = deps.book.offers.withId(input.offer)!
      const evidence = find({ offer, base: offer, by: input.by })
      const checkLink = openCheckForm(input, { say: deps.sayFor(input.names) })
      return gapsValues({ ...evidence, checkLink }, input.by)
    }
  },
}

export const gapsPage = (site: Site, deps: WebsiteDeps): Resource => {
  const { show, words } = site
  const { book, makeReport } = deps
  return page('/audit/offers/:offer/gaps', {
    get: async (req, res) => {
      const offer = offerFromPath(book, String(req.params['offer']))
      const by = chosenComparedFact(book, req)
      const found = await refusingTooManyCells(makeReport(gapsPageJob, reportInput(site, deps, { offer, by })))
      const { about, needs, ...rest } = found
      const values = {
        path: `/audit/offers/${offer.id}/gaps`,
        by,
        choices: factChoices(book, councilCatalogue(book, [offer])),
        id: offer.id,
        title: offerTitle(offer),
        hasPeers: needs.some((need) => need === book.rules.peers?.need),
        ...rest,
      }
      const heading = words().say('audit.gaps.heading', { about, offer: offer.id })
      show(res, { template: 'audit/gaps', heading, isPublic: true, values })
    },
  })
}
