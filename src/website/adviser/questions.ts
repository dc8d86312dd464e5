// The adviser's screen: every question of the catalogue at once, grouped by how its fact behaves.
import type { Fact } from '../../core/rules/catalogue.ts'
import { timeDependentFacts } from '../../core/rules/derive.ts'
import { LAW } from '../../core/rules/model.ts'
import {
  type Control,
  type FilledForm,
  type QuestionContext,
  dayControl,
  factControl,
  selectControl,
} from './controls.ts'
import type { CheckFields } from './fields.ts'

type QuestionGroup = { readonly legend: string; readonly controls: readonly Control[] }

const isPresumed = (fact: Fact): boolean => 'presumed' in fact && fact.presumed !== undefined

/** The facts that change with time alone, and the date that determines them. */
const ageFactIds = (facts: readonly Fact[]): readonly string[] =>
  timeDependentFacts(facts).flatMap(({ id, derivedFrom }) => [derivedFrom.fact, id])

/** Ages first, as most rules use them; then the past, then facts that may change, then assumptions. */
const groupIds = ['age', 'past', 'now', 'assumed'] as const

const factGroup = (ages: readonly string[], fact: Fact): (typeof groupIds)[number] => {
  if (ages.includes(fact.id)) return 'age'
  if (isPresumed(fact)) return 'assumed'
  return fact.canChange ? 'now' : 'past'
}

/** The authority of the chosen offer, otherwise the chosen authority, otherwise the website's council. */
const chosenAuthority = ({ offers, council }: QuestionContext, { authority, offer }: CheckFields): string =>
  offers.find(({ id }) => id === offer)?.authority ?? (authority || council)

/** The fields for the day, the offer and the council. */
const rulesGroup = (context: QuestionContext, filled: FilledForm): QuestionGroup => {
  const { words, authorities, offers, today } = context
  const { say } = words
  const { fields } = filled
  const chosen = chosenAuthority(context, fields)
  const councils = [...authorities, { id: LAW, name: say('adviser.check.law-alone') }]
  const named = offers.toSorted((a, b) => Number(a.status === 'published') - Number(b.status === 'published'))
  const offer = [
    { value: '', text: say('adviser.check.in-force'), selected: fields.offer === '' },
    ...named.map(({ id, status }) => ({
      value: id,
      text: status === 'proposed' ? say('adviser.check.proposal', { id }) : id,
      selected: id === fields.offer,
    })),
  ]
  const authority = councils.map(({ id, name }) => ({ value: id, text: name, selected: id === chosen }))
  return {
    legend: say('adviser.check.groups.rules'),
    controls: [
      dayControl(context, filled, { field: 'on', label: say('adviser.check.on'), value: fields.on || today }),
      selectControl(context, filled, { field: 'offer', label: say('adviser.check.offer'), items: offer }),
      selectControl(context, filled, { field: 'authority', label: say('adviser.check.authority'), items: authority }),
    ],
  }
}

/** All fields in groups; empty groups are left out. */
export const questionGroups = (context: QuestionContext, filled: FilledForm): readonly QuestionGroup[] => {
  const ages = ageFactIds(context.facts)
  const factGroups = groupIds.map((id) => ({
    legend: context.words.say(`adviser.check.groups.${id}`),
    controls: context.facts
      .filter((fact) => factGroup(ages, fact) === id)
      .map((fact) => factControl(context, filled, fact)),
  }))
  return [...factGroups.filter(({ controls }) => controls.length > 0), rulesGroup(context, filled)]
}
