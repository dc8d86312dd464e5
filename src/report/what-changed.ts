// The section of changes: entitlements and rules that were added, removed or changed, and separately their wording.
import type { RegionChange } from '../analysis/comparison/changes.ts'
import type { Rewording } from '../analysis/comparison/wording.ts'
import { dayText } from '../core/answers/day-text.ts'
import type { Entitlement, Ground } from '../core/rules/model.ts'
import type { Evidence } from './evidence.ts'
import { type Markup, type MarkupPart, bullets, markup, paragraph, sum, htmlTable } from './markup.ts'
import {
  authorityWords,
  entitlementTitleWithId,
  outcomeWords,
  basisAndStrengthText,
  entitlementTitleText,
} from './words.ts'

const entitlementChangeText = ({ comparison: { added, removed } }: Evidence, id: string): string => {
  if (added.includes(id)) return 'Entitlement added'
  return removed.includes(id) ? 'Entitlement removed' : 'Outcome or amount changed'
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

const sumCells = (changes: readonly RegionChange[]): number => changes.reduce((total, { cells }) => total + cells, 0)

const entitlementsTable = (evidence: Evidence): Markup => {
  const { changes, added, removed } = evidence.comparison
  const ids = distinct([...changes.map(({ entitlement }) => entitlement), ...added, ...removed])
  if (ids.length === 0) return paragraph('No entitlement differs in what anybody gets.')
  return htmlTable({
    id: 'entitlements-changed',
    caption: 'Entitlements that differ in what somebody gets',
    columns: ['Entitlement', 'What changed', 'From and to', 'Comes from', 'Groups', 'Cells'],
    rows: ids.map((id) => {
      const changesOfEntitlement = changes.filter(({ entitlement }) => entitlement === id)
      return [
        entitlementTitleWithId(evidence, id),
        entitlementChangeText(evidence, id),
        bullets(
          distinct(changesOfEntitlement.map(({ from, to }) => `From “${outcomeWords[from]}” to “${outcomeWords[to]}”`)),
        ),
        distinct(changesOfEntitlement.map(({ attribution }) => attribution)).join(', '),
        sum(`groups.${id}`, changesOfEntitlement.length),
        sum(`cells.${id}`, sumCells(changesOfEntitlement)),
      ]
    }),
  })
}

type GroundChange = { readonly entitlement: string; readonly what: string; readonly ground: Ground }

const groundMeaning = ({ when, strength, amount }: Ground): string => JSON.stringify([when, strength, amount])
const groundIdentity = ({ from, id }: Ground): string => `${from}/${id}`

/** The grounds that were added, removed or changed in meaning, between two versions of one entitlement. */
const groundChanges = (before: Entitlement | undefined, after: Entitlement | undefined): readonly GroundChange[] => {
  const entitlement = (after ?? before)!.id
  const [old, now] = [before?.grounds ?? [], after?.grounds ?? []]
  const counterpart = (ground: Ground, others: readonly Ground[]) =>
    others.find((other) => groundIdentity(other) === groundIdentity(ground))
  return [
    ...now.flatMap((ground): readonly GroundChange[] => {
      const was = counterpart(ground, old)
      if (was && groundMeaning(was) === groundMeaning(ground)) return []
      return [{ entitlement, what: was ? 'changed' : 'added', ground }]
    }),
    ...old.filter((ground) => !counterpart(ground, now)).map((ground) => ({ entitlement, what: 'removed', ground })),
  ]
}

const groundSources = ({ citations, confirm }: Ground): Markup => {
  const cited = citations.map(
    ({ title, section, confidence, readOn }) =>
      `${title}: ${section} (${confidence === 'read' ? `read on ${dayText(readOn)}` : 'inferred, not read'})`,
  )
  return bullets([...cited, ...(confirm === undefined ? [] : [`To be confirmed: ${confirm}`])])
}

const groundChangeRow = (evidence: Evidence, { entitlement, what, ground }: GroundChange): readonly MarkupPart[] => [
  entitlementTitleText(evidence, entitlement),
  markup`<code>${ground.id}</code>`,
  what,
  authorityWords(evidence, ground.from),
  basisAndStrengthText(ground),
  groundSources(ground),
]

const rulesTable = (evidence: Evidence): Markup => {
  const { before, after } = evidence.offers
  const find = (entitlements: readonly Entitlement[], id: string) => entitlements.find((one) => one.id === id)
  const ids = distinct([...after.entitlements, ...before.entitlements].map(({ id }) => id))
  const groundChangeList = ids.flatMap((id) =>
    groundChanges(find(before.entitlements, id), find(after.entitlements, id)),
  )
  if (groundChangeList.length === 0) return paragraph('No rule came, went or changed in what it decides.')
  return htmlTable({
    id: 'rules-changed',
    caption: 'Rules that came, went or changed in what they decide',
    columns: ['Entitlement', 'Rule', 'What happened', 'Of', 'Basis and strength', 'Sources'],
    rows: groundChangeList.map((change) => groundChangeRow(evidence, change)),
  })
}

const valueCell = (value: unknown): MarkupPart => {
  if (value === null) return 'nothing'
  return typeof value === 'string' ? value : markup`<code>${JSON.stringify(value)}</code>`
}

const rewordingRow = (
  evidence: Evidence,
  { entitlement, ground, field, before, after }: Rewording,
): readonly MarkupPart[] => [
  entitlementTitleText(evidence, entitlement),
  ground ?? 'the entitlement itself',
  field,
  valueCell(before),
  valueCell(after),
]

const rewordingsTable = (evidence: Evidence): Markup => {
  const { wording } = evidence.comparison
  if (wording.length === 0) return paragraph('No wording, source or next step changed without altering an outcome.')
  return htmlTable({
    id: 'rewordings',
    caption: 'Changes of wording, sources and next steps that alter no outcome and no amount',
    columns: ['Entitlement', 'Rule', 'Field', 'Before', 'After'],
    rows: wording.map((rewording) => rewordingRow(evidence, rewording)),
  })
}

/** Changes of meaning first, then changes of wording in a table of their own, so that neither hides the other. */
export const whatChangedSection = (evidence: Evidence): Markup =>
  markup`${entitlementsTable(evidence)}${rulesTable(evidence)}${rewordingsTable(evidence)}`
