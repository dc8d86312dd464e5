// One version, or one offer whole: its rules in words, the law and policy that they cite, and digests.
import { wordsOf } from '../../../analysis/describe.ts'
import type { Catalogue } from '../../../core/catalogue.ts'
import type { EntitlementFile, EntitlementWords, Ground, Offer, Version } from '../../../core/model.ts'
import { inWords } from '../../../report/in-words.ts'
import { dayText, latestVersion, statusText } from '../../../report/words.ts'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../problem.ts'
import type { Resource } from '../../resource.ts'
import { offerAt } from '../../selection.ts'
import { summaries } from '../../api/offer-summary.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { comparePath, ruleSetPath, usualBase } from './names.ts'

type Whole = { readonly id: string; readonly words?: EntitlementWords | undefined; readonly grounds: readonly Ground[] }

const shownGround = (catalogue: Catalogue, { id, basis, strength, amount, from, when, ...ground }: Ground) => ({
  ...{ id, basis, strength, amount, from, citations: ground.citations, confirm: ground.confirm },
  when: inWords(catalogue, when).html,
})

const shownEntitlement = (catalogue: Catalogue, { id, words, grounds }: Whole, offers: readonly Offer[]) => ({
  id,
  title: words?.title ?? offers.flatMap((offer) => offer.entitlements).find((one) => one.id === id)?.title ?? id,
  ...{ summary: words?.summary, need: words?.need, theme: words?.theme, owedBy: words?.owedBy },
  grounds: grounds.map((ground) => shownGround(catalogue, ground)),
})

const isWhole = (file: EntitlementFile): file is Extract<EntitlementFile, { ends: false }> => !file.ends

export const ruleSet = ({ show, words }: Site, deps: Deps): Resource => {
  const { book, today } = deps
  const summaryOf = summaries(deps)

  const shownOffer = (offer: Offer) => {
    const catalogue = wordsOf(book, [offer])
    const base = usualBase(book, offer, today())
    const { title, summary } = latestVersion(offer)
    const { digest, meaningDigest, rulesets } = summaryOf(offer)
    return {
      ...{ kind: 'offer', id: offer.id, title, summary, status: statusText(offer), digest, meaningDigest, rulesets },
      ...{ compare: base && comparePath(offer, base), gaps: `/audit/offers/${offer.id}/gaps` },
      tables: `/audit/offers/${offer.id}/entitlements`,
      entitlements: offer.entitlements.map((one) =>
        shownEntitlement(catalogue, { id: one.id, words: one, grounds: one.grounds }, [offer]),
      ),
    }
  }

  const shownVersion = (version: Version) => {
    const offers = book.offers.all.filter(({ rulesets }) => rulesets.some(({ versions }) => versions.includes(version)))
    const catalogue = wordsOf(book, version.authority === 'england' ? [] : offers)
    const { id, title, summary, source, unconfirmed, digests, entitlements } = version
    const dates =
      version.status === 'published'
        ? { from: dayText(version.effectiveFrom), published: dayText(version.publishedOn) }
        : { basedOn: version.basedOn, law: version.law }
    return {
      ...{ kind: 'version', id, title, summary, source, unconfirmed, digests: Object.entries(digests), ...dates },
      offers: offers.map((offer) => ({ id: offer.id, href: ruleSetPath(offer.id) })),
      ended: entitlements.filter((file) => file.ends).map((file) => file.id),
      entitlements: entitlements.filter(isWhole).map((file) => shownEntitlement(catalogue, file, offers)),
    }
  }

  const found = (name: string) => {
    if (name.includes('@')) return shownOffer(offerAt(book, name))
    const version = book.rules.versions.find(({ id }) => id === name)
    if (!version) throw new Refusal('unknown-offer')
    return shownVersion(version)
  }
  return page('/audit/rule-sets/*name', {
    get: (req, res) => {
      const rules = found([req.params['name'] ?? ''].flat().join('/'))
      const heading = words().say('audit.rule-set.heading', { title: rules.title })
      show(res, { template: 'audit/rule-set', heading, isPublic: true, values: { rules } })
    },
  })
}
