// What changed: entitlements and rules that came, went or changed, apart from mere wording.
import type { Change } from '../analysis/comparison/changes.ts'
import type { Rewording } from '../analysis/comparison/wording.ts'
import { dayText } from '../core/answers/day-text.ts'
import type { Entitlement, Ground } from '../core/rules/model.ts'
import type { Evidence } from './evidence.ts'
import { type Markup, type Part, bullets, markup, paragraph, sum, table } from './markup.ts'
import { authorityWords, entitlementWords, outcomeWords, restsOn, titleOf } from './words.ts'

const kindOf = ({ comparison: { added, removed } }: Evidence, id: string): string => {
  if (added.includes(id)) return 'Entitlement added'
  return removed.includes(id) ? 'Entitlement removed' : 'Outcome or amount changed'
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

const cellsOf = (changes: readonly Change[]): number => changes.reduce((total, { cells }) => total + cells, 0)

const affected = (evidence: Evidence): Markup => {
  const { changes, added, removed } = evidence.comparison
  const ids = unique([...changes.map(({ entitlement }) => entitlement), ...added, ...removed])
  if (ids.length === 0) return paragraph('No entitlement differs in what anybody gets.')
  return table({
    id: 'entitlements-changed',
    caption: 'Entitlements that differ in what somebody gets',
    columns: ['Entitlement', 'What changed', 'From and to', 'Comes from', 'Groups', 'Cells'],
    rows: ids.map((id) => {
      const of = changes.filter(({ entitlement }) => entitlement === id)
      return [
        entitlementWords(evidence, id),
        kindOf(evidence, id),
        bullets(unique(of.map(({ from, to }) => `From “${outcomeWords[from]}” to “${outcomeWords[to]}”`))),
        unique(of.map(({ attribution }) => attribution)).join(', '),
        sum(`groups.${id}`, of.length),
        sum(`cells.${id}`, cellsOf(of)),
      ]
    }),
  })
}

type OutcomeChange = { readonly entitlement: string; readonly what: string; readonly ground: Ground }

const meaningOf = ({ when, strength, amount }: Ground): string => JSON.stringify([when, strength, amount])
const keyOf = ({ from, id }: Ground): string => `${from}/${id}`

/** The grounds of an entitlement that came, went or changed in what they decide. */
const turnsOf = (before: Entitlement | undefined, after: Entitlement | undefined): readonly OutcomeChange[] => {
  const entitlement = (after ?? before)!.id
  const [old, now] = [before?.grounds ?? [], after?.grounds ?? []]
  const counterpart = (ground: Ground, others: readonly Ground[]) => others.find((one) => keyOf(one) === keyOf(ground))
  return [
    ...now.flatMap((ground): readonly OutcomeChange[] => {
      const was = counterpart(ground, old)
      if (was && meaningOf(was) === meaningOf(ground)) return []
      return [{ entitlement, what: was ? 'changed' : 'added', ground }]
    }),
    ...old.filter((ground) => !counterpart(ground, now)).map((ground) => ({ entitlement, what: 'removed', ground })),
  ]
}

const sourcesOf = ({ citations, confirm }: Ground): Markup => {
  const cited = citations.map(
    ({ title, section, confidence, readOn }) =>
      `${title}: ${section} (${confidence === 'read' ? `read on ${dayText(readOn)}` : 'inferred, not read'})`,
  )
  return bullets([...cited, ...(confirm === undefined ? [] : [`To be confirmed: ${confirm}`])])
}

const turnRow = (evidence: Evidence, { entitlement, what, ground }: OutcomeChange): readonly Part[] => [
  titleOf(evidence, entitlement),
  markup`<code>${ground.id}</code>`,
  what,
  authorityWords(evidence, ground.from),
  restsOn(ground),
  sourcesOf(ground),
]

const rules = (evidence: Evidence): Markup => {
  const { before, after } = evidence.offers
  const find = (some: readonly Entitlement[], id: string) => some.find((one) => one.id === id)
  const ids = unique([...after.entitlements, ...before.entitlements].map(({ id }) => id))
  const turns = ids.flatMap((id) => turnsOf(find(before.entitlements, id), find(after.entitlements, id)))
  if (turns.length === 0) return paragraph('No rule came, went or changed in what it decides.')
  return table({
    id: 'rules-changed',
    caption: 'Rules that came, went or changed in what they decide',
    columns: ['Entitlement', 'Rule', 'What happened', 'Of', 'Basis and strength', 'Sources'],
    rows: turns.map((turn) => turnRow(evidence, turn)),
  })
}

const said = (value: unknown): Part => {
  if (value === null) return 'nothing'
  return typeof value === 'string' ? value : markup`<code>${JSON.stringify(value)}</code>`
}

const rewordingRow = (
  evidence: Evidence,
  { entitlement, ground, field, before, after }: Rewording,
): readonly Part[] => [
  titleOf(evidence, entitlement),
  ground ?? 'the entitlement itself',
  field,
  said(before),
  said(after),
]

const rewordings = (evidence: Evidence): Markup => {
  const { wording } = evidence.comparison
  if (wording.length === 0) return paragraph('No wording, source or next step changed without altering an outcome.')
  return table({
    id: 'rewordings',
    caption: 'Changes of wording, sources and next steps that alter no outcome and no amount',
    columns: ['Entitlement', 'Rule', 'Field', 'Before', 'After'],
    rows: wording.map((one) => rewordingRow(evidence, one)),
  })
}

/** Changes of meaning first, and of wording apart from them, so that the one cannot hide the other. */
export const whatChanged = (evidence: Evidence): Markup =>
  markup`${affected(evidence)}${rules(evidence)}${rewordings(evidence)}`
