// The feed's own taxonomies: headings of the local offer, by law or by choice, and people's circumstances.
import { isByChoice, isByLaw, statutoryHeadings } from '../analysis/statutory-coverage.ts'
import { capitalize } from '../core/answers/phrases.ts'
import { type Catalogue, type Fact, themes } from '../core/rules/catalogue.ts'
import type { Value } from '../core/rules/condition.ts'
import type { Entitlement } from '../core/rules/model.ts'
import type { Region } from '../core/tables/region.ts'
import { recordId } from './identity.ts'
import type { LinkType, Service, Taxonomy, Term } from './records.ts'

const taxonomyWords = {
  headings: {
    name: 'Headings of the local offer',
    description: 'What help is for: the headings of the Children and Social Work Act 2017, section 2(2), and money.',
  },
  bases: {
    name: 'By law or by choice',
    description:
      'Whether help rests on a duty, power or scheme of the law, or on the council’s own choice, or on both.',
  },
  circumstances: {
    name: 'Circumstances',
    description:
      'What may be so of a person. A service has those that people who may get it have; where it has none about a ' +
      'matter, that matter does not narrow who may get it.',
  },
} as const
type TaxonomyKey = keyof typeof taxonomyWords

const taxonomyOf = (key: TaxonomyKey): Taxonomy => ({ id: recordId('taxonomy', key), ...taxonomyWords[key] })

/** Every taxonomy of the feed. */
export const taxonomies = (): readonly Taxonomy[] =>
  (Object.keys(taxonomyWords) as readonly TaxonomyKey[]).map(taxonomyOf)

type TermWords = { readonly name: string; readonly description: string }

const taxonomyTerm = (of: TaxonomyKey, key: string, { name, description }: TermWords): Term => {
  const taxonomy = taxonomyOf(of)
  const id = recordId('term', taxonomy.id, key)
  return { id, name, description, term: name, taxonomy: taxonomy.name, taxonomy_id: taxonomy.id }
}

const headingTerm = (theme: Entitlement['theme']): Term => {
  const statutory = statutoryHeadings.find((heading) => heading.theme === theme)
  return taxonomyTerm('headings', theme, {
    name: capitalize(theme.replaceAll('-', ' ')),
    description: statutory
      ? `A heading that a local offer must have: ${statutory.section}.`
      : 'A heading besides those that a local offer must have.',
  })
}

/** All themes but the legal status, which no council offers. */
const feedHeadings = themes.filter((theme) => theme !== 'legal-status')

const byLaw = (): Term =>
  taxonomyTerm('bases', 'by-law', { name: 'By law', description: 'Rests on a duty, power or scheme of the law.' })
const byChoice = (): Term =>
  taxonomyTerm('bases', 'by-choice', {
    name: 'By the council’s own choice',
    description: 'The council gives it, or more of it than the law says, by its own choice.',
  })

const optionTerms = (fact: Fact): readonly (Term & { readonly value: Value })[] =>
  'options' in fact
    ? fact.options.map(({ value, text, met }) => {
        const description = `The answer “${text}” to the question “${fact.question}”`
        return {
          ...taxonomyTerm('circumstances', `${fact.id}=${String(value)}`, { name: capitalize(met), description }),
          value,
        }
      })
    : []

const withoutValue = ({ value: _, ...term }: Term & { readonly value: Value }): Term => term

/** Every term that a service may have. The catalogue's words name the circumstances. */
export const termsOf = ({ facts }: Catalogue): readonly Term[] => [
  ...feedHeadings.map(headingTerm),
  byLaw(),
  byChoice(),
  ...facts.flatMap(optionTerms).map(withoutValue),
]

/** The circumstances of the people in reach, for each fact that narrows the reach. */
const circumstancesOf = ({ facts }: Catalogue, reach: Region): readonly Term[] =>
  facts.flatMap((fact) => {
    const values = reach[fact.id]
    if (values === undefined || !Array.isArray(values)) return []
    return optionTerms(fact)
      .filter(({ value }) => values.includes(value))
      .map(withoutValue)
  })

/** The terms that describe a service, as its attributes. */
export const attributesOf = (
  service: string,
  catalogue: Catalogue,
  { entitlement, reach }: { readonly entitlement: Entitlement; readonly reach: Region },
): Service['attributes'] => {
  const linked: readonly (readonly [LinkType, readonly Term[]])[] = [
    ['heading', feedHeadings.filter((theme) => theme === entitlement.theme).map(headingTerm)],
    ['basis', [...(isByLaw(entitlement) ? [byLaw()] : []), ...(isByChoice(entitlement) ? [byChoice()] : [])]],
    ['eligibility', circumstancesOf(catalogue, reach)],
  ]
  return linked.flatMap(([link_type, terms]) =>
    terms.map((term) => ({
      id: recordId('attribute', service, term.id),
      link_type,
      taxonomy_term_id: term.id,
      taxonomy_term: term,
    })),
  )
}
