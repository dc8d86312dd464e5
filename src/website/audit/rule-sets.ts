// The page of all versions: a timeline, and a table with digests, sources and unconfirmed points.
import { dayText } from '../../core/answers/day-text.ts'
import type { Version } from '../../core/rules/model.ts'
import { byMergeOrder } from '../../core/rules/versions.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { ruleSetPath } from '../offer-links.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'

const byNewestVersion = (one: Version, other: Version): number =>
  byMergeOrder(other, one) || one.id.localeCompare(other.id)

export const ruleSetsPage = ({ show, words }: Site, { book, digest }: WebsiteDeps): Resource => {
  const versionRow = (version: Version) => {
    const { id, authority, title, summary, source, unconfirmed, status, entitlements } = version
    const dates =
      status === 'published' ? { from: dayText(version.effectiveFrom), published: dayText(version.publishedOn) } : {}
    return {
      id,
      authority,
      title,
      summary,
      source,
      status,
      ...dates,
      open: unconfirmed.length,
      href: ruleSetPath(id),
      count: entitlements.length,
      digest: digest(version.digests),
      offers: book.offers.all
        .filter(({ rulesets }) => rulesets.some((ruleset) => ruleset.versions.at(-1) === version))
        .map((offer) => ({ id: offer.id, href: ruleSetPath(offer.id) })),
    }
  }
  return page('/audit/rule-sets', {
    get: (_req, res) => {
      const versions = book.rules.versions.toSorted(byNewestVersion).map(versionRow)
      const heading = words().say('audit.rule-sets.heading')
      show(res, { template: 'audit/rule-sets', heading, isPublic: true, values: { versions } })
    },
  })
}
