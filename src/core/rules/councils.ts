// The councils of England, and what was found of the help that each gives to care leavers: evidence, never rules.
import * as z from 'zod'
import { FactId, IsoDate, Sentence, Url } from './catalogue.ts'
import { Value } from './condition.ts'
import { kebabId } from './ids.ts'

/** The code of a council in the register of statistical geography. */
export const GssCode = z.string().regex(/^E\d{8}$/)

/** The kinds of councils. Only a `district` has a `county` above it; only a county bills no council tax. */
export const tiers = ['unitary', 'metropolitan', 'london-borough', 'district', 'county'] as const

/** A council of the register. `county` is the code of the county that a district is in. */
export const Council = z.strictObject({ name: Sentence, tier: z.enum(tiers), county: GssCode.optional() })
export type Council = z.infer<typeof Council>

/** The content of `councils.yaml`: every English council by its code, and whom to credit for the list. */
export const CouncilRegister = z.strictObject({
  credit: Sentence,
  licence: Url,
  source: Url,
  publishedOn: IsoDate,
  councils: z.record(GssCode, Council),
})
export type CouncilRegister = z.infer<typeof CouncilRegister>

/** What a council has. `not-found` is not "no": nothing was found in what was read. */
const peerSchemes = [
  'has-scheme',
  'listed',
  'proposed',
  'county-pays',
  'pays-bills',
  'none-of-its-own',
  'not-found',
] as const

/** Whose care leavers a council helps: its own, its county's, or any council's. */
const peerGroups = ['own', 'own-county', 'any', 'not-said'] as const

/** What a council does for its own care leavers who live elsewhere. */
const ownElsewhere = [
  'pays-bill',
  'included',
  'pays-part',
  'county-pays',
  'asks-host-first-then-pays',
  'neighbours-only',
  'case-by-case',
  'not-covered',
] as const

/** How sure it is: the deciding words were `read`; only a mention was; or somebody else's list names the council. */
export const peerConfidences = ['read', 'snippet', 'inferred'] as const

const peerSources = [
  'council-page',
  'council-news',
  'council-minutes',
  'council-policy',
  'foi-response',
  'ombudsman',
  'local-news',
  'campaign',
  'directory',
  'other',
] as const

/** A day, a month or a year, as precisely as a page says it; a page's own date may be `about` one. */
const PrintedDate = z.string().regex(/^(about )?\d{4}(-\d{2}(-\d{2})?)?$/)

/** A birthday at which help may begin or end. Nobody under 18 pays council tax. */
const Birthday = z.int().min(18).max(30)

/** What was found of one council, where, and on which day. What is absent was not found. */
export const PeerEvidence = z.strictObject({
  scheme: z.enum(peerSchemes),
  whose: z.enum(peerGroups).optional(),
  /** Whether the council says whose care leavers it helps, or it only seems so. */
  basis: z.enum(['stated', 'inferred']).optional(),
  from: Birthday.optional(),
  until: Birthday.optional(),
  /** A later birthday for those who meet a condition. */
  later: z.strictObject({ until: Birthday, condition: Sentence }).optional(),
  percent: z.int().min(1).max(100).optional(),
  conditions: z.array(Sentence).min(1).optional(),
  ownElsewhere: z.enum(ownElsewhere).optional(),
  /** When it took effect; of what is proposed, when it was to. */
  since: PrintedDate.optional(),
  source: z.strictObject({
    url: Url,
    kind: z.enum(peerSources),
    pageDate: PrintedDate.optional(),
    readOn: IsoDate,
  }),
  confidence: z.enum(peerConfidences),
})
export type PeerEvidence = z.infer<typeof PeerEvidence>

/** The content of `other-councils.yaml`: evidence by council, about one need, and whom to show the way to it. */
export const PeerRegister = z.strictObject({
  need: z.string().regex(kebabId),
  /** Who is shown the way after a no to the need: for each fact named, one of its values. */
  showTo: z.record(FactId, z.array(Value).min(1)),
  councils: z.record(GssCode, PeerEvidence),
})
export type PeerRegister = z.infer<typeof PeerRegister>
