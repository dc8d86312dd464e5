// Reads an entitlement's file: a whole entitlement, grounds added to the law's, or an end.
import * as z from 'zod'
import type { Condition } from '../../core/rules/condition.ts'
import { type EntitlementFile, EntitlementWords, GroundWords, type Problem } from '../../core/rules/model.ts'
import { inside, isKeyed, itemsOf, type Place, problemAt, problemAtKey } from '../yaml/place.ts'
import { quote } from '../yaml/problem.ts'
import { type SchemaResult, checkSchema } from '../yaml/schema.ts'
import { conditionProblems, leafPlaces } from './conditions.ts'
import { entitlementInFull } from './in-full.ts'
import { type KnownFacts, repeatedPlaces } from './known-facts.ts'
import type { KnownRegister } from './register.ts'
import { stepProblems } from './steps.ts'
import { Ending, WrittenAddition, WrittenEntitlement } from './written-entitlement.ts'

type EntitlementContext = {
  readonly id: string
  readonly authority: string
  readonly known: KnownFacts
  readonly register: KnownRegister
  /** Whether the law defines the entitlement: then the file may only add grounds. */
  readonly isAddition: boolean
  /** The fact that no ground of this file may test: the one that names the responsible council, in files of the law. */
  readonly untested: string | undefined
}

type EntitlementRead = { readonly file: EntitlementFile | undefined; readonly problems: readonly Problem[] }

const groundList = z.array(GroundWords.extend({ when: z.looseObject({}) })).min(1)
const Addition = z.strictObject({ grounds: groundList })
const WholeEntitlement = EntitlementWords.extend({ grounds: groundList })

/** Whether a file ends its entitlement. */
export const isEnding = ({ value }: Place): boolean => isKeyed(value) && Object.hasOwn(value, 'ends')

/** The places of a file's ground ids. */
export const groundIds = (place: Place): readonly Place[] =>
  itemsOf(inside(place, 'grounds'))
    .map((ground) => inside(ground, 'id'))
    .filter(({ value }) => typeof value === 'string')

const groundConditionProblems = (ground: Place, { known, untested }: EntitlementContext): readonly Problem[] => {
  const when = inside(ground, 'when')
  if (!isKeyed(when.value)) return []
  const facts = leafPlaces(when).map((leaf) => inside(leaf, 'fact'))
  const tested = facts.filter(({ value }) => untested !== undefined && value === untested)
  const help =
    'remove it: `owedBy` names the council that owes the duty, and nobody gets a no because it is another council’s'
  return [
    ...conditionProblems(when, known),
    ...tested.map((fact) => problemAt(fact, `a ground of the law cannot test ${quote(untested)}`, help)),
  ]
}

/** Reports statutory heads in `serves` that are listed twice or that the theme already serves. */
const servedHeadProblems = (place: Place): readonly Problem[] => {
  const served = itemsOf(inside(place, 'serves'))
  const theme = inside(place, 'theme')
  const known = [...served.filter(({ value }) => value === theme.value), ...repeatedPlaces(served)]
  return known.map((head) => problemAt(head, `${quote(head.value)} is already served`, 'remove it'))
}

const wordPlaces = (place: Place): readonly Place[] =>
  Object.keys(EntitlementWords.shape)
    .map((key) => inside(place, key))
    .filter(({ value }) => value !== undefined)

/** A copy of the place without the keys of some places in it, which are reported separately. */
const withoutKeys = (place: Place, excluded: readonly Place[]): Place => {
  const keys = excluded.map(({ path }) => path.at(-1))
  return isKeyed(place.value) && keys.length > 0
    ? { ...place, value: Object.fromEntries(Object.entries(place.value).filter(([key]) => !keys.includes(key))) }
    : place
}

type EntitlementValue = { readonly grounds: z.infer<typeof groundList>; readonly words?: EntitlementWords }

