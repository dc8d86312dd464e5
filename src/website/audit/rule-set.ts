// The page of one version or one whole offer: its rules in words, their sources, and digests.
import { councilCatalogue } from '../../analysis/describe.ts'
import { dayText } from '../../core/answers/day-text.ts'
import { LAW, type Offer, type Version } from '../../core/rules/model.ts'
import { hasGrounds, latestVersion } from '../../core/rules/versions.ts'
import { offerSummaries } from '../../http/offer-summary.ts'
import { Refusal } from '../../http/problem.ts'
import type { Resource } from '../../http/resource.ts'
import { offerFromPath } from '../../http/selection.ts'
import { inForceText } from '../../report/words.ts'
import type { WebsiteDeps } from '../deps.ts'
import { comparePath, ruleSetPath, defaultBase } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { sourcesToReadAgain, shownEntitlement } from './shown-rules.ts'

type OfferSummaryOf = ReturnType<ReturnType<typeof offerSummaries>>

const shownOffer = (
  { book, today }: WebsiteDeps,
  offer: Offer,
  { digest, meaningDigest, rulesets }: OfferSummaryOf,
) => {
  const showing = { catalogue: councilCatalogue(book, [offer]), on: today() }
  const base = defaultBase(book, offer, today())
  const { title, summary } = latestVersion(offer)
  return {
    kind: 'offer',
    id: offer.id,
    title,
    summary,
    status: inForceText(offer),
    digest,
    meaningDigest,
    rulesets,
    compare: base && comparePath(offer, base),
    gaps: `/audit/offers/${offer.id}/gaps`,
    tables: `/audit/offers/${offer.id}/entitlements`,
    entitlements: offer.entitlements.map((one) =>
      shownEntitlement(showing, { id: one.id, words: one, grounds: one.grounds }, [offer]),
    ),
  }
}

const statusFields = (version: Version) =>
  version.status === 'published'
    ? { from: dayText(version.effectiveFrom), published: dayText(version.publishedOn) }
    : { basedOn: version.basedOn, law: version.law }

const shownVersion = ({ book, today }: WebsiteDeps, version: Version) => {
  const offers = book.offers.all.filter(({ rulesets }) => rulesets.some(({ versions }) => versions.includes(version)))
  // The law's words do not depend on a council.
  const showing = { catalogue: councilCatalogue(book, version.authority === LAW ? [] : offers), on: today() }
  const { id, title, summary, source, unconfirmed, digests, entitlements } = version
  return {
    kind: 'version',
    id,
    title,
    summary,
    source,
    unconfirmed,
    digests: Object.entries(digests),
    ...statusFields(version),
    offers: offers.map((offer) => ({ id: offer.id, href: ruleSetPath(offer.id) })),
    ended: entitlements.filter((file) => file.ends).map((file) => file.id),
    entitlements: entitlements.filter(hasGrounds).map((file) => shownEntitlement(showing, file, offers)),
  }
}

export const ruleSetPage = ({ show, words }: Site, deps: WebsiteDeps): Resource => {
  const { book } = deps
  const summaryOf = offerSummaries(deps)
  const found = (name: string) => {
    if (name.includes('@')) {
      const offer = offerFromPath(book, name)
      return shownOffer(deps, offer, summaryOf(offer))
    }
    const version = book.rules.versions.find(({ id }) => id === name)
    if (!version) throw new Refusal('unknown-offer')
    return shownVersion(deps, version)
  }
  return page('/audit/rule-sets/*name', {
    get: (req, res) => {
      const rules = found([req.params['name'] ?? ''].flat().join('/'))
      const heading = words().say('audit.rule-set.heading', { title: rules.title })
      show(res, {
        template: 'audit/rule-set',
        heading,
        isPublic: true,
        values: { rules, old: sourcesToReadAgain(rules.entitlements) },
      })
    },
  })
}
