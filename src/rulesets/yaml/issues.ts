// Turns zod's issues into problems with a place and help.
import type * as z from 'zod'
import { factId, kebabId } from '../../core/rules/ids.ts'
import type { Problem } from '../../core/rules/model.ts'
import type { YamlPath } from './path.ts'
import { inside, type Place, problemAt, problemAtKey } from './place.ts'
import { yamlKind, quotedList, quote, suggest, withPastedHint } from './problem.ts'

export type Issue = z.core.$ZodIssue
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>

const expectedTypes: Readonly<Record<string, readonly [what: string, help: string]>> = {
  string: ['text', 'write text; put numbers, `true` and `false` in quotes'],
  array: ['a list', 'start each item on a line of its own with `- `'],
  object: ['keys with values', 'write `key: value` lines, indented below'],
  record: ['keys with values', 'write `key: value` lines, indented below'],
  boolean: ['`true` or `false`', 'write `true` or `false` without quotes'],
  number: ['a number', 'write a number without quotes or unit'],
  int: ['a whole number', 'write a whole number without quotes or unit'],
}

const expectedFormats: Readonly<Record<string, readonly [what: string, help: string]>> = {
  date: ['a date', 'write an existing date as year, month and day, as in `2024-10-14`'],
  url: ['a web address', 'start with `https://`'],
  [String(factId)]: ['a fact id', 'start with a small letter and use only letters and digits, as in `careStatus`'],
  [String(kebabId)]: ['an id', 'use small letters and digits, joined by hyphens, as in `council-tax`'],
  '/^E\\d{8}$/': ['a GSS code', 'write the letter `E` and eight digits, as in `E06000033`'],
  '/^(about )?\\d{4}(-\\d{2}(-\\d{2})?)?$/': [
    'a date, or part of one',
    'write a day, a month or a year, in quotes: `2024-10-14`, `2024-10`, `2024` or `about 2024`',
  ],
  '/^[0-9 +]+$/': ['a telephone number', 'use only digits, spaces and `+`'],
  '/^P[1-9]\\d*[DWM]$/': ['a duration', 'write days, weeks or months, as in `P10D`, `P2W` or `P3M`'],
  '/^#[0-9a-f]{6}$/': ['a colour', 'write `#` and six digits or small letters from `a` to `f`, as in `#00586a`'],
  '/^sha256-[0-9a-f]{64}$/': ['a digest', 'record it again with `npx local-offer digests --record`'],
}

const placeName = (place: Place): string => {
  const key = place.path.at(-1)
  if (key === undefined) return 'the file'
  return typeof key === 'string' ? quote(key) : 'the item'
}

const missingKey = (place: Place): Problem => {
  const around = inside({ ...place, path: place.path.slice(0, -1) })
  const help = `add \`${String(place.path.at(-1))}: …\``
  return problemAt(around, `${placeName(place)} is missing`, help)
}

const wrongType = (place: Place, issue: IssueOf<'invalid_type'>): Problem => {
  if (place.path.length === 0 && place.value === null)
    return problemAt(place, 'the file is empty', 'add its content, or remove the file')
  const [what, help] = expectedTypes[issue.expected] ?? [issue.expected, 'see `rules/README.md` for what goes here']
  return problemAt(place, `expected ${what}, not ${yamlKind(place.value)}`, withPastedHint(place.value, help))
}

const wrongSize = (place: Place, issue: IssueOf<'too_small'> | IssueOf<'too_big'>): Problem => {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum)
  const bound = issue.code === 'too_small' ? 'more' : 'less'
  if (issue.origin === 'string') return problemAt(place, `${placeName(place)} is empty`, 'write at least one word')
  if (issue.origin !== 'array')
    return problemAt(place, `${quote(place.value)} is not allowed`, `use a number that is ${bound} than ${limit}`)
  if (issue.exact === true)
    return problemAt(place, `${placeName(place)} needs exactly ${limit} items`, `write ${limit} items`)
  const short = limit === 1 ? 'is empty' : `needs at least ${limit} items`
  return problemAt(place, `${placeName(place)} ${short}`, `add an item, on a line that starts with \`- \``)
}

