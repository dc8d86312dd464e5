// Composes offers: merges an authority's versions into a ruleset and pairs a council's ruleset with the law's.
import {
  type Entitlement,
  IsoDate,
  LAW,
  type Offer,
  type Proposed,
  type Published,
  type Rules,
  type Ruleset,
  type Version,
} from './model.ts'
import { usedCatalogue } from './used-catalogue.ts'
import {
  type FileWithGrounds,
  byStart,
  versionsInForce,
  isProposed,
  isPublished,
  hasGrounds,
  versionsUpTo,
} from './versions.ts'

/** Returns the digest of a JSON value's canonical form. The caller supplies it; the core does no cryptography. */
export type ComputeDigest = (value: unknown) => string

/**
 * The versions of an offer, the law's and the council's, each oldest first. A proposal is the last of its authority.
 */
type OfferLayers = { readonly law: readonly Version[]; readonly council: readonly Version[] }

/** Returns the published versions of an authority, oldest first: the order in which they are merged. */
const publishedBy = ({ versions }: Rules, authority: string): readonly Published[] =>
  versions
    .filter(isPublished)
    .filter((version) => version.authority === authority)
    .sort(byStart)

/** Merges versions, latest wins: returns one file per entitlement, sorted by id, without those that have ended. */
const latestFiles = (versions: readonly Version[]): readonly FileWithGrounds[] => {
  const files = new Map(versions.flatMap((version) => version.entitlements.map((file) => [file.id, file])))
  return [...files.values()].filter(hasGrounds).sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))
}

/**
 * Merges the council's entitlements into the law's. A council can add grounds to an entitlement of the law; it can
 * neither remove the law's grounds nor replace its words.
 */
const composeEntitlements = ({ law, council }: OfferLayers): readonly Entitlement[] => {
  const [lawFiles, councilFiles] = [latestFiles(law), latestFiles(council)]
  const councilOnly = councilFiles.filter(({ id }) => !lawFiles.some((file) => file.id === id))
  return [...lawFiles, ...councilOnly].map((file) => {
    const addition = file.words && lawFiles.includes(file) ? councilFiles.find(({ id }) => id === file.id) : undefined
    if (!file.words) throw new Error(`${file.path} adds to an entitlement that the law does not give on that day`)
    return { id: file.id, ...file.words, grounds: [...file.grounds, ...(addition?.grounds ?? [])] }
  })
}

const composeRulesets = ({ law, council }: OfferLayers, digest: ComputeDigest): readonly Ruleset[] =>
  [law, council].flatMap((versions) =>
    versions.length === 0
      ? []
      : [{ id: versions.at(-1)!.id, digest: digest(versions.map(({ digests }) => digests)), versions }],
  )

/** The fields of an offer that its versions alone do not determine. */
type OfferHeader = Pick<Offer, 'id' | 'authority' | 'status' | 'effectiveFrom'>

type OfferParts = { readonly header: OfferHeader; readonly layers: OfferLayers }

const composeOffer = ({ catalogue }: Rules, digest: ComputeDigest, { header, layers }: OfferParts): Offer => {
  const rulesets = composeRulesets(layers, digest)
  const entitlements = composeEntitlements(layers)
  const uses = usedCatalogue(catalogue, entitlements)
  return {
    ...header,
    digest: digest({ rulesets: rulesets.map((ruleset) => ruleset.digest), uses }),
    rulesets,
    entitlements,
  }
}

const layersKey = ({ law, council }: OfferLayers): string => [...law, ...council].map(({ id }) => id).join()

/** An authority and two days: the day for which the offer is wanted, and the day as of whose knowledge. */
type OfferQuery = { readonly authority: string; readonly on: IsoDate; readonly knownOn: IsoDate | undefined }

const layersOn = (rules: Rules, { authority, on, knownOn }: OfferQuery): OfferLayers => ({
  law: versionsInForce(publishedBy(rules, LAW), on, knownOn),
  council: authority === LAW ? [] : versionsInForce(publishedBy(rules, authority), on, knownOn),
})

