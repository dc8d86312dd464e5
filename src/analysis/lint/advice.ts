// Advice: answers that nothing tells apart, and citations to read again.
import { list } from '../../core/answers/say.ts'
import type { Catalogue, Fact } from '../../core/rules/catalogue.ts'
import { type Leaf, type Value, leavesOf } from '../../core/rules/condition.ts'
import type { IsoDate, Rules } from '../../core/rules/model.ts'
import { memberAt } from '../../core/tables/grid.ts'
import { type Decide, type Finding, quoted, type Subject, findingIn } from './finding.ts'

const FILE = 'facts.yaml'

/** Every comparison that can change an answer: of grounds, of who can exist, of what changes with age. */
const comparisonsOf = ({ catalogue, versions }: Rules): readonly Leaf[] => {
  const grounds = versions.flatMap(({ entitlements }) =>
    entitlements.flatMap((file) => (file.ends ? [] : file.grounds)),
  )
  return [...grounds, ...catalogue.impossible, ...catalogue.transitions].flatMap(({ when }) => leavesOf(when))
}

/** The values that the catalogue names apart from conditions: whose duty it is, and what the law changes. */
const namedBy = ({ owedBy, transitions }: Catalogue, id: string): readonly (readonly Value[])[] => [
  ...Object.values(owedBy).flatMap(({ decidedBy }) => (decidedBy?.fact === id ? [[decidedBy.value]] : [])),
  ...transitions.flatMap(({ fact, from, to }) => (fact === id ? [from, [to]] : [])),
]

/** For each value of a fact a mark, the same where nothing tells two of them apart. */
const marksOf = async (rules: Rules, decide: Decide, fact: Fact): Promise<ReadonlyMap<Value, string>> => {
  const leaves = comparisonsOf(rules).filter((leaf) => leaf.fact === fact.id)
  const tables = await Promise.all(leaves.map(decide))
  const values = 'options' in fact ? fact.options.map(({ value }) => value) : []
  const truthsOf = (value: Value): readonly unknown[] =>
    tables.map(({ grid, rows }) => rows[rows.findIndex((_, cell) => memberAt(grid, cell)[fact.id] === value)]?.[0])
  const named = namedBy(rules.catalogue, fact.id)
  return new Map(
    values.map((value) => [value, [...truthsOf(value), ...named.map((some) => some.includes(value))].join()]),
  )
}

const unusedFact = (fact: Fact, at: Finding['at']): Finding => ({
  kind: 'undistinguished',
  file: FILE,
  at,
  problem: `no rule uses ${quoted(fact.id)}`,
  help: 'remove the fact, so that nobody is asked for it in vain, or wait for the rule that will use it',
})

const undistinguished = (at: Finding['at'], same: readonly Value[]): Finding => ({
  kind: 'undistinguished',
  file: FILE,
  at,
  problem: `no rule tells ${list(same.map(quoted), 'and')} apart`,
  help: 'make one answer of them, or keep them if people would look for their own',
})

/** Values of a choice that nothing in any version, published or proposed, tells apart. */
export const valueFindings = async (rules: Rules, decide: Decide): Promise<readonly Finding[]> => {
  const found = rules.catalogue.facts.map(async (fact, i) => {
    if (!('options' in fact)) return []
    const marks = [...(await marksOf(rules, decide, fact))]
    const groups = [...new Set(marks.map(([, mark]) => mark))].map((mark) =>
      marks.flatMap(([value, one]) => (one === mark ? [value] : [])),
    )
    if (groups.length === 1) return [unusedFact(fact, ['facts', i])]
    return groups
      .filter((same) => same.length > 1)
      .map((same) => {
        const option = fact.options.findIndex(({ value }) => value === same[1])
        return undistinguished(['facts', i, 'options', option], same)
      })
  })
  return (await Promise.all(found)).flat()
}

/** The same day a year later; 29 February stays so, and sorts before 1 March. */
const yearAfter = (day: IsoDate): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

/** Whether a source that was read on one day is to be read again by another: after twelve months. */
export const isToReadAgain = (readOn: IsoDate, on: IsoDate): boolean => yearAfter(readOn) <= on

/** Citations that nobody has read for twelve months. */
export const citationFindings = (subjects: readonly Subject[], on: IsoDate): readonly Finding[] =>
  subjects.flatMap((subject) =>
    subject.file.grounds.flatMap(({ id, citations }, i) =>
      citations.flatMap(({ title, readOn }, j) => {
        if (!isToReadAgain(readOn, on)) return []
        const problem = `${quoted(title)} was last read on ${readOn}, 12 months ago or more`
        const help = 'read it again: if it still says so, give the new day when you next publish the entitlement'
        const found = { kind: 'not-read', ground: id, problem, help } as const
        return [findingIn(subject, ['grounds', i, 'citations', j, 'readOn'], found)]
      }),
    ),
  )
