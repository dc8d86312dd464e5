// Finds grounds that nobody can meet, grounds that others in the file cover, and entitlements that nobody can get.
import { listInWords } from '../../core/answers/phrases.ts'
import { type Ground, outcomeForStrength } from '../../core/rules/model.ts'
import { beats } from '../../core/rules/outcome.ts'
import type { Domain } from '../../core/tables/domain.ts'
import { type Grid, placeGrid } from '../../core/tables/grid.ts'
import type { Space } from '../../core/tables/space.ts'
import { type Table, bestRuleAt, codedPersonInCell, isInhabited, truthRowsAt } from '../../core/tables/table.ts'
import { type Result, resultNumbering } from '../cells/results.ts'
import { type DecideCondition, type Finding, quoted, type LintSubject, findingIn } from './finding.ts'

/** Whether any possible person meets the ground at a place. */
const isMet = ({ truths }: Table, place: number): boolean => truths[place]!.table.rows.some((row) => row?.[0] === 1)

/** Why a cell of a grid is uninhabited, in the catalogue's words. */
const conflictsAt = ({ space, people }: Domain, { axes }: Grid, cell: number): readonly string[] =>
  people.conflicts(codedPersonInCell(space, placeGrid(space, axes), cell)).map(({ because }) => because)

/** Why nobody can meet a ground. */
const reasonUnmet = async (domain: Domain, decide: DecideCondition, { when }: Ground): Promise<string> => {
  const { grid, rows } = await decide(when)
  const cell = rows.findIndex((row) => row?.[0] === 1)
  return cell < 0 ? 'its comparisons contradict each other' : conflictsAt(domain, grid, cell).join('; ')
}

const groundHelp = 'correct the condition, or remove the ground'

const unmetGrounds = async (
  domain: Domain,
  decide: DecideCondition,
  subject: LintSubject,
): Promise<readonly Finding[]> => {
  const { file, places, tabled } = subject
  const all = await Promise.all(file.grounds.map((ground) => reasonUnmet(domain, decide, ground)))
  return file.grounds.flatMap(({ id }, i) => {
    if (isMet(tabled.table, places[i]!)) return []
    const problem = `nobody can meet this ground: ${all[i]!}`
    return [findingIn(subject, ['grounds', i, 'when'], { kind: 'never-holds', ground: id, problem, help: groundHelp })]
  })
}

const nobodyGets = async (domain: Domain, decide: DecideCondition, subject: LintSubject): Promise<Finding> => {
  const reasons = await Promise.all(
    subject.file.grounds.map(async (ground) => `${quoted(ground.id)}: ${await reasonUnmet(domain, decide, ground)}`),
  )
  const problem = `nobody can get this: no ground can be met (${reasons.join('; ')})`
  return findingIn(subject, ['grounds'], { kind: 'nobody-gets', problem, help: 'correct the conditions' })
}

const isForNobody = ({ tabled: { table } }: LintSubject): boolean =>
  !Array.from(table.bestRules.keys()).some((cell) => bestRuleAt(table, cell) !== undefined)

const groundResult = ({ strength, amount }: Ground): Result => ({
  outcome: outcomeForStrength[strength],
  amount: amount ?? null,
})

/** Whether a ground only repeats the basis and next steps of another. Answers show the steps of all equal grounds. */
const repeats = (one: Ground, other: Ground): boolean =>
  one.basis === other.basis && one.nextSteps.every(({ text }) => other.nextSteps.some((step) => step.text === text))

/** Whether one ground gives more than another, or gives as much and has the same basis and steps. */
const isNoLess = (one: Ground, other: Ground): boolean => {
  const { idOf } = resultNumbering()
  const [first, second] = [groundResult(one), groundResult(other)]
  return beats(first, second) || (idOf(first) === idOf(second) && repeats(other, one))
}

/** Which grounds of the file hold, in each inhabited cell. */
const groundsHolding = (space: Space, { tabled: { table }, places }: LintSubject): readonly (readonly boolean[])[] => {
  const cells = Array.from(table.bestRules.keys()).filter((cell) => isInhabited(table, cell))
  return cells.map((cell) => {
    const rows = truthRowsAt(table, codedPersonInCell(space, table, cell))
    return places.map((place) => rows[place]![0] === 1)
  })
}

/**
 * The ids of the grounds that cover a ground: wherever it holds, one of them gives no less.
 *
 * @param places The place of the ground, then the places of the others to consider.
 * @returns Undefined if the others do not cover the ground.
 */
const coveringGrounds = (
  subject: LintSubject,
  holding: readonly (readonly boolean[])[],
  [ground, ...others]: readonly number[],
) => {
  const { grounds } = subject.file
  const where = holding.filter((held) => held[ground!])
  const better = others.filter((other) => isNoLess(grounds[other]!, grounds[ground!]!))
  const alone = better.filter((other) => where.every((held) => held[other])).slice(0, 1)
  const together = alone.length > 0 ? alone : better.filter((other) => where.some((held) => held[other]))
  const isCovered = where.length > 0 && where.every((held) => together.some((other) => held[other]))
  return isCovered ? together.map((other) => grounds[other]!.id) : undefined
}

/** Goes from the last ground to the first, so that it finds the later of two equal grounds. */
const coveredGrounds = ({ space }: Domain, subject: LintSubject): readonly Finding[] => {
  const holding = groundsHolding(space, subject)
  const { grounds } = subject.file
  return [...grounds.keys()].reverse().reduce<{ left: readonly number[]; findings: readonly Finding[] }>(
    ({ left, findings }, i) => {
      const others = left.filter((other) => other !== i)
      const covering = coveringGrounds(subject, holding, [i, ...others])
      if (covering === undefined) return { left, findings }
      const names = listInWords(covering.map(quoted), 'and')
      const gives = covering.length > 1 ? 'give' : 'gives'
      const finding = findingIn(subject, ['grounds', i, 'id'], {
        kind: 'covered',
        ground: grounds[i]!.id,
        problem: `${quoted(grounds[i]!.id)} adds nothing: wherever it holds, ${names} ${gives} no less`,
        help: 'remove it, or correct the condition of one of them',
      })
      return { left: others, findings: [finding, ...findings] }
    },
    { left: [...grounds.keys()], findings: [] },
  ).findings
}

/**
 * Finds what is wrong with the grounds of some files. Grounds of other files do not count as covering: a council may
 * give more than the law.
 */
export const groundFindings = async (
  domain: Domain,
  decide: DecideCondition,
  subjects: readonly LintSubject[],
): Promise<readonly Finding[]> => {
  const findings = subjects.map(async (subject) => {
    if (subject.file.words && isForNobody(subject)) return [await nobodyGets(domain, decide, subject)]
    return [...(await unmetGrounds(domain, decide, subject)), ...coveredGrounds(domain, subject)]
  })
  return (await Promise.all(findings)).flat()
}
