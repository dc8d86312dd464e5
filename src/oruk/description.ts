// Writes a service's description: the standard has no other field for who can get it and how to ask.
import { valuesText } from '../analysis/describe.ts'
import { type GivenStep, stepParts, stepsForAnybody } from '../core/answers/given-steps.ts'
import { listInWords, phraseOptions, capitalize } from '../core/answers/phrases.ts'
import type { Catalogue, Fact } from '../core/rules/catalogue.ts'
import type { Entitlement, Offer } from '../core/rules/model.ts'
import type { Region } from '../core/tables/region.ts'
import type { Table } from '../core/tables/table.ts'

type DescribedService = {
  readonly offer: Offer
  readonly entitlement: Entitlement
  readonly table: Table
  readonly reach: Region
}

/** What a fact must be: the allowed values, or the excluded value if there is exactly one. */
const factPhrase = (catalogue: Catalogue, fact: Fact, part: Region[string]): string => {
  const values = 'map' in part && 'options' in fact ? part : undefined
  const named = 'options' in fact ? fact.options.filter(({ value }) => values?.includes(value)) : []
  const isShorterNegated = values === undefined || ('options' in fact && fact.options.length - named.length === 1)
  return isShorterNegated ? valuesText(catalogue, { [fact.id]: part }) : phraseOptions(named, true)
}

const whoText = (catalogue: Catalogue, { table, reach }: DescribedService): string => {
  const narrowed = catalogue.facts.filter(({ id }) => id in reach)
  const open = table.grid.axes.map(({ fact }) => fact).filter(({ id }) => !(id in reach))
  const phrases = narrowed.map((fact) => factPhrase(catalogue, fact, reach[fact.id]!))
  const abouts = open.map(({ about }) => about)
  const only = phrases.length > 0 ? [`You can only get it if ${listInWords(phrases, 'and')}.`] : []
  const also =
    abouts.length > 0 ? [`It ${only.length > 0 ? 'also ' : ''}depends on ${listInWords(abouts, 'and')}.`] : []
  return [...only, ...also].join(' ')
}

const describedStep = (step: GivenStep): string => {
  const [said, ...contact] = stepParts(step)
  return `- ${said!}${contact.length === 0 ? '' : ` (${contact.join(', ')})`}`
}

const howText = (catalogue: Catalogue, { grounds }: Entitlement): string => {
  const steps = grounds.flatMap(({ nextSteps }) => stepsForAnybody(catalogue, nextSteps))
  return [...new Set(steps.map(describedStep))].join('\n')
}

/** The versions behind an entitlement: the last with it of the law, and of the council. */
const latestVersions = ({ rulesets }: Offer, { id }: Entitlement): readonly string[] =>
  rulesets
    .map(({ versions }) => versions.findLast(({ entitlements }) => entitlements.some((file) => file.id === id)))
    .flatMap((version) => version?.id ?? [])

/** The description of a service as plain text, in paragraphs. */
export const descriptionOf = (catalogue: Catalogue, described: DescribedService): string => {
  const { offer, entitlement } = described
  const paragraphs = [
    entitlement.summary,
    `Who can get this: ${whoText(catalogue, described)}`,
    `Who gives it: ${capitalize(catalogue.owedBy[entitlement.owedBy].text)}.`,
    `How to ask for it, whichever is so for you:\n${howText(catalogue, entitlement)}`,
    `This is information about published rules (${latestVersions(offer, entitlement).join(', ')}) and not a decision.`,
  ]
  return paragraphs.join('\n\n')
}
