// Reads `facts.yaml`, the catalogue: facts, impossible combinations, transitions, steps, events and duties.
import * as z from 'zod'
import {
  type Catalogue,
  PossibleChange,
  Duty,
  Fact,
  PublicFunds,
  SummaryTemplates,
  Sentence,
} from '../../core/rules/catalogue.ts'
import { Value } from '../../core/rules/condition.ts'
import type { Problem } from '../../core/rules/model.ts'
import type { Document } from '../yaml/document.ts'
import { entriesOf, inside, isKeyed, itemsOf, type Place, problemAt, rootOf } from '../yaml/place.ts'
import { quote, quotedList } from '../yaml/problem.ts'
import { checkSchema } from '../yaml/schema.ts'
import { asWritten, type Written, writtenDocument, writtenList, writtenMap } from '../yaml/written.ts'
import { conditionProblems } from './conditions.ts'
import { readFactList } from './facts.ts'
import { type KnownFacts, namedFact, repeatedPlaces, unknownFactProblems, valueProblems } from './known-facts.ts'
import { readCondition } from './rows.ts'

// Texts: only known placeholders, and every placeholder that the phrase of a number needs.

/** Placeholders that any text may use. */
const namePlaceholders = ['{area}', '{council}']
/** Placeholders that each phrase of a fact with whole numbers needs. */
const phrasePlaceholders: Readonly<Record<string, readonly string[]>> = {
  is: ['{value}'],
  isNot: ['{value}'],
  under: ['{value}'],
  atLeast: ['{value}'],
  between: ['{from}', '{to}'],
}
/** Keys whose values are texts for people, other than phrases. */
const textKeys = ['question', 'hint', 'why', 'about', 'text', 'met', 'unmet', 'because', 'warning']

const textProblems = (place: Place, needed: readonly string[]): readonly Problem[] => {
  const text = String(place.value)
  const used = [...text.matchAll(/\{[^{}]*\}|[{}]/g)].map(([placeholder]) => placeholder)
  const unknown = used.filter((placeholder) => ![...namePlaceholders, ...needed].includes(placeholder))
  const missing = needed.filter((placeholder) => !used.includes(placeholder))
  const help = `use ${quotedList([...needed, ...namePlaceholders], 'and')}, and no other braces`
  return [
    ...unknown.map((placeholder) => problemAt(place, `unknown placeholder ${quote(placeholder)}`, help)),
    ...missing.map((placeholder) => problemAt(place, `${quote(placeholder)} is missing from the text`, help)),
  ]
}

/** The placeholders that a text must use; `undefined` if the place has no text for people. */
const neededPlaceholders = ({ path }: Place): readonly string[] | undefined => {
  const key = String(path.at(-1))
  if (path.at(-2) === 'phrases') return phrasePlaceholders[key]
  return textKeys.includes(key) ? [] : undefined
}

/** Reports unknown and missing placeholders in all texts inside a place. */
const placeholderProblems = (place: Place): readonly Problem[] => {
  const needed = typeof place.value === 'string' ? neededPlaceholders(place) : undefined
  if (needed !== undefined) return textProblems(place, needed)
  return [...itemsOf(place), ...entriesOf(place).map(([, value]) => value)].flatMap(placeholderProblems)
}

// The file's schema, and the checks that a schema cannot make.

/** The form of the file, given that of a condition. */
export const factsForm = (condition: z.ZodType) =>
  z.strictObject({
    sayings: SummaryTemplates.optional(),
    facts: z.array(Fact).min(1),
    impossible: z.array(z.strictObject({ when: condition, because: Sentence })),
    transitions: z.array(
      z.strictObject({ fact: Sentence, from: z.array(Value).min(1), to: Value, when: condition, because: Sentence }),
    ),
    steps: z.array(PossibleChange).default([]),
    events: z.array(PossibleChange).default([]),
    owedBy: z.strictObject({ 'responsible-council': Duty, 'home-council': Duty, national: Duty }),
    publicFunds: PublicFunds.optional(),
  })

/** Any keys may make a condition: `conditionProblems` checks it. */
const FactsFile = factsForm(z.looseObject({}))

/** Checks the condition under `when`. The schema reports a missing `when`. */
const whenProblems = (place: Place, known: KnownFacts): readonly Problem[] => {
  const when = inside(place, 'when')
  return when.value === undefined ? [] : conditionProblems(when, known)
}

/** Reports an unknown fact, or values that the fact cannot have. */
const factValueProblems = (named: Place, values: readonly Place[], known: KnownFacts): readonly Problem[] => {
  if (named.value === undefined) return []
  const fact = namedFact(named, known)
  // The schema reports values of the wrong shape.
  const given = values.filter(({ value }) => value !== undefined && typeof value !== 'object')
  return [
    ...unknownFactProblems(named, known),
    ...(fact === undefined ? [] : given.flatMap((value) => valueProblems(value, fact))),
  ]
}

