// One offer, whole: every entitlement with its words, grounds and citations.
import type { Offer } from '../../core/model.ts'
import { remembered } from '../../core/remember.ts'
import type { Deps } from '../deps.ts'
import { json, negotiated, send } from '../representation.ts'
import { refuseQuery } from '../requests.ts'
import { type Resource, resource } from '../resource.ts'
import { offerAt } from '../selection.ts'
import { summaries } from './offer-summary.ts'

export const offer = (deps: Deps): Resource => {
  const summary = summaries(deps)
  const whole = remembered((one: Offer) => json({ ...summary(one), entitlements: one.entitlements }))
  return resource('/v1/offers/:offer', {
    get: (req, res) => {
      refuseQuery(req)
      const found = offerAt(deps.book, String(req.params['offer']))
      negotiated(req, ['application/json'])
      res.setHeader('Content-Location', `/v1/offers/${found.id}`)
      send(res, whole(found))
    },
  })
}
