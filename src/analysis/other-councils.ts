// The councils of England by name, what was found of each, and how many were found to do what. It ranks nobody.
import type { Council, PeerEvidence, PeerRegister } from '../core/rules/councils.ts'
import type { Facts, Rules } from '../core/rules/model.ts'
import type { Rows } from './csv-rows.ts'

/** Whether a council helps another council's care leaver who lives there; undefined if that is no question to it. */
type Inclusion = 'included' | 'probably-included' | 'not-included' | 'probably-not-included' | 'not-said'

/** What was found of a council, and what that means for another council's care leaver. */
export type FoundPeer = PeerEvidence & { readonly others?: Inclusion }

type CouncilName = { readonly id: string; readonly name: string }

/** A council as a reader meets it. */
export type CouncilEntry = CouncilName & {
  readonly tier: Council['tier']
  /** Whether it sends the council tax bills of its area. */
  readonly bills: boolean
  /** The county of a district: its children's services look after children of the district. */
  readonly county?: CouncilName
  /** What was found; absent if nothing was. */
  readonly found?: FoundPeer
}

/** The schemes that give something to people who live in the area. A proposal gives nothing yet. */
const localSchemes: readonly PeerEvidence['scheme'][] = ['has-scheme', 'listed', 'county-pays']

const inclusionOf = ({ scheme, whose, basis }: PeerEvidence): Inclusion | undefined => {
  if (whose === undefined || !localSchemes.includes(scheme)) return undefined
  if (whose === 'not-said') return 'not-said'
  const inclusion = whose === 'any' ? 'included' : 'not-included'
  return basis === 'inferred' ? `probably-${inclusion}` : inclusion
}

const withInclusion = (evidence: PeerEvidence): FoundPeer => {
  const others = inclusionOf(evidence)
  return others === undefined ? evidence : { ...evidence, others }
}

/**
 * Lists the councils of some rules by name, each with what was found of it.
 *
 * @returns One entry for each council of the list; none if the rules have no list.
 */
export const councilEntries = ({ councils: register, peers }: Pick<Rules, 'councils' | 'peers'>): CouncilEntry[] =>
  Object.entries(register?.councils ?? {})
    .map(([id, { name, tier, county }]): CouncilEntry => {
      const found = peers?.councils[id]
      return {
        id,
        name,
        tier,
        bills: tier !== 'county',
        ...(county === undefined ? {} : { county: { id: county, name: register!.councils[county]!.name } }),
        ...(found === undefined ? {} : { found: withInclusion(found) }),
      }
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'en') || one.id.localeCompare(other.id))

/** The council whose children's services have the children of an area: a district's county, or else the council itself. */
export const childrensServicesOf = ({ id, name, county }: CouncilEntry): CouncilName => county ?? { id, name }

/** Those among some councils that a list of codes names. A county's code also names its districts. */
export const namedCouncils = (entries: readonly CouncilEntry[], codes: readonly string[]): readonly CouncilEntry[] =>
  entries.filter((entry) => codes.includes(entry.id) || codes.includes(childrensServicesOf(entry).id))

/** A count of councils with one answer; `read` of them were read in full. */
export type PeerCount<Key> = { readonly answer: Key; readonly count: number; readonly read: number }

const countBy = <Key>(found: readonly PeerEvidence[], answerOf: (evidence: PeerEvidence) => Key): PeerCount<Key>[] => {
  const groups = new Map<Key, PeerEvidence[]>()
  for (const evidence of found) groups.set(answerOf(evidence), [...(groups.get(answerOf(evidence)) ?? []), evidence])
  return [...groups].map(([answer, all]) => ({
    answer,
    count: all.length,
    read: all.filter(({ confidence }) => confidence === 'read').length,
  }))
}

/** The questions by which a list of councils can be narrowed down. */
export const peerQuestions = ['own', 'others', 'ends'] as const
export type PeerQuestion = (typeof peerQuestions)[number]

