// Digests of what the register has: an id that a published file names keeps its meaning.
import type { Register, Source } from '../core/rules/sources.ts'
import { kebabId } from '../core/rules/ids.ts'
import { entriesOf, inside, itemsOf, type Place } from './yaml/place.ts'

/** What must stay as it is once published. A source may be read again, and a contact may move. */
export const lastingParts = ({ sources, contacts }: Register): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(
    Object.entries(sources).map(([id, source]: [string, Source]) => [
      `sources.${id}`,
      { title: source.title, url: source.url, readOn: source.readOn[0] },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(contacts).flatMap(([id, { text }]) => (text === undefined ? [] : [[`contacts.${id}`, { text }]])),
  ),
})

const stepContacts = (step: Place): readonly string[] => {
  if (typeof step.value === 'string') return kebabId.test(step.value) ? [step.value] : []
  const { value } = inside(step, 'at')
  return typeof value === 'string' ? [value] : []
}

/** The parts of the register that an entitlement's file names, by their paths in `sources.yaml`. */
export const namedParts = (file: Place, register: Register): Readonly<Record<string, unknown>> => {
  const shared = inside(file, 'everyGround')
  const grounds = itemsOf(inside(file, 'grounds'))
  const steps = [
    ...['ifNot', 'beforeItEnds'].flatMap((key) => itemsOf(inside(file, key))),
    ...grounds.flatMap((ground) => itemsOf(inside(ground, 'nextSteps'))),
    inside(shared, 'lastStep'),
  ]
  const cited = [shared, ...grounds].flatMap((place) => entriesOf(inside(place, 'sources')).map(([id]) => id))
  const sources = cited.map((id) => [`sources.${id}`, register.sources[id]] as const)
  const contacts = steps.flatMap(stepContacts).map((id) => [`contacts.${id}`, register.contacts[id]] as const)
  return Object.fromEntries<unknown>([...sources, ...contacts])
}
