// The gaps of one offer: people alike in all but one fact, chosen by the reader, who are treated differently.
import type { Resource } from '../../http/resource.ts'
import { offerFromPath } from '../../http/selection.ts'
import { gapList } from '../../report/gap-list.ts'
import { aboutText } from '../../report/words.ts'
import type { WebsiteDeps } from '../deps.ts'
import { offerTitle } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { chosenComparedFact, factChoices } from './facts.ts'
import type { FindEvidence } from './reports.ts'

export const gapsPage = ({ show, words }: Site, { book }: WebsiteDeps, findOut: FindEvidence): Resource =>
  page('/audit/offers/:offer/gaps', {
    get: (req, res) => {
      const offer = offerFromPath(book, String(req.params['offer']))
      const by = chosenComparedFact(book, req)
      const evidence = findOut({ offer, base: offer, by })
      const { gaps, certificate } = evidence.gaps.after[by]!
      const values = {
        path: `/audit/offers/${offer.id}/gaps`,
        by,
        choices: factChoices(book, evidence.catalogue),
        id: offer.id,
        title: offerTitle(offer),
        count: gaps.length,
        certificate,
        list: gapList(evidence).html,
      }
      const heading = words().say('audit.gaps.heading', { about: aboutText(evidence, by), offer: offer.id })
      show(res, { template: 'audit/gaps', heading, isPublic: true, values })
    },
  })
