// Finds values that no rule tells apart, and citations to read again.
import { listInWords } from '../../core/answers/phrases.ts'
import type { Catalogue, Fact } from '../../core/rules/catalogue.ts'
import { type Leaf, type Value, leavesOf } from '../../core/rules/condition.ts'
import type { IsoDate, Rules } from '../../core/rules/model.ts'
import { liesIn } from '../../core/tables/classes.ts'
import { type DecideCondition, type Finding, quoted, type LintSubject, findingIn } from './finding.ts'

const factsFile = 'facts.yaml'

/** Every comparison that can change an answer: in grounds, constraints and transitions. */
const comparisonsOf = ({ catalogue, versions }: Rules): readonly Leaf[] => {
  const grounds = versions.flatMap(({ entitlements }) =>
    entitlements.flatMap((file) => (file.ends ? [] : file.grounds)),
  )
  return [...grounds, ...catalogue.impossible, ...catalogue.transitions].flatMap(({ when }) => leavesOf(when))
}

/** The values of a fact that the catalogue names outside conditions: in `owedBy` and in transitions. */
const namedValues = ({ owedBy, transitions }: Catalogue, id: string): readonly (readonly Value[])[] => [
  ...Object.values(owedBy).flatMap(({ decidedBy }) => (decidedBy?.fact === id ? [[decidedBy.value]] : [])),
  ...transitions.flatMap(({ fact, from, to }) => (fact === id ? [from, [to]] : [])),
]

/** A mark for each value of a fact; two values have equal marks if nothing tells them apart. */
const valueMarks = async (rules: Rules, decide: DecideCondition, fact: Fact): Promise<ReadonlyMap<Value, string>> => {
  const leaves = comparisonsOf(rules).filter((leaf) => leaf.fact === fact.id)
  const tables = await Promise.all(leaves.map(decide))
  const values = 'options' in fact ? fact.options.map(({ value }) => value) : []
  // A table of one comparison has one axis, whose classes are its cells.
  const truthsOf = (value: Value): readonly unknown[] =>
    tables.map(({ grid: { axes }, rows }) => {
      const cell = axes[0]!.classes.findIndex((group) => liesIn({ values: [value] }, group))
      return rows[cell]?.[0]
    })
  const named = namedValues(rules.catalogue, fact.id)
  return new Map(
    values.map((value) => [value, [...truthsOf(value), ...named.map((together) => together.includes(value))].join()]),
  )
}

const unusedFact = (fact: Fact, at: Finding['at']): Finding => ({
  kind: 'undistinguished',
  file: factsFile,
  at,
  problem: `no rule uses ${quoted(fact.id)}`,
  help: 'remove the fact, so that nobody is asked for it in vain, or wait for the rule that will use it',
})

const undistinguished = (at: Finding['at'], same: readonly Value[]): Finding => ({
  kind: 'undistinguished',
  file: factsFile,
  at,
  problem: `no rule tells ${listInWords(same.map(quoted), 'and')} apart`,
  help: 'merge them into one answer, or keep them if people look for their own',
})

/** Finds values of a choice that no version, published or proposed, tells apart. */
export const valueFindings = async (rules: Rules, decide: DecideCondition): Promise<readonly Finding[]> => {
  const findings = rules.catalogue.facts.map(async (fact, i) => {
    if (!('options' in fact)) return []
    const marks = [...(await valueMarks(rules, decide, fact))]
    const groups = [...new Set(marks.map(([, mark]) => mark))].map((mark) =>
      marks.flatMap(([value, own]) => (own === mark ? [value] : [])),
    )
    if (groups.length === 1) return [unusedFact(fact, ['facts', i])]
    return groups
      .filter((same) => same.length > 1)
      .map((same) => {
        const option = fact.options.findIndex(({ value }) => value === same[1])
        return undistinguished(['facts', i, 'options', option], same)
      })
  })
  return (await Promise.all(findings)).flat()
}

/** The same day a year later. 29 February stays 29 February, which sorts before 1 March. */
const yearAfter = (day: IsoDate): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

/** Whether a source that was last read on one ISO date is due for reading again on another: after twelve months. */
export const isToReadAgain = (readOn: IsoDate, on: IsoDate): boolean => yearAfter(readOn) <= on

/** Finds citations that nobody has read for twelve months. */
export const citationFindings = (subjects: readonly LintSubject[], on: IsoDate): readonly Finding[] =>
  subjects.flatMap((subject) =>
    subject.file.grounds.flatMap(({ id, citations }, i) =>
      citations.flatMap(({ title, readOn }, j) => {
        if (!isToReadAgain(readOn, on)) return []
        const problem = `${quoted(title)} was last read on ${readOn}, 12 months ago or more`
        const help =
          'read it again: if it still says the same, enter the new date when you next publish the entitlement'
        const parts = { kind: 'not-read', ground: id, problem, help } as const
        return [findingIn(subject, ['grounds', i, 'citations', j, 'readOn'], parts)]
      }),
    ),
  )
