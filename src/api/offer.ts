// `GET /v1/offers/{offer}`: one offer, with every entitlement's words, grounds and citations.
import { remembered } from '../core/remember.ts'
import type { Offer } from '../core/rules/model.ts'
import type { Deps } from '../http/deps.ts'
import { offerSummaries } from '../http/offer-summary.ts'
import { jsonRepresentation, negotiateType, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerFromPath } from '../http/selection.ts'
import { refuseQuery } from '../http/validation.ts'

export const offerResource = (deps: Deps): Resource => {
  const summary = offerSummaries(deps)
  const wholeOffer = remembered((offer: Offer) =>
    jsonRepresentation({ ...summary(offer), entitlements: offer.entitlements }),
  )
  return resource('/v1/offers/:offer', {
    get: (req, res) => {
      refuseQuery(req)
      const offer = offerFromPath(deps.book, String(req.params['offer']))
      negotiateType(req, ['application/json'])
      res.setHeader('Content-Location', `/v1/offers/${offer.id}`)
      sendPublic(res, wholeOffer(offer))
    },
  })
}
