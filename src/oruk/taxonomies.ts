// Our own taxonomies: headings of the local offer, by law or by choice, and circumstances of people.
import { isByChoice, isByLaw } from '../analysis/statutory.ts'
import type { Catalogue, Fact } from '../core/catalogue.ts'
import type { Value } from '../core/condition.ts'
import { type Entitlement, themes } from '../core/model.ts'
import type { Region } from '../core/region.ts'
import { sentence } from '../core/say.ts'
import { idOf } from './identity.ts'
import type { LinkType, Service, Taxonomy, Term } from './records.ts'

const taxonomyOf = (key: string, name: string, description: string): Taxonomy => ({
  id: idOf('taxonomy', key),
  name,
  description,
})

const headings = taxonomyOf(
  'headings',
  'Headings of the local offer',
  'What help is for: the headings of the Children and Social Work Act 2017, section 2(2), and money.',
)
const bases = taxonomyOf(
  'bases',
  'By law or by choice',
  'Whether help rests on a duty, power or scheme of the law, or on the council’s own choice, or on both.',
)
const circumstances = taxonomyOf(
  'circumstances',
  'Circumstances',
  'What may be so of a person. A service has those that people who may get it have; where it has none about a ' +
    'matter, that matter does not narrow who may get it.',
)

/** Every taxonomy of the feed. */
export const taxonomies: readonly Taxonomy[] = [headings, bases, circumstances]

const termOf = ({ id, name }: Taxonomy, key: string, term: string): Term => ({
  id: idOf('term', id, key),
  term,
  taxonomy: name,
  taxonomy_id: id,
})

/** No council offers a legal status. */
const headingTerms = new Map(
  themes
    .filter((theme) => theme !== 'legal-status')
    .map((theme) => [theme as string, termOf(headings, theme, sentence(theme.replaceAll('-', ' ')))]),
)
const byLaw = termOf(bases, 'by-law', 'By law')
const byChoice = termOf(bases, 'by-choice', 'By the council’s own choice')

const optionTerms = (fact: Fact): readonly (Term & { readonly value: Value })[] =>
  'options' in fact
    ? fact.options.map(({ value, met }) => ({
        ...termOf(circumstances, `${fact.id}=${String(value)}`, sentence(met)),
        value,
      }))
    : []

const plain = ({ value: _, ...term }: Term & { readonly value: Value }): Term => term

/** Every term that a service may have, circumstances in the words of a catalogue. */
export const termsOf = ({ facts }: Catalogue): readonly Term[] => [
  ...headingTerms.values(),
  byLaw,
  byChoice,
  ...facts.flatMap(optionTerms).map(plain),
]

/** The circumstances of people whom a reach allows, of the facts that it narrows. */
const circumstancesOf = ({ facts }: Catalogue, reach: Region): readonly Term[] =>
  facts.flatMap((fact) => {
    const values = reach[fact.id]
    if (values === undefined || !Array.isArray(values)) return []
    return optionTerms(fact)
      .filter(({ value }) => values.includes(value))
      .map(plain)
  })

/** The terms that describe a service. */
export const attributesOf = (
  service: string,
  catalogue: Catalogue,
  { entitlement, reach }: { readonly entitlement: Entitlement; readonly reach: Region },
): Service['attributes'] => {
  const heading = headingTerms.get(entitlement.theme)
  const linked: readonly (readonly [LinkType, readonly Term[]])[] = [
    ['heading', heading ? [heading] : []],
    ['basis', [...(isByLaw(entitlement) ? [byLaw] : []), ...(isByChoice(entitlement) ? [byChoice] : [])]],
    ['eligibility', circumstancesOf(catalogue, reach)],
  ]
  return linked.flatMap(([link_type, terms]) =>
    terms.map((term) => ({
      id: idOf('attribute', service, term.id),
      link_type,
      taxonomy_term_id: term.id,
      taxonomy_term: term,
    })),
  )
}