/** Whether a council says something about a question. What it only proposed says nothing: nobody saw what came of it. */
const saysOf: Readonly<Record<PeerQuestion, (found: FoundPeer) => boolean>> = {
  own: ({ scheme, ownElsewhere }) => scheme !== 'proposed' && ownElsewhere !== undefined,
  others: ({ others = 'not-said' }) => others !== 'not-said',
  ends: ({ scheme, until }) => scheme !== 'proposed' && until !== undefined,
}

const byCount = (one: PeerCount<unknown>, other: PeerCount<unknown>): number =>
  other.count - one.count || String(one.answer).localeCompare(String(other.answer))

/** What councils pay for their own care leavers elsewhere that leaves them as well off as at home. */
const paysElsewhere: readonly PeerEvidence['ownElsewhere'][] = ['pays-bill', 'included']

/**
 * Counts what was found of some councils, by question.
 *
 * @returns `others` and `ends` count the councils with a scheme whose deciding words were read; `own` counts every
 *   council that says something of its own care leavers elsewhere (proposals left out), and `paying` those that pay or
 *   include them.
 */
export const peerFigures = (entries: readonly CouncilEntry[]) => {
  const found = entries.flatMap((entry) => entry.found ?? [])
  const schemesRead = found.filter(({ scheme, confidence }) => scheme === 'has-scheme' && confidence === 'read')
  const own = found.filter(saysOf.own)
  const paying = own.filter(({ ownElsewhere }) => paysElsewhere.includes(ownElsewhere))
  return {
    found: found.length,
    confidence: countBy(found, ({ confidence }) => confidence).sort(byCount),
    schemesRead: schemesRead.length,
    others: countBy(schemesRead, (one) => inclusionOf(one) ?? 'not-said').sort(byCount),
    ends: countBy(schemesRead, ({ until }) => until).sort(byCount),
    own: {
      saying: own.length,
      paying: paying.length,
      payingRead: paying.filter(({ confidence }) => confidence === 'read').length,
      answers: countBy(own, ({ ownElsewhere }) => ownElsewhere!).sort(byCount),
    },
    readOn: found
      .map(({ source }) => source.readOn)
      .sort()
      .at(-1),
  }
}

/** Whether somebody with an answer about a need is to be shown the way to what was found of other councils. */
export const isShownPeers = (
  peers: PeerRegister | undefined,
  { need, outcome }: { readonly need: string; readonly outcome: string },
  facts: Facts,
): boolean =>
  peers !== undefined &&
  need === peers.need &&
  outcome === 'not-entitled' &&
  Object.entries(peers.showTo).every(([fact, values]) => values.some((value) => value === facts[fact]))

const evidenceColumns = [
  ...['scheme', 'whose', 'basis', 'others', 'from', 'until', 'laterUntil', 'laterCondition', 'percent', 'conditions'],
  ...['ownElsewhere', 'since', 'url', 'kind', 'pageDate', 'readOn', 'confidence'],
]

const evidenceFields = ({ source, later, conditions, ...found }: FoundPeer) => [
  ...[found.scheme, found.whose, found.basis, found.others, found.from, found.until, later?.until, later?.condition],
  ...[found.percent, conditions?.join('; '), found.ownElsewhere, found.since],
  ...[source.url, source.kind, source.pageDate, source.readOn, found.confidence],
]

/** Makes one row for each council. What was not found is empty. */
export const councilRows = (entries: readonly CouncilEntry[]): Rows => [
  ['id', 'name', 'tier', 'bills', 'county', ...evidenceColumns],
  ...entries.map(({ id, name, tier, bills, county, found }) => [
    ...[id, name, tier, bills, county?.name],
    ...(found ? evidenceFields(found) : evidenceColumns.map(() => undefined)),
  ]),
]

/** The councils of which something was found: what answers a question, and as surely as asked, if either is given. */
export const foundCouncils = (
  entries: readonly CouncilEntry[],
  { about, confidence }: { readonly about?: PeerQuestion; readonly confidence?: PeerEvidence['confidence'] },
): readonly CouncilEntry[] =>
  entries.filter(
    ({ found }) =>
      found !== undefined &&
      (about === undefined || saysOf[about](found)) &&
      (confidence === undefined || found.confidence === confidence),
  )
