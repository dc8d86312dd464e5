// Checks the catalogue's facts beyond their schema: ids, options, ranges, derivations and presumed values.
import { Fact } from '../../core/rules/catalogue.ts'
import { factId } from '../../core/rules/ids.ts'
import type { Problem } from '../../core/rules/model.ts'
import { isId } from '../layout.ts'
import { inside, itemsOf, type Place, problemAt } from '../yaml/place.ts'
import { quote, suggest } from '../yaml/problem.ts'
import { type KnownFacts, repeatedPlaces, valueProblems } from './known-facts.ts'

type FactsById = ReadonlyMap<string, Fact>
type FactOfType<Type extends Fact['type']> = Extract<Fact, { type: Type }>

/** Whether a value may be an option. Values of choices are ids: addresses and keys use them. */
const isOptionValue = ({ value }: Place, type: 'choice' | 'boolean'): boolean =>
  type === 'boolean' ? typeof value === 'boolean' : typeof value === 'string' && isId(value)

const optionProblems = (place: Place, fact: FactOfType<'choice' | 'boolean'>): readonly Problem[] => {
  const values = itemsOf(inside(place, 'options')).map((option) => inside(option, 'value'))
  const words = 'use small letters and digits, joined by hyphens, as in `in-area`'
  const help = fact.type === 'boolean' ? 'the options are `true` and `false`' : words
  const wrong = values.filter((value) => !isOptionValue(value, fact.type))
  return [
    ...wrong.map((value) =>
      problemAt(value, `${quote(value.value)} is not a valid option of a ${fact.type} fact`, help),
    ),
    ...repeatedPlaces(values).map((value) => problemAt(value, `${quote(value.value)} is listed twice`, 'remove one')),
  ]
}

const dateSourceProblems = (source: Place, byId: FactsById): readonly Problem[] => {
  const from = byId.get(String(source.value))
  if (from?.type === 'date') return []
  const dates = [...byId.values()].filter(({ type }) => type === 'date').map(({ id }) => id)
  const problem = from === undefined ? `unknown fact ${quote(source.value)}` : `${quote(from.id)} is not a date`
  return [problemAt(source, problem, suggest(source.value, dates))]
}

const derivationProblems = (place: Place, byId: FactsById): readonly Problem[] => {
  const [from, at] = [inside(place, 'fact'), inside(place, 'at')]
  const isSame = at.value !== undefined && at.value === from.value
  const help = 'set `at` to the fact with the day on which the years are counted'
  return [
    ...dateSourceProblems(from, byId),
    ...(at.value === undefined ? [] : dateSourceProblems(at, byId)),
    ...(isSame ? [problemAt(at, `${quote(at.value)} is both the start and the end of the years`, help)] : []),
  ]
}

const integerProblems = (place: Place, fact: FactOfType<'integer'>, byId: FactsById): readonly Problem[] => {
  const range = `${fact.minimum} is not below the maximum ${fact.maximum}`
  const help = 'make `minimum` less than `maximum`'
  return [
    ...(fact.minimum < fact.maximum ? [] : [problemAt(inside(place, 'minimum'), range, help)]),
    ...(fact.derivedFrom === undefined ? [] : derivationProblems(inside(place, 'derivedFrom'), byId)),
  ]
}

const typedFactProblems = (place: Place, fact: Fact, byId: FactsById): readonly Problem[] => {
  if (fact.type === 'date') return []
  const typed = fact.type === 'integer' ? integerProblems(place, fact, byId) : optionProblems(place, fact)
  // The presumed value can be checked only against valid options or a valid range.
  if (typed.length > 0 || fact.presumed === undefined) return typed
  return valueProblems(inside(place, 'presumed', 'value'), fact)
}

const factIdProblems = (ids: readonly Place[]): readonly Problem[] => {
  const reserved = ids.filter(({ value }) => typeof value === 'string' && value in {})
  return [
    ...reserved.map((id) => problemAt(id, `${quote(id.value)} is a reserved word`, 'choose another id')),
    ...repeatedPlaces(ids).map((id) =>
      problemAt(id, `${quote(id.value)} is the id of two facts`, 'give each fact an id of its own'),
    ),
  ]
}

type FactRead = { readonly id: string; readonly fact: Fact | undefined; readonly problems: readonly Problem[] }

const readFact = (place: Place, byId: FactsById): FactRead => {
  const id = inside(place, 'id').value
  const parsed = Fact.safeParse(place.value)
  const problems = parsed.success ? typedFactProblems(place, parsed.data, byId) : []
  const isSound = parsed.success && problems.length === 0
  return { id: typeof id === 'string' && factId.test(id) ? id : '', fact: isSound ? parsed.data : undefined, problems }
}

/** Reads the list of facts, each by itself, and reports every problem that the schema cannot detect. */
export const readFactList = (root: Place): { readonly known: KnownFacts; readonly problems: readonly Problem[] } => {
  const list = inside(root, 'facts')
  const parsed = itemsOf(list).flatMap(({ value }) => Fact.safeParse(value).data ?? [])
  const byId = new Map(parsed.map((fact) => [fact.id, fact]))
  const read = itemsOf(list).map((place) => readFact(place, byId))
  const faulty = read.filter(({ fact }) => fact === undefined).map(({ id }) => id)
  const ofIds = factIdProblems(
    itemsOf(list)
      .map((place) => inside(place, 'id'))
      .filter(({ value }) => value !== undefined),
  )
  // If an id is wrong, any unknown fact elsewhere may be the fact with that id.
  const isSure = read.length > 0 && !faulty.includes('') && ofIds.length === 0
  const twice = read.map(({ id }) => id).filter((id, i, ids) => ids.indexOf(id) < i)
  return {
    known: {
      byId: new Map(
        read.flatMap(({ id, fact }) => (fact === undefined || twice.includes(id) ? [] : [[id, fact] as const])),
      ),
      faulty: isSure ? new Set(faulty) : 'all',
      hasPublicFunds: inside(root, 'publicFunds').value !== undefined,
    },
    problems: [...read.flatMap(({ problems }) => problems), ...ofIds],
  }
}