const checkAddition = (place: Place): readonly Problem[] => {
  const words = wordPlaces(place)
  const checked = checkSchema<unknown>(withoutKeys(place, words), WrittenAddition)
  const help = "remove it: the law's title, theme, need and other words apply"
  const problems = words.map((word) => problemAtKey(word, `only the law can set ${quote(word.path.at(-1))}`, help))
  return checked.ok ? problems : [...problems, ...checked.problems]
}

const checkWhole = (place: Place): readonly Problem[] => {
  const checked = checkSchema<unknown>(place, WrittenEntitlement)
  return checked.ok ? [] : checked.problems
}

const sourceProblems = (full: Place): readonly Problem[] => {
  const grounds = inside(full, 'grounds')
  const help = 'add `sources: { id: section }`, with an id of `sources.yaml`'
  const unsourced = itemsOf(grounds).filter((ground) => itemsOf(inside(ground, 'citations')).length === 0)
  if (unsourced.length > 1 && unsourced.length === itemsOf(grounds).length)
    return [problemAt(grounds, 'no ground has `sources`', `${help}, to \`everyGround\` or to each ground`)]
  return unsourced.map((ground) => problemAt(ground, '`sources` is missing', help))
}

/** Reads an entitlement in full, whose file has passed the checks of its written form. */
const readInFull = (full: Place, { isAddition }: EntitlementContext): SchemaResult<EntitlementValue> => {
  const unsourced = sourceProblems(full)
  if (unsourced.length > 0) return { ok: false, problems: unsourced }
  if (isAddition) return checkSchema<EntitlementValue>(full, Addition)
  const checked = checkSchema(full, WholeEntitlement)
  if (!checked.ok) return checked
  const { grounds, ...words } = checked.value
  return { ok: true, value: { grounds, words } }
}

/** What all grounds share is read once for each: a problem in it is reported once. */
const withoutRepeats = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
]

const readEnding = (place: Place, id: string): EntitlementRead => {
  const checked = checkSchema(place, Ending)
  return checked.ok
    ? { file: { id, path: place.document.file, ends: true }, problems: [] }
    : { file: undefined, problems: checked.problems }
}

/** Reads an entitlement, with every problem that shows in its file alone. */
export const readEntitlement = (place: Place, context: EntitlementContext): EntitlementRead => {
  const { id, authority } = context
  const path = place.document.file
  if (isEnding(place)) return readEnding(place, id)
  const full = entitlementInFull(place, context)
  const ofForm = context.isAddition ? checkAddition(place) : checkWhole(place)
  const read = ofForm.length > 0 ? { ok: false as const, problems: ofForm } : readInFull(full.place, context)
  const problems = withoutRepeats([
    ...(read.ok ? [] : read.problems),
    ...full.problems,
    ...servedHeadProblems(place),
    ...itemsOf(inside(full.place, 'grounds')).flatMap((ground) => groundConditionProblems(ground, context)),
    ...stepProblems(full.place, context.known),
    ...[inside(place, 'need'), ...groundIds(place)]
      .filter(({ value }) => typeof value === 'string' && value in {})
      .map((at) => problemAt(at, `${quote(at.value)} is a reserved word`, 'choose another id')),
    ...repeatedPlaces(groundIds(place)).map((at) =>
      problemAt(at, `${quote(at.value)} is the id of two grounds`, 'give each ground an id of its own'),
    ),
  ])
  if (!read.ok || problems.length > 0) return { file: undefined, problems }
  // `conditionProblems` found nothing, so every `when` is a condition.
  const whole = read.value.grounds.map((ground) => ({
    ...ground,
    when: ground.when as unknown as Condition,
    from: authority,
  }))
  return { file: { id, path, ends: false, ...withWords(read.value), grounds: whole }, problems }
}

const withWords = ({ words }: EntitlementValue): { readonly words?: EntitlementWords } =>
  words === undefined ? {} : { words }
