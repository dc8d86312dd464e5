// Reads policy cases: each names only facts, entitlements and grounds that exist.
import type { Value } from '../../core/rules/condition.ts'
import type { IsoDate, Problem } from '../../core/rules/model.ts'
import type { PolicyCase } from '../../core/rules/versions.ts'
import type { RulesFileOf } from '../layout.ts'
import { entriesOf, inside, itemsOf, type Place, problemAt } from '../yaml/place.ts'
import { problemOfFile, quote } from '../yaml/problem.ts'
import { checkSchema } from '../yaml/schema.ts'
import { birthdayCases, birthdayProblems } from './birthdays.ts'
import { factProblems, rowFactProblems, twiceGivenProblems } from './case-facts.ts'
import { type CaseTable, plainCases, type WrittenCase } from './case-row.ts'
import { CasesFile } from './cases-file.ts'
import { expectationProblems, expectationsAt, expectedParts } from './expectations.ts'
import { type KnownFacts, repeatedPlaces } from './known-facts.ts'
import { type EntitlementSource, sourcesWithin } from './sources.ts'

type CasesContext = {
  readonly known: KnownFacts
  readonly sources: readonly EntitlementSource[]
  /** The day of cases without one; undefined for a proposal, which has no first day. */
  readonly firstDay: IsoDate | undefined
}
type CasesOf = RulesFileOf<'cases'>

const factsProblems = ({ root, known }: CaseTable, written: readonly WrittenCase[]): readonly Problem[] => {
  const rows = ['cases', 'birthdays'].flatMap((key) => itemsOf(inside(root, key)))
  const given = inside(root, 'given')
  const places = [given, ...rows.flatMap((row) => [inside(row, 'given'), inside(row, 'but')])]
  return [
    ...places.flatMap((place) => factProblems(place, known)),
    ...rows.flatMap((row) => rowFactProblems(root, row)),
    ...[entriesOf(given), ...written.map(({ facts }) => facts)].flatMap((facts) => twiceGivenProblems(facts, known)),
  ]
}

const nameProblems = (written: readonly WrittenCase[]): readonly Problem[] =>
  repeatedPlaces(written.map(({ name }) => name).filter(({ value }) => value !== undefined)).map((at) => {
    const ofBirthday = 'give the birthday a `name` that says who turns this age'
    const help = at.path.at(-3) === 'birthdays' ? ofBirthday : 'give each case a name of its own'
    return problemAt(at, `${quote(at.value)} is the name of two cases`, help)
  })

/** Reports, once for the file, that cases of a proposal have no day. */
const missingDayProblems = (written: readonly WrittenCase[]): readonly Problem[] => {
  const without = written.filter(({ on }) => on.value === undefined)
  const help = 'add `on: …` at the top: a proposal has no first day'
  return without.slice(0, 1).map(({ on }) => problemAt(on, 'the cases have no day', help))
}

/** Each problem once: a place of the table may be part of several cases. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [`${problem.at} ${problem.problem}`, problem])).values(),
]

const tableProblems = (table: CaseTable, file: CasesOf, sources: readonly EntitlementSource[]): readonly Problem[] => {
  const written = [...plainCases(table), ...birthdayCases(table)]
  const checked = checkSchema(table.root, CasesFile)
  return distinct([
    ...(checked.ok ? [] : checked.problems),
    ...factsProblems(table, written),
    ...birthdayProblems(table),
    ...written.flatMap(({ gets }) => expectationProblems(gets, file.entitlement, sources)),
    ...nameProblems(written),
    ...missingDayProblems(written),
  ])
}

const listProblem = (root: Place): Problem =>
  problemAt(
    root,
    'the cases are a list, but the file is a table',
    'write `cases:` and indent the list below it; in each case, write `given` for `facts`, and `gets` for `outcomes` and ' +
      '`because`, as in `gets: { council-tax: entitled by under-21 }`',
  )

const policyCase = (
  { row, name, on, facts, gets }: WrittenCase,
  { path, folder, entitlement }: CasesOf,
): PolicyCase => ({
  name: String(name.value),
  on: String(on.value),
  facts: Object.fromEntries(facts.map(([id, { value }]) => [id, value as Value | null])),
  ...expectedParts(expectationsAt(gets, entitlement)),
  file: path,
  authority: folder.authority,
  ...(folder.status === 'proposed' ? { offer: `${folder.authority}@${folder.name}` } : {}),
  at: row.path,
  onAt: on.path,
})

export type CasesRead = { readonly cases: readonly PolicyCase[]; readonly problems: readonly Problem[] }

/**
 * The cases of a table, and its problems. A table with problems has no cases.
 *
 * @param root The table: a whole file, or a part of a draft.
 */
export const readCases = (file: CasesOf, root: Place, context: CasesContext): CasesRead => {
  const { folder, path, entitlement } = file
  const sources = sourcesWithin(context.sources, folder)
  const table = { root, known: context.known, firstDay: context.firstDay }
  const isAlone = !sources.some((source) => source.folder.path === folder.path && source.entitlement === entitlement)
  const help = `add ${quote(`${entitlement}.yaml`)} to the folder, or move the cases beside it`
  const problems = [
    ...(Array.isArray(root.value) ? [listProblem(root)] : tableProblems(table, file, sources)),
    ...(isAlone ? [problemOfFile(path, 'the cases have no entitlement file', help)] : []),
  ]
  if (problems.length > 0) return { cases: [], problems }
  const written = [...plainCases(table), ...birthdayCases(table)]
  return { cases: written.map((one) => policyCase(one, file)), problems }
}