const transitionProblems = (place: Place, known: KnownFacts): readonly Problem[] => {
  const from = itemsOf(inside(place, 'from'))
  const to = inside(place, 'to')
  const same = from.filter(({ value }) => value === to.value)
  return [
    ...factValueProblems(inside(place, 'fact'), [...from, to], known),
    ...whenProblems(place, known),
    ...repeatedPlaces(from).map((at) => problemAt(at, `${quote(at.value)} is listed twice`, 'remove one')),
    ...same.map((at) => problemAt(at, `${quote(at.value)} changes into itself`, 'remove it from `from`')),
  ]
}

const changeProblems = (place: Place, known: KnownFacts): readonly Problem[] => {
  const [from, to] = ['from', 'to'].map((key) => itemsOf(inside(place, key)))
  return [
    ...factValueProblems(inside(place, 'fact'), [...from!, ...to!], known),
    ...[from!, to!]
      .flatMap(repeatedPlaces)
      .map((at) => problemAt(at, `${quote(at.value)} is listed twice`, 'remove one')),
  ]
}

const dutyProblems = (place: Place, known: KnownFacts): readonly Problem[] => {
  const decidedBy = inside(place, 'decidedBy')
  return factValueProblems(inside(decidedBy, 'fact'), [inside(decidedBy, 'value')], known)
}

const publicFundProblems = (place: Place, known: KnownFacts): readonly Problem[] => {
  const safe = itemsOf(inside(place, 'safe'))
  return [
    ...factValueProblems(inside(place, 'fact'), safe, known),
    ...repeatedPlaces(safe).map((at) => problemAt(at, `${quote(at.value)} is listed twice`, 'remove one')),
  ]
}

const contentProblems = (root: Place, known: KnownFacts): readonly Problem[] => [
  ...itemsOf(inside(root, 'impossible')).flatMap((item) => whenProblems(item, known)),
  ...itemsOf(inside(root, 'transitions')).flatMap((item) => transitionProblems(item, known)),
  ...['steps', 'events'].flatMap((list) => itemsOf(inside(root, list)).flatMap((item) => changeProblems(item, known))),
  ...entriesOf(inside(root, 'owedBy')).flatMap(([, duty]) => dutyProblems(duty, known)),
  ...publicFundProblems(inside(root, 'publicFunds'), known),
  ...placeholderProblems(root),
]

const listInFull = (list: Place, known: KnownFacts): Written => {
  if (!Array.isArray(list.value)) return asWritten(list)
  const items = itemsOf(list).map((item) => {
    const parts = entriesOf(item).map(
      ([key, part]) => [key, key === 'when' ? readCondition(part, known) : asWritten(part)] as const,
    )
    return isKeyed(item.value) ? writtenMap(parts, item) : asWritten(item)
  })
  return writtenList(items, list)
}

/** The file with its conditions as trees. */
const conditionsInFull = (root: Place, known: KnownFacts): Place => {
  if (!isKeyed(root.value)) return root
  const parts = entriesOf(root).map(([key, part]) => {
    const hasConditions = key === 'impossible' || key === 'transitions'
    return [key, hasConditions ? listInFull(part, known) : asWritten(part)] as const
  })
  return rootOf(writtenDocument(root.document, writtenMap(parts, root)))
}

export type FactsRead = {
  readonly known: KnownFacts
  readonly catalogue: Catalogue | undefined
  /** The id of the fact that names the responsible council. */
  readonly responsible: string | undefined
  readonly problems: readonly Problem[]
}

/** Without a catalogue, any fact may exist: no rule is blamed for the fact that it names. */
const noFacts: FactsRead = {
  known: { byId: new Map(), faulty: 'all', hasPublicFunds: true },
  catalogue: undefined,
  responsible: undefined,
  problems: [],
}

/** Reads the catalogue and its problems. With a problem the catalogue is undefined; a missing document is none. */
export const readFacts = (document: Document | undefined): FactsRead => {
  if (document === undefined) return noFacts
  const { known, problems: ofFacts } = readFactList(rootOf(document))
  const root = conditionsInFull(rootOf(document), known)
  const checked = checkSchema(root, FactsFile)
  const problems = [...(checked.ok ? [] : checked.problems), ...ofFacts, ...contentProblems(root, known)]
  // `contentProblems` has checked the conditions, which the schema leaves open.
  const catalogue = checked.ok && problems.length === 0 ? (checked.value as unknown as Catalogue) : undefined
  const { value } = inside(root, 'owedBy', 'responsible-council', 'decidedBy', 'fact')
  return { known, catalogue, responsible: typeof value === 'string' ? value : undefined, problems }
}
