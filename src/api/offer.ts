// `GET /v1/offers/{offer}`: one offer, with every entitlement's words, grounds and citations.
import { remembered } from '../core/remember.ts'
import type { Offer } from '../core/rules/model.ts'
import type { Deps } from '../http/deps.ts'
import { summaries } from '../http/offer-summary.ts'
import { json, negotiated, send } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerAt } from '../http/selection.ts'
import { refuseQuery } from '../http/validation.ts'

export const offer = (deps: Deps): Resource => {
  const summary = summaries(deps)
  const wholeOffer = remembered((offer: Offer) => json({ ...summary(offer), entitlements: offer.entitlements }))
  return resource('/v1/offers/:offer', {
    get: (req, res) => {
      refuseQuery(req)
      const offer = offerAt(deps.book, String(req.params['offer']))
      negotiated(req, ['application/json'])
      res.setHeader('Content-Location', `/v1/offers/${offer.id}`)
      send(res, wholeOffer(offer))
    },
  })
}
