// Which rules are in force: versions laid over each other into rulesets, and paired with the law into offers.
import type { Catalogue, Fact } from './catalogue.ts'
import { leavesOf } from './condition.ts'
import { derivedFacts, sourcesOf } from './derive.ts'
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
import { type Whole, byStart, inForceOn, isProposed, isPublished, isWhole, upTo } from './versions.ts'

/** Turns any JSON value into a digest of its canonical form. The core does no cryptography. */
export type Digest = (value: unknown) => string

/** The versions that make up an offer: the law's and the council's, a proposal laid over whichever it changes. */
type Layers = { readonly law: readonly Version[]; readonly council: readonly Version[] }

/** The published versions of an authority, in the order in which they are laid over each other. */
const publishedBy = ({ versions }: Rules, authority: string): readonly Published[] =>
  versions
    .filter(isPublished)
    .filter((version) => version.authority === authority)
    .sort(byStart)

/** The latest whole file of each entitlement, those that have ended left out, by id. */
const laidOver = (versions: readonly Version[]): readonly Whole[] => {
  const files = new Map(versions.flatMap((version) => version.entitlements.map((file) => [file.id, file])))
  return [...files.values()].filter(isWhole).sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))
}

/** A council adds its grounds to the law's and can take none away; the law's own words stand. */
const entitlementsOf = ({ law, council }: Layers): readonly Entitlement[] => {
  const [first, second] = [laidOver(law), laidOver(council)]
  const added = second.filter(({ id }) => !first.some((file) => file.id === id))
  return [...first, ...added].map((file) => {
    const more = file.words && first.includes(file) ? second.find(({ id }) => id === file.id) : undefined
    if (!file.words) throw new Error(`${file.path} adds to an entitlement that the law does not give on that day`)
    return { id: file.id, ...file.words, grounds: [...file.grounds, ...(more?.grounds ?? [])] }
  })
}

/** What decides: everything of a fact but its wording. */
const meaningOfFact = (fact: Fact): unknown => ({
  id: fact.id,
  type: fact.type,
  ...('options' in fact ? { values: fact.options.map(({ value }) => value) } : {}),
  ...(fact.type === 'integer' ? { from: fact.minimum, to: fact.maximum, derivedFrom: fact.derivedFrom } : {}),
  ...('presumed' in fact ? { presumed: fact.presumed?.value } : {}),
})

/** The facts that some rules name, and all that constraints, transitions and derivations link to them. */
const usedFacts = (catalogue: Catalogue, named: ReadonlySet<string>): ReadonlySet<string> => {
  const links = [
    ...catalogue.impossible.map(({ when }) => leavesOf(when).map(({ fact }) => fact)),
    ...catalogue.transitions.map(({ when, fact }) => [fact, ...leavesOf(when).map((leaf) => leaf.fact)]),
    ...derivedFacts(catalogue.facts)
      .filter(({ id }) => named.has(id))
      .map(({ id, derivedFrom }) => [id, ...sourcesOf(derivedFrom)]),
  ]
  const more = new Set([...named, ...links.filter((link) => link.some((fact) => named.has(fact))).flat()])
  return more.size === named.size ? named : usedFacts(catalogue, more)
}

/** What some entitlements use of the catalogue: values, derivations, constraints, transitions, presumptions. */
const usedOf = (catalogue: Catalogue, entitlements: readonly Entitlement[]): unknown => {
  const named = entitlements.flatMap(({ grounds }) => grounds.flatMap(({ when }) => leavesOf(when)))
  const used = usedFacts(catalogue, new Set(named.map(({ fact }) => fact)))
  return {
    facts: catalogue.facts.filter(({ id }) => used.has(id)).map(meaningOfFact),
    impossible: catalogue.impossible.map(({ when }) => when).filter((when) => used.has(leavesOf(when)[0]!.fact)),
    transitions: catalogue.transitions
      .filter(({ fact }) => used.has(fact))
      .map(({ fact, from, to, when }) => ({ fact, from, to, when })),
  }
}

const rulesetsOf = ({ law, council }: Layers, digest: Digest): readonly Ruleset[] =>
  [law, council].flatMap((versions) =>
    versions.length === 0
      ? []
      : [{ id: versions.at(-1)!.id, digest: digest(versions.map(({ digests }) => digests)), versions }],
  )

type Named = Pick<Offer, 'id' | 'authority' | 'status' | 'effectiveFrom'>

