// The local offer's start page, which lists its themes.
import { dayText } from '../../core/answers/day-text.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { inForceToday, offerThemes } from './in-force.ts'

export const localOfferPage = (deps: WebsiteDeps, site: Site): Resource => {
  const inForce = inForceToday(deps, site)
  return page('/local-offer', {
    get: (_req, res) => {
      const { say, language } = site.words()
      const entitlements = inForce()?.offer.entitlements ?? []
      const from = inForce()?.offer.effectiveFrom
      const themes = (from === undefined ? [] : offerThemes(inForce()!.offer)).map((id) => ({
        id,
        title: say(`themes.${id}.title`),
        text: say(`themes.${id}.text`),
        count: entitlements.filter(({ theme }) => theme === id).length,
      }))
      const values = {
        themes,
        count: entitlements.length,
        ...(from === undefined ? {} : { from: dayText(from, language) }),
      }
      const heading = say('local-offer.heading')
      site.show(res, { template: 'offer/local-offer', heading, section: 'local-offer', isPublic: true, values })
    },
  })
}
