// Puts what the register has in the place of its ids: the documents that a ground cites, and the contacts of a step.
import { kebabId } from '../../core/rules/ids.ts'
import type { Problem } from '../../core/rules/model.ts'
import type { NamedContact, Source } from '../../core/rules/sources.ts'
import { didYouMean } from '../../core/spelling.ts'
import { entriesOf, inside, isKeyed, itemsOf, type Place, problemAt, problemAtKey } from '../yaml/place.ts'
import { quote, suggest } from '../yaml/problem.ts'
import { asWritten, type Written, writtenAs, writtenMap } from '../yaml/written.ts'
import type { KnownFacts } from './known-facts.ts'
import type { KnownRegister } from './register.ts'
import { readCondition } from './rows.ts'

/** What an entitlement's file may name. */
export type Vocabulary = { readonly known: KnownFacts; readonly register: KnownRegister }

/** A part of a file in full, and the problems of saying it in full. */
export type InFull<Part = Written> = { readonly written: Part; readonly problems: readonly Problem[] }

const unknownId = (problem: Problem, { isFaulty }: KnownRegister): readonly Problem[] => (isFaulty ? [] : [problem])

/** Help for an id that the register lacks. It has too many to list. */
const unknownIdHelp = (id: string, known: object, where: string): string => {
  const near = didYouMean(id, Object.keys(known))
  return near === undefined ? `use an id of ${where}, or add it there` : `${near} If it is new, add it to ${where}`
}

const contactEntries = ({ url, phone }: NamedContact, at: Place): readonly (readonly [string, Written])[] =>
  Object.entries({ url, phone }).flatMap(([key, value]) => (value === undefined ? [] : [[key, writtenAs(value, at)]]))

const findContact = (at: Place, register: KnownRegister): InFull<NamedContact> => {
  const id = String(at.value)
  if (Object.hasOwn(register.contacts, id)) return { written: register.contacts[id]!, problems: [] }
  const help = unknownIdHelp(id, register.contacts, '`sources.yaml` or `authority.yaml`')
  return { written: {}, problems: unknownId(problemAt(at, `unknown contact ${quote(id)}`, help), register) }
}

/** A step that is only the id of a contact: the contact's own text is the step. */
const contactStep = (at: Place, register: KnownRegister): InFull => {
  const { written: contact, problems } = findContact(at, register)
  const help = `write \`{ text: …, at: ${String(at.value)} }\``
  const isSilent = problems.length === 0 && contact.text === undefined && register.isFaulty === undefined
  return {
    written: writtenMap([['text', writtenAs(contact.text ?? at.value, at)], ...contactEntries(contact, at)], at),
    problems: isSilent ? [problemAt(at, `the contact ${quote(at.value)} has no text of its own`, help)] : problems,
  }
}

const doubledKeys = (place: Place, contact: NamedContact): readonly Problem[] =>
  entriesOf(place)
    .filter(([key]) => (key === 'url' || key === 'phone') && contact[key] !== undefined)
    .map(([key, at]) => problemAtKey(at, `the contact already has ${quote(key)}`, 'remove it, or remove `at`'))

/** The keys of a step but for the contact's, with its condition as a tree. */
const ownEntries = (place: Place, known: KnownFacts): readonly (readonly [string, Written])[] =>
  entriesOf(place)
    .filter(([key]) => key !== 'at')
    .map(([key, part]) => [key, key === 'when' ? readCondition(part, known) : asWritten(part)])

/** A step in full: with the text, address and number of the contact that it names, and its condition as a tree. */
export const stepInFull = (place: Place, { known, register }: Vocabulary): InFull => {
  if (typeof place.value === 'string')
    return kebabId.test(place.value)
      ? contactStep(place, register)
      : { written: writtenMap([['text', asWritten(place)]], place), problems: [] }
  if (!isKeyed(place.value)) return { written: asWritten(place), problems: [] }
  const own = ownEntries(place, known)
  const at = inside(place, 'at')
  if (typeof at.value !== 'string') return { written: writtenMap(own, place), problems: [] }
  const { written: contact, problems } = findContact(at, register)
  return {
    written: writtenMap([...own, ...contactEntries(contact, at)], place),
    problems: [...problems, ...doubledKeys(place, contact)],
  }
}

