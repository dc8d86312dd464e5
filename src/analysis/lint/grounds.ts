// Grounds that nobody can meet, grounds that others of the same file cover, entitlements that nobody can get.
import { list } from '../../core/answers/say.ts'
import { type Ground, outcomeOf } from '../../core/rules/model.ts'
import { beats } from '../../core/rules/outcome.ts'
import type { Domain } from '../../core/tables/domain.ts'
import { type Grid, lookupOf, membersOf } from '../../core/tables/grid.ts'
import type { Space } from '../../core/tables/space.ts'
import { type Table, bestAt, codedAt, isInhabited, rowsAt } from '../../core/tables/table.ts'
import { type Result, numbering } from '../cells/results.ts'
import { type Decide, type Finding, quoted, type Subject, findingIn } from './finding.ts'

/** Whether somebody who can exist meets the ground at a place. */
const isMet = ({ truths }: Table, place: number): boolean => truths[place]!.table.rows.some((row) => row?.[0] === 1)

/** Why nobody is in a cell of a grid, in the catalogue's words. */
const conflictsAt = ({ space, people }: Domain, grid: Grid, cell: number): readonly string[] => {
  const shape = { grid, lookup: lookupOf(space, grid), members: membersOf(space, grid) }
  return people.conflicts(codedAt(space, shape, cell)).map(({ because }) => because)
}

/** Why nobody can meet a ground. */
const reasonOf = async (domain: Domain, decide: Decide, { when }: Ground): Promise<string> => {
  const { grid, rows } = await decide(when)
  const cell = rows.findIndex((row) => row?.[0] === 1)
  return cell < 0 ? 'its comparisons contradict each other' : conflictsAt(domain, grid, cell).join('; ')
}

const help = 'correct the condition, or remove the ground'

const unmet = async (domain: Domain, decide: Decide, subject: Subject): Promise<readonly Finding[]> => {
  const { file, places, tabled } = subject
  const all = await Promise.all(file.grounds.map((ground) => reasonOf(domain, decide, ground)))
  return file.grounds.flatMap(({ id }, i) => {
    if (isMet(tabled.table, places[i]!)) return []
    const problem = `nobody can meet this ground: ${all[i]!}`
    return [findingIn(subject, ['grounds', i, 'when'], { kind: 'never-holds', ground: id, problem, help })]
  })
}

const nobodyGets = async (domain: Domain, decide: Decide, subject: Subject): Promise<Finding> => {
  const reasons = await Promise.all(
    subject.file.grounds.map(async (ground) => `${quoted(ground.id)}: ${await reasonOf(domain, decide, ground)}`),
  )
  const problem = `nobody can get this: no ground can be met (${reasons.join('; ')})`
  return findingIn(subject, ['grounds'], { kind: 'nobody-gets', problem, help: 'correct the conditions' })
}

const isForNobody = ({ tabled: { table } }: Subject): boolean =>
  !Array.from(table.best.keys()).some((cell) => bestAt(table, cell) !== undefined)

const resultOf = ({ strength, amount }: Ground): Result => ({ outcome: outcomeOf[strength], amount: amount ?? null })

/** Whether a ground says nothing that another does not: grounds that give the same are shown with all their steps. */
const isSaidBy = (one: Ground, other: Ground): boolean =>
  one.basis === other.basis && one.nextSteps.every(({ text }) => other.nextSteps.some((step) => step.text === text))

/** Whether one ground gives more than another, or just as much and says as much. */
const isNoLess = (one: Ground, other: Ground): boolean => {
  const { idOf } = numbering()
  const [first, second] = [resultOf(one), resultOf(other)]
  return beats(first, second) || (idOf(first) === idOf(second) && isSaidBy(other, one))
}

/** For each cell in which somebody can be, which grounds of the file hold in it. */
const holdingIn = (space: Space, { tabled: { table }, places }: Subject): readonly (readonly boolean[])[] => {
  const cells = Array.from(table.best.keys()).filter((cell) => isInhabited(table, cell))
  return cells.map((cell) => {
    const rows = rowsAt(table, codedAt(space, table, cell))
    return places.map((place) => rows[place]![0] === 1)
  })
}

/** The grounds, among some, that give no less than one ground wherever it holds; undefined if they do not. */
const covering = (subject: Subject, holding: readonly (readonly boolean[])[], [one, ...others]: readonly number[]) => {
  const { grounds } = subject.file
  const where = holding.filter((held) => held[one!])
  const better = others.filter((other) => isNoLess(grounds[other]!, grounds[one!]!))
  const alone = better.filter((other) => where.every((held) => held[other])).slice(0, 1)
  const some = alone.length > 0 ? alone : better.filter((other) => where.some((held) => held[other]))
  const isCovered = where.length > 0 && where.every((held) => some.some((other) => held[other]))
  return isCovered ? some.map((other) => grounds[other]!.id) : undefined
}

/** From the last ground to the first, so that of two that are alike the later is found. */
const covered = ({ space }: Domain, subject: Subject): readonly Finding[] => {
  const holding = holdingIn(space, subject)
  const { grounds } = subject.file
  return [...grounds.keys()].reverse().reduce<{ left: readonly number[]; found: readonly Finding[] }>(
    ({ left, found }, i) => {
      const others = left.filter((other) => other !== i)
      const by = covering(subject, holding, [i, ...others])
      if (by === undefined) return { left, found }
      const names = list(by.map(quoted), 'and')
      const gives = by.length > 1 ? 'give' : 'gives'
      const problem = `${quoted(grounds[i]!.id)} adds nothing: wherever it holds, ${names} ${gives} no less`
      const mend = 'remove it, or correct the condition of one of them'
      const finding = findingIn(subject, ['grounds', i, 'id'], {
        kind: 'covered',
        ground: grounds[i]!.id,
        problem,
        help: mend,
      })
      return { left: others, found: [finding, ...found] }
    },
    { left: [...grounds.keys()], found: [] },
  ).found
}

/** What is wrong with the grounds of some files. What covers a ground from another file is a council's to add. */
export const groundFindings = async (
  domain: Domain,
  decide: Decide,
  subjects: readonly Subject[],
): Promise<readonly Finding[]> => {
  const found = subjects.map(async (subject) => {
    if (subject.file.words && isForNobody(subject)) return [await nobodyGets(domain, decide, subject)]
    return [...(await unmet(domain, decide, subject)), ...covered(domain, subject)]
  })
  return (await Promise.all(found)).flat()
}
