// `GET /v1/offers/{offer}`: one offer, with every entitlement's words, grounds and citations.
import { stepsForAnybody } from '../core/answers/given-steps.ts'
import type { Checker } from '../core/checker.ts'
import { remembered } from '../core/remember.ts'
import type { Offer } from '../core/rules/model.ts'
import type { TimedStep } from '../core/rules/steps.ts'
import { worthOf } from '../core/rules/worth.ts'
import type { Deps } from '../http/deps.ts'
import { offerSummaries } from '../http/offer-summary.ts'
import { jsonRepresentation, negotiateType, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerFromPath } from '../http/selection.ts'
import { refuseQuery } from '../http/validation.ts'

/** Entitlements as the rules have them, with the conditions and warnings of their steps in words. */
const entitlementsInWords = ({ offer, catalogue }: Checker) => {
  const steps = (written: readonly TimedStep[]) =>
    written.map((step) => ({ ...step, ...stepsForAnybody(catalogue, [step])[0]! }))
  return offer.entitlements.map(({ ifNot, beforeItEnds, grounds, ...words }) => ({
    ...words,
    ...worthOf({ ...words, grounds }),
    ...(ifNot && { ifNot: steps(ifNot) }),
    ...(beforeItEnds && { beforeItEnds: steps(beforeItEnds) }),
    grounds: grounds.map((ground) => ({ ...ground, nextSteps: steps(ground.nextSteps) })),
  }))
}

export const offerResource = (deps: Deps): Resource => {
  const summary = offerSummaries(deps)
  const wholeOffer = remembered((offer: Offer) =>
    jsonRepresentation({ ...summary(offer), entitlements: entitlementsInWords(deps.book.checkerOf(offer)) }),
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