/**
 * Composes every offer of an authority, for each day on which a version starts and as of each day on which a version
 * was published. Ids are `authority@start` for the offer first published, then `.2`, `.3` … as corrections changed it.
 *
 * @returns The offers by the key of their layers (`layersKey`).
 */
const publishedOffers = (rules: Rules, authority: string, digest: ComputeDigest): ReadonlyMap<string, Offer> => {
  const versions = [...publishedBy(rules, LAW), ...(authority === LAW ? [] : publishedBy(rules, authority))]
  const starts = [...new Set(versions.map(({ effectiveFrom }) => effectiveFrom))].sort()
  const publishedDays = [...new Set(versions.map(({ publishedOn }) => publishedOn))].sort()
  const offersByKey = starts.flatMap((on) => {
    const layers = publishedDays
      .map((knownOn) => layersOn(rules, { authority, on, knownOn }))
      .filter(({ law }) => law.length > 0)
    const hasStart = ({ law, council }: OfferLayers): boolean =>
      [...law, ...council].some((version) => isPublished(version) && version.effectiveFrom === on)
    const distinct = new Map(layers.filter(hasStart).map((known) => [layersKey(known), known]))
    return [...distinct].map(([key, known], i): [string, Offer] => {
      const id = `${authority}@${on}${i === 0 ? '' : `.${i + 1}`}`
      const header: OfferHeader = { id, authority, status: 'published', effectiveFrom: on }
      return [key, composeOffer(rules, digest, { header, layers: known })]
    })
  })
  return new Map(offersByKey)
}

/** Composes the offer of a proposal, on top of the versions that it pins. */
const proposedOffer = (rules: Rules, proposal: Proposed, digest: ComputeDigest): Offer => {
  const { authority } = proposal
  const id = `${authority}@${proposal.id.split('/').at(-1)!}`
  const changed = [...versionsUpTo(publishedBy(rules, authority), proposal.basedOn), proposal]
  const layers =
    authority === LAW
      ? { law: changed, council: [] }
      : { law: versionsUpTo(publishedBy(rules, LAW), proposal.law), council: changed }
  return composeOffer(rules, digest, { header: { id, authority, status: 'proposed' }, layers })
}

export type Offers = {
  /** Newest first, proposals last. */
  readonly all: readonly Offer[]
  /**
   * Returns an authority's offer in force on a day, as known now or as published at the time `knownOn`. It is undefined
   * before the first offer: the nearest offer is never returned instead.
   */
  readonly inForce: (authority: string, on: IsoDate, knownOn?: IsoDate) => Offer | undefined
  /** Returns the offer with an id. In `authority@day`, any day stands for the offer in force on it. */
  readonly withId: (id: string) => Offer | undefined
}

const newestOfferFirst = (a: Offer, b: Offer): number =>
  (b.effectiveFrom ?? '').localeCompare(a.effectiveFrom ?? '') || b.id.localeCompare(a.id)

/**
 * Composes every offer of some rules, published and proposed.
 *
 * @param digest SHA-256 of a value's canonical JSON (RFC 8785).
 * @throws Error if a council adds to an entitlement that the law does not give on that day.
 */
export const composeOffers = (rules: Rules, digest: ComputeDigest): Offers => {
  const authorities = [...rules.authorities.map(({ id }) => id), LAW]
  const published = new Map(authorities.map((id) => [id, publishedOffers(rules, id, digest)]))
  const proposed = rules.versions.filter(isProposed).map((proposal) => proposedOffer(rules, proposal, digest))
  const all = [...[...published.values()].flatMap((offers) => [...offers.values()]).sort(newestOfferFirst), ...proposed]
  const inForce: Offers['inForce'] = (authority, on, knownOn) =>
    published.get(authority)?.get(layersKey(layersOn(rules, { authority, on, knownOn })))
  const named: Offers['withId'] = (id) => {
    const exactMatch = all.find((offer) => offer.id === id)
    const [authority, on, ...rest] = id.split('@')
    const isDated = rest.length === 0 && IsoDate.safeParse(on).success
    return exactMatch ?? (isDated ? inForce(authority!, on!) : undefined)
  }
  return { all, inForce, withId: named }
}