const wrongFormat = (place: Place, issue: IssueOf<'invalid_format'>): Problem => {
  const known = expectedFormats[issue.format] ?? expectedFormats[issue.pattern ?? '']
  const [what, help] = known ?? ['in the expected format', 'see `rules/README.md` for the format']
  return problemAt(place, `${quote(place.value)} is not ${what}`, withPastedHint(place.value, help))
}

/** The problems of a value that has a type of a union, but not its form; empty if it has none of the types. */
const formProblems = (place: Place, { errors }: IssueOf<'invalid_union'>): readonly Problem[] => {
  const isOfType = ({ code, path }: Issue): boolean => path.length > 0 || code !== 'invalid_type'
  const fitting = errors.find((issues) => issues.length > 0 && issues.every(isOfType))
  return (fitting ?? []).flatMap((issue) => issueProblems(place, issue))
}

const wrongUnion = (place: Place, issue: IssueOf<'invalid_union'>): readonly Problem[] => {
  if (issue.inclusive !== false && issue.options !== undefined) return [wrongValue(place, issue.options)]
  const ofForm = formProblems(place, issue)
  if (ofForm.length > 0) return ofForm
  const expects = (types: RegExp): boolean =>
    issue.errors.flat().some((one) => one.code === 'invalid_type' && types.test(one.expected))
  if (expects(/^(record|object)$/)) {
    const [what, help] = expects(/^(int|number)$/) ? ['a whole number', 'a whole number'] : ['text', 'text on one line']
    const problem = `expected ${what}, or keys with values, not ${yamlKind(place.value)}`
    return [problemAt(place, problem, `write ${help}, or \`key: value\` lines`)]
  }
  const help = 'write one word, one whole number, or `true` or `false`'
  return [problemAt(place, `expected a single value, not ${yamlKind(place.value)}`, help)]
}

const wrongValue = (place: Place, allowed: readonly unknown[]): Problem => {
  const isScalar = typeof place.value !== 'object'
  const problem = isScalar
    ? `${quote(place.value)} is not allowed here`
    : `expected one word, not ${yamlKind(place.value)}`
  return problemAt(place, problem, suggest(place.value, allowed))
}

/** The allowed keys of an issue, which zod does not list: `checkSchema` puts them into the message. */
export const allowedKeys = (issue: IssueOf<'unrecognized_keys'>): readonly string[] => issue.message.split(' ')

const unknownKeys = (place: Place, issue: IssueOf<'unrecognized_keys'>): readonly Problem[] =>
  issue.keys.map((key) => unknownKey(inside(place, key), allowedKeys(issue)))

export const unknownKey = (place: Place, allowed: readonly string[]): Problem => {
  const key = String(place.path.at(-1))
  const near = suggest(key, allowed)
  const help = near.startsWith('use ') ? `remove it; allowed keys: ${quotedList(allowed, 'and')}` : near
  return problemAtKey(place, `unknown key ${quote(key)}`, help)
}

/** The problems for an issue that a schema found at `root`. */
export const issueProblems = (root: Place, issue: Issue): readonly Problem[] => {
  const place = inside(root, ...(issue.path as YamlPath))
  if (issue.code === 'unrecognized_keys') return unknownKeys(place, issue)
  if (place.value === undefined && place.path.length > root.path.length) return [missingKey(place)]
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(place, issue)]
    case 'invalid_value':
      return [wrongValue(place, issue.values)]
    case 'invalid_union':
      return wrongUnion(place, issue)
    case 'invalid_format':
      return [wrongFormat(place, issue)]
    case 'too_small':
    case 'too_big':
      return [wrongSize(place, issue)]
    default:
      return [problemAt(place, `${placeName(place)} is invalid`, 'see `rules/README.md` for what goes here')]
  }
}