/** Stands for a citation that cannot be read, so that its absence is not reported as well. */
const unreadSource: Source = { title: '…', url: 'https://example.org', readOn: ['2000-01-01'] }

const sectionsOf = (place: Place): readonly Place[] => (Array.isArray(place.value) ? itemsOf(place) : [place])

const dayProblems = (section: Place, source: Source): readonly Problem[] => {
  const readOn = inside(section, 'readOn')
  if (typeof readOn.value !== 'string' || source.readOn.includes(readOn.value)) return []
  const problem = `the source was not read on ${quote(readOn.value)}`
  return [problemAt(readOn, problem, `${suggest('', source.readOn)}, or add the day to \`sources.yaml\``)]
}

type CitedSource = { readonly id: string; readonly place: Place; readonly isInferred: boolean }

const citationOf = (section: Place, source: Source, isInferred: boolean): Written => {
  const { readOn, confidence } = isKeyed(section.value) ? section.value : {}
  const cited: Readonly<Record<string, unknown>> = {
    title: source.title,
    url: source.url,
    readOn: readOn ?? source.readOn.at(-1),
    confidence: confidence ?? (isInferred ? 'inferred' : 'read'),
  }
  return writtenMap(
    [
      ...Object.entries(cited).map(([key, value]) => [key, writtenAs(value, section)] as const),
      ['section', asWritten(isKeyed(section.value) ? inside(section, 'section') : section)],
    ],
    section,
  )
}

const sourceCitations = (
  { id, place, isInferred }: CitedSource,
  register: KnownRegister,
): InFull<readonly Written[]> => {
  const isKnown = Object.hasOwn(register.sources, id)
  const source = isKnown ? register.sources[id]! : unreadSource
  const sections = sectionsOf(place)
  const help = unknownIdHelp(id, register.sources, '`sources.yaml`')
  return {
    written: sections.map((section) => citationOf(section, source, isInferred)),
    problems: isKnown
      ? sections.flatMap((section) => dayProblems(section, source))
      : unknownId(problemAtKey(place, `unknown source ${quote(id)}`, help), register),
  }
}

const citedIds = (grounds: readonly Place[]): readonly string[] =>
  grounds.flatMap((ground) => entriesOf(inside(ground, 'sources')).map(([id]) => id))

/** Reports ids in `inferredFrom` that nothing in reach of it cites. */
export const uncitedProblems = (place: Place, citing: readonly Place[]): readonly Problem[] => {
  const cited = citedIds(citing)
  return itemsOf(inside(place, 'inferredFrom'))
    .filter(({ value }) => typeof value === 'string' && !cited.includes(value))
    .map((at) => problemAt(at, `${quote(at.value)} is not among the sources`, 'add it to `sources` with its section'))
}

/** What a ground cites: first what every ground of the file cites, then what it adds or says more exactly. */
export const citationsInFull = (shared: Place, ground: Place, register: KnownRegister): InFull<readonly Written[]> => {
  const places = [shared, ground]
  const sources = new Map(places.flatMap((place) => entriesOf(inside(place, 'sources'))))
  const inferred = places.flatMap((place) => itemsOf(inside(place, 'inferredFrom')))
  const cited = [...sources].map(([id, place]) =>
    sourceCitations({ id, place, isInferred: inferred.some(({ value }) => value === id) }, register),
  )
  const written = places.flatMap((place) => itemsOf(inside(place, 'citations'))).map(asWritten)
  return {
    written: [...cited.flatMap((source) => source.written), ...written],
    problems: [...cited.flatMap(({ problems }) => problems), ...uncitedProblems(ground, places)],
  }
}
