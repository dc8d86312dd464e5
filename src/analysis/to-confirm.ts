// Lists the points that the council must still confirm: inferred citations, and notes in the rules.
import { fillPlaceholders, capitalize } from '../core/answers/phrases.ts'
import type { Book } from '../core/book.ts'
import type { Ower } from '../core/rules/catalogue.ts'
import { type Citation, type Ground, LAW, type Offer, type Version } from '../core/rules/model.ts'
import { type FileWithGrounds, hasGrounds } from '../core/rules/versions.ts'
import type { TabledEntitlement } from '../core/tables/domain.ts'
import { type CellIndex, type Grid, classesAt } from '../core/tables/grid.ts'
import { bestRuleAt } from '../core/tables/table.ts'
import { conditionInWords, conditionClause } from './conditions-in-words.ts'

/** One open point, its place in the rules, and the people whom it affects. */
export type OpenPoint = {
  readonly version: string
  readonly point: string
  /** Absent if the point is about a whole version. */
  readonly entitlement?: string
  readonly ground?: string
  readonly people?: string
  /**
   * The kinds of people whose outcome its ground decides, in the newest offer: inhabited cells of decision tables, with
   * each value of a choice counted by itself.
   */
  readonly kinds: number
  /** Whom to ask. */
  readonly ask: string
}

/** Fills the placeholders of phrases, because the list covers the rules of all councils. */
const anyCouncil = { council: 'this council', area: 'the council’s area' }

const inferred = ({ title, section }: Citation): string => `inferred, not read: ${title}, ${section}`

/** The newest published offers, one of each authority, and every proposal's. */
const newestOffers = ({ rules, offers }: Book): readonly Offer[] => {
  const published = [...rules.authorities.map(({ id }) => id), LAW].flatMap(
    (id) => offers.all.find((offer) => offer.authority === id && offer.status === 'published') ?? [],
  )
  return [...published, ...offers.all.filter(({ status }) => status === 'proposed')]
}

type Decided = { readonly kinds: number; readonly owedBy: Ower }

/** How many combinations of values a cell stands for; a run of numbers counts once. */
const kindsInCell = (grid: Grid, cell: CellIndex): number =>
  classesAt(grid, cell).reduce((kinds, classIndex, axis) => {
    const group = grid.axes[axis]!.classes[classIndex]!
    return 'values' in group ? kinds * group.values.length : kinds
  }, 1)

const decidedIn = ({ entitlement, table }: TabledEntitlement): readonly (readonly [Ground, Decided])[] => {
  const kinds = entitlement.grounds.map(() => 0)
  for (const cell of table.bestRules.keys()) {
    const rule = bestRuleAt(table, cell)
    if (rule !== undefined) kinds[rule]! += kindsInCell(table.grid, cell)
  }
  return entitlement.grounds.map((ground, i) => [ground, { kinds: kinds[i]!, owedBy: entitlement.owedBy }])
}

/** For each ground of the newest offers, the inhabited cells that it decides, and who owes its entitlement. */
const decidedByGround = (book: Book): ReadonlyMap<Ground, Decided> => {
  const all = newestOffers(book).flatMap((offer) => book.checkerOf(offer).tabled.flatMap(decidedIn))
  // Of several offers with a ground, the first counts: a published one before a proposal.
  return new Map(all.toReversed())
}

/** Whom to ask: the contact of the council whose rule it is, or of the only council; otherwise who owes it. */
const whomToAsk = ({ rules: { authorities, catalogue } }: Book, { authority }: Version, owedBy: Ower): string => {
  if (authorities.length === 0) return 'Ask a lawyer who knows the law on leaving care'
  const only = authorities.length === 1 ? authorities[0] : undefined
  const council = authorities.find(({ id }) => id === authority) ?? only
  return council && owedBy !== 'national' ? council.contacts[owedBy].text : `Ask ${catalogue.owedBy[owedBy].text}`
}

type Place = { readonly book: Book; readonly version: Version; readonly decided: ReadonlyMap<Ground, Decided> }

const pointsOfGround = ({ book, version, decided }: Place, file: FileWithGrounds, ground: Ground) => {
  const { catalogue } = book.rules
  const points = [
    ...(ground.confirm === undefined ? [] : [ground.confirm]),
    ...ground.citations.filter(({ confidence }) => confidence === 'inferred').map(inferred),
  ]
  const people = capitalize(fillPlaceholders(conditionClause(conditionInWords(catalogue, ground.when)), anyCouncil))
  const { kinds, owedBy } = decided.get(ground) ?? { kinds: 0, owedBy: file.words?.owedBy ?? 'responsible-council' }
  const ask = whomToAsk(book, version, owedBy)
  const place = { version: version.id, entitlement: file.id, ground: ground.id, people, kinds, ask }
  return points.map((point): OpenPoint => ({ ...place, point }))
}

const pointsOfVersion = (place: Place): readonly OpenPoint[] => {
  const { book, version } = place
  const files = version.entitlements.filter(hasGrounds)
  const ask = whomToAsk(book, version, version.authority === LAW ? 'national' : 'responsible-council')
  return [
    ...version.unconfirmed.map((point): OpenPoint => ({ version: version.id, point, kinds: 0, ask })),
    ...files.flatMap((file) => file.grounds.flatMap((ground) => pointsOfGround(place, file, ground))),
  ]
}

/**
 * Lists every open point of some rules, those that decide for the most kinds of people first. A point about a ground
 * counts the inhabited cells in which the ground gives the outcome, each value of a choice by itself. A point about a whole version, or about what no longer
 * is in the newest offer, counts none. Equal points stay in the order of the rules.
 */
export const openPoints = (book: Book): readonly OpenPoint[] => {
  const decided = decidedByGround(book)
  return book.rules.versions
    .flatMap((version) => pointsOfVersion({ book, version, decided }))
    .toSorted((a, b) => b.kinds - a.kinds)
}