const offerOf = ({ catalogue }: Rules, digest: Digest, { named, layers }: { named: Named; layers: Layers }): Offer => {
  const rulesets = rulesetsOf(layers, digest)
  const entitlements = entitlementsOf(layers)
  const uses = usedOf(catalogue, entitlements)
  return {
    ...named,
    digest: digest({ rulesets: rulesets.map((ruleset) => ruleset.digest), uses }),
    rulesets,
    entitlements,
  }
}

const keyOf = ({ law, council }: Layers): string => [...law, ...council].map(({ id }) => id).join()

type Asked = { readonly authority: string; readonly on: IsoDate; readonly knownOn: IsoDate | undefined }

const layersOn = (rules: Rules, { authority, on, knownOn }: Asked): Layers => ({
  law: inForceOn(publishedBy(rules, LAW), on, knownOn),
  council: authority === LAW ? [] : inForceOn(publishedBy(rules, authority), on, knownOn),
})

/** Every offer that there ever was, as it was known at any time: for each start the first, then `.2`, `.3` … */
const publishedOffers = (rules: Rules, authority: string, digest: Digest): ReadonlyMap<string, Offer> => {
  const versions = [...publishedBy(rules, LAW), ...(authority === LAW ? [] : publishedBy(rules, authority))]
  const starts = [...new Set(versions.map(({ effectiveFrom }) => effectiveFrom))].sort()
  const times = [...new Set(versions.map(({ publishedOn }) => publishedOn))].sort()
  const found = starts.flatMap((on) => {
    const layers = times
      .map((time) => layersOn(rules, { authority, on, knownOn: time }))
      .filter(({ law }) => law.length > 0)
    const isStart = ({ law, council }: Layers): boolean =>
      [...law, ...council].some((version) => isPublished(version) && version.effectiveFrom === on)
    const distinct = new Map(layers.filter(isStart).map((each) => [keyOf(each), each]))
    return [...distinct].map(([key, each], i): [string, Offer] => {
      const id = `${authority}@${on}${i === 0 ? '' : `.${i + 1}`}`
      const named: Named = { id, authority, status: 'published', effectiveFrom: on }
      return [key, offerOf(rules, digest, { named, layers: each })]
    })
  })
  return new Map(found)
}

const proposedOffer = (rules: Rules, proposal: Proposed, digest: Digest): Offer => {
  const { authority } = proposal
  const id = `${authority}@${proposal.id.split('/').at(-1)!}`
  const based = [...upTo(publishedBy(rules, authority), proposal.basedOn), proposal]
  const layers =
    authority === LAW
      ? { law: based, council: [] }
      : { law: upTo(publishedBy(rules, LAW), proposal.law), council: based }
  return offerOf(rules, digest, { named: { id, authority, status: 'proposed' }, layers })
}

export type Offers = {
  /** Newest first, proposals last. */
  readonly all: readonly Offer[]
  /**
   * The offer of an authority in force on a day, as it is known now or was known on another day; undefined before the
   * first, never the nearest one.
   */
  readonly inForce: (authority: string, on: IsoDate, knownOn?: IsoDate) => Offer | undefined
  /** An offer by its id, where any date stands for the offer in force on it. */
  readonly named: (id: string) => Offer | undefined
}

const newestFirst = (one: Offer, other: Offer): number =>
  (other.effectiveFrom ?? '').localeCompare(one.effectiveFrom ?? '') || other.id.localeCompare(one.id)

/**
 * All offers that some rules make.
 *
 * @param digest SHA-256 of a value's canonical JSON (RFC 8785).
 * @throws Error if a council adds to an entitlement that the law does not give on that day.
 */
export const offersOf = (rules: Rules, digest: Digest): Offers => {
  const authorities = [...rules.authorities.map(({ id }) => id), LAW]
  const published = new Map(authorities.map((id) => [id, publishedOffers(rules, id, digest)]))
  const proposed = rules.versions.filter(isProposed).map((proposal) => proposedOffer(rules, proposal, digest))
  const all = [...[...published.values()].flatMap((offers) => [...offers.values()]).sort(newestFirst), ...proposed]
  const inForce: Offers['inForce'] = (authority, on, knownOn) =>
    published.get(authority)?.get(keyOf(layersOn(rules, { authority, on, knownOn })))
  const named: Offers['named'] = (id) => {
    const exact = all.find((offer) => offer.id === id)
    const [authority, on, ...rest] = id.split('@')
    const isDated = rest.length === 0 && IsoDate.safeParse(on).success
    return exact ?? (isDated ? inForce(authority!, on!) : undefined)
  }
  return { all, inForce, named }
}
