// Sound rules, in which the lint tests plant one fault at a time.
import type { Finding } from '../../../src/analysis/lint/finding.ts'
import { lint } from '../../../src/analysis/lint/lint.ts'
import { compileBook } from '../../../src/core/book.ts'
import type { Catalogue } from '../../../src/core/rules/catalogue.ts'
import type { Condition, Leaf } from '../../../src/core/rules/condition.ts'
import { type EntitlementFile, type Ground, type Rules, outcomes } from '../../../src/core/rules/model.ts'
import type { PolicyCase } from '../../../src/core/rules/versions.ts'
import { digestOfValue } from '../../../src/rulesets/digests.ts'
import { aGround, aVersion, anEntitlement, someRules } from '../../support/builders.ts'

export const leaf = (fact: string, operator: Leaf['operator'], value: Leaf['value']): Leaf => ({
  fact,
  operator,
  value,
})
export const inArea = leaf('home', 'equal', 'in-area')
export const nearby = leaf('home', 'equal', 'nearby')
export const under25 = leaf('age', 'lessThan', 25)
export const from18 = leaf('age', 'greaterThanInclusive', 18)
const isRestricted = leaf('restricted', 'equal', true)

export const right = (...all: readonly Condition[]): Ground => aGround({ all }, { id: 'a' })
export const more = (when: Condition, overrides: Partial<Ground> = {}): Ground =>
  aGround(when, { id: 'b', strength: 'discretion', ...overrides })

/** Sound grounds: every part of their conditions matters, and so does every value of every choice. */
export const sound = [right(inArea, under25, { not: isRestricted }), more({ all: [nearby, from18] })]

export const aCase = (facts: PolicyCase['facts'], overrides: Partial<PolicyCase> = {}): PolicyCase => {
  const { outcomes: expected = { thing: 'entitled', duty: 'entitled' } } = overrides
  return {
    name: 'a case',
    on: '2022-01-01',
    facts,
    outcomes: expected,
    file: 'thing.cases.yaml',
    authority: 'exampleshire',
    at: ['cases', 0],
    onAt: ['on'],
    expectedAt: Object.fromEntries(Object.keys(expected).map((id) => [id, ['cases', 0, 'gets', id]])),
    ...overrides,
  }
}

export const soundCases = [
  aCase({ age: 20, home: 'in-area', restricted: false }),
  aCase({ age: 26, home: 'nearby', restricted: true }),
  aCase({ age: 12, home: 'far' }),
]

/** Cases without facts, which show every outcome and exercise no comparison. */
export const shownCases = ([...outcomes, 'cannot-tell'] as const).map((outcome) =>
  aCase({}, { outcomes: { thing: outcome, duty: outcome } }),
)

/** The fault to plant: whatever differs from the sound rules and cases. */
type Change = Partial<{
  readonly grounds: readonly Ground[]
  readonly catalogue: Catalogue
  readonly cases: readonly PolicyCase[]
  readonly shown: readonly PolicyCase[]
  readonly on: string
  readonly versions: Rules['versions']
}>

const ofNeed = (need: string, file: EntitlementFile): EntitlementFile =>
  file.ends || !file.words ? file : { ...file, words: { ...file.words, need } }
export const lawVersion = aVersion('england', '2018-04-01', {
  entitlements: [ofNeed('duty', anEntitlement('duty', [aGround(from18)]))],
})
export const councilVersion = (grounds: readonly Ground[]) =>
  aVersion('exampleshire', '2020-04-01', { entitlements: [anEntitlement('thing', grounds)] })

export const lintWith = async ({
  grounds = sound,
  catalogue,
  cases = soundCases,
  shown = shownCases,
  on = '2026-06-01',
  versions = [],
}: Change) => {
  const rules = someRules([lawVersion, councilVersion(grounds), ...versions], catalogue)
  const report = await lint(await compileBook(rules, digestOfValue), { on, cases: [...cases, ...shown] })
  // These cases exercise conditions and show outcomes. What they claim is not true.
  return { ...report, alarms: report.alarms.filter(({ kind }) => kind !== 'false-case') }
}

/** A finding in one line: its kind, its place and its ground. */
export const findingLine = ({ kind, file, at, ground }: Finding): string =>
  `${kind} ${file} ${at.join('.')} ${ground ?? ''}`.trim()
export const alarmsOf = async (change: Change) => (await lintWith(change)).alarms.map(findingLine)
export const advisoriesOf = async (change: Change) => (await lintWith(change)).advisories.map(findingLine)
/** The findings of one kind. */
export const ofKind = (kind: string, findings: readonly string[]) => findings.filter((line) => line.startsWith(kind))
/** The findings other than unexercised comparisons, for tests about other faults. */
export const notOfCases = (findings: readonly string[]) => findings.filter((line) => !line.startsWith('unexercised'))
