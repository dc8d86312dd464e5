// Reads the birthdays of a cases file: a row is three cases, the day before the birthday, the day and the day after.
import { ordinal } from '../../core/answers/phrases.ts'
import { dayAfter, dayBefore } from '../../core/rules/days.ts'
import { ageFact } from '../../core/rules/derive.ts'
import { IsoDate, type Problem } from '../../core/rules/model.ts'
import { entriesOf, inside, isKeyed, itemsOf, type Place, problemAt, problemAtKey } from '../yaml/place.ts'
import { quote } from '../yaml/problem.ts'
import { changeProblems, type FactAt, factProblems, factsOfRow, mergeFacts } from './case-facts.ts'
import { type CaseTable, dayOfRow, type WrittenCase } from './case-row.ts'
import { type KnownFacts, valueProblems } from './known-facts.ts'

const ageIn = ({ byId }: KnownFacts) => ageFact({ facts: [...byId.values()] })

/** The days of a row, each with the keys of what differs on it and of what it expects. */
const daysOfRow = [
  { words: 'the day before', changes: 'butBefore', gets: 'before', dayOf: dayBefore },
  { words: '', changes: 'butFrom', gets: 'from', dayOf: (day: IsoDate) => day },
  { words: 'the day after', changes: 'butFrom', gets: 'from', dayOf: dayAfter },
] as const

/** The day of a birthday: usually the second of the version, so that all three days of the row are in it. */
const dayOfBirthday = (table: CaseTable, row: Place): Place =>
  dayOfRow(table, row, table.firstDay === undefined ? undefined : dayAfter(table.firstDay))

/** The date of birth of somebody who turns an age on a day; undefined for 29 February, and if either is wrong. */
const bornWhoTurns = (turns: unknown, on: unknown): IsoDate | undefined => {
  if (!Number.isSafeInteger(turns) || !IsoDate.safeParse(on).success) return undefined
  const born = `${Number(String(on).slice(0, 4)) - Number(turns)}${String(on).slice(4)}`
  return born.endsWith('-02-29') ? undefined : IsoDate.safeParse(born).data
}

/** The facts of a row on any day: its person's, with a date of birth in place of the age. */
const factsOfBirthday = ({ root, known }: CaseTable, row: Place, born: IsoDate): readonly FactAt[] => {
  const date = ageIn(known)?.derivedFrom.fact
  const bornFact: readonly FactAt[] = date === undefined ? [] : [[date, { ...inside(row, 'turns'), value: born }]]
  return mergeFacts(factsOfRow(root, row, known), bornFact, known)
}

/** `not-entitled`, or `adviser: entitled, bus-pass: not-entitled`. */
const getsText = ({ value }: Place): string =>
  isKeyed(value)
    ? Object.entries(value)
        .map(([id, text]) => `${id}: ${String(text)}`)
        .join(', ')
    : String(value)

const nameOf = (row: Place, words: string, gets: Place): string => {
  const { value } = inside(row, 'name')
  const birthday = `${words} the ${ordinal(Number(inside(row, 'turns').value))} birthday`.trim()
  return `${typeof value === 'string' ? `${value}, ` : ''}${birthday}: ${getsText(gets)}`
}

/** The cases of the birthdays. A row whose age or day is wrong has none. */
export const birthdayCases = (table: CaseTable): readonly WrittenCase[] =>
  itemsOf(inside(table.root, 'birthdays')).flatMap((row) => {
    const day = dayOfBirthday(table, row)
    const born = bornWhoTurns(inside(row, 'turns').value, day.value)
    if (born === undefined) return []
    const facts = factsOfBirthday(table, row, born)
    return daysOfRow.map(({ words, changes, gets: key, dayOf }) => {
      const gets = inside(row, key)
      return {
        row,
        name: { ...inside(row, 'name'), value: nameOf(row, words, gets) },
        on: { ...day, value: dayOf(String(day.value)) },
        facts: mergeFacts(facts, entriesOf(inside(row, changes)), table.known),
        gets,
      }
    })
  })

/** Reports facts of a row that its birthday decides. */
const decidedFactProblems = (row: Place, known: KnownFacts): readonly Problem[] => {
  const age = ageIn(known)
  const decided = age === undefined ? [] : [age.id, age.derivedFrom.fact]
  return ['given', 'but', 'butBefore', 'butFrom']
    .flatMap((key) => entriesOf(inside(row, key)))
    .filter(([id]) => decided.includes(id))
    .map(([id, at]) => problemAtKey(at, `${quote(id)} follows from \`turns\``, 'remove it'))
}

const leapHelp = 'give the birthday a day of its own, as in `on: 2024-06-01`'

const rowProblems = (table: CaseTable, row: Place): readonly Problem[] => {
  const turns = inside(row, 'turns')
  const day = dayOfBirthday(table, row)
  const age = ageIn(table.known)
  const isLeapDay = IsoDate.safeParse(day.value).success && String(day.value).endsWith('-02-29')
  const facts = factsOfBirthday(table, row, '')
  const changes = ['butBefore', 'butFrom'].map((key) => inside(row, key))
  return [
    ...(age !== undefined && Number(turns.value) > 0 ? valueProblems(turns, age) : []),
    ...(isLeapDay ? [problemAt(day, 'a birthday here cannot be on 29 February', leapHelp)] : []),
    ...changes.flatMap((at) => [...factProblems(at, table.known), ...changeProblems(facts, at)]),
    ...decidedFactProblems(row, table.known),
  ]
}

/** Reports what is wrong with birthdays, apart from what can be wrong with any row. */
export const birthdayProblems = (table: CaseTable): readonly Problem[] => {
  const birthdays = inside(table.root, 'birthdays')
  const hasAge = ageIn(table.known) !== undefined || table.known.faulty === 'all' || table.known.faulty.size > 0
  const help = 'write `cases` instead, or add a fact that is `derivedFrom` a date by `whole-years`'
  return [
    ...(birthdays.value === undefined || hasAge
      ? []
      : [problemAtKey(birthdays, 'no fact of `facts.yaml` is an age', help)]),
    ...itemsOf(birthdays).flatMap((row) => rowProblems(table, row)),
  ]
}
