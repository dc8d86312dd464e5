// The values for an entitlement's page: who can get it, how to ask, the law, and its history.
import { versionsOf } from '../../analysis/comparison/history.ts'
import { type ConditionText, conditionInWords, legalTermsIn, phrasesIn } from '../../analysis/conditions-in-words.ts'
import { dayText } from '../../core/answers/day-text.ts'
import { type GivenStep, stepsForAnybody } from '../../core/answers/given-steps.ts'
import { capitalize } from '../../core/answers/phrases.ts'
import type { Catalogue } from '../../core/rules/catalogue.ts'
import { type Citation, type Entitlement, type Ground, type Offer, strengths } from '../../core/rules/model.ts'
import { amountInWords, type Words } from '../words.ts'
import type { InForce } from './in-force.ts'

const routeGroups = ['law', 'national', 'choice'] as const
type RouteGroup = (typeof routeGroups)[number]

/** Who provides a ground: the law, a national scheme, or the council by choice. */
const routeGroup = ({ basis }: Ground): RouteGroup => {
  if (basis === 'local-offer') return 'choice'
  return basis === 'national-scheme' ? 'national' : 'law'
}

type Route = Pick<Ground, 'strength'> & {
  readonly nextSteps: readonly GivenStep[]
  readonly said: readonly ConditionText[]
  readonly amount: string | undefined
}

/** One route to the entitlement. */
const routeValues = (catalogue: Catalogue, words: Words, ground: Ground): Route => ({
  strength: ground.strength,
  said: conditionInWords(catalogue, ground.when),
  amount: ground.amount && amountInWords(words, ground.amount),
  nextSteps: stepsForAnybody(catalogue, ground.nextSteps),
})

const byStrength = (one: Ground, other: Ground): number =>
  strengths.indexOf(one.strength) - strengths.indexOf(other.strength)

const groupedRoutes = (catalogue: Catalogue, words: Words, { grounds }: Entitlement) =>
  routeGroups
    .map((group) => ({ group, grounds: grounds.filter((ground) => routeGroup(ground) === group).sort(byStrength) }))
    .filter((one) => one.grounds.length > 0)
    .map((one) => ({ group: one.group, routes: one.grounds.map((ground) => routeValues(catalogue, words, ground)) }))

const citationKey = ({ title, section, url, confidence }: Citation): string => [title, section, url, confidence].join()

const distinctCitations = ({ grounds }: Entitlement): readonly Citation[] => [
  ...new Map(grounds.flatMap(({ citations }) => citations).map((one) => [citationKey(one), one])).values(),
]

const historyRows = (offer: Offer, { id }: Entitlement, { language }: Words) =>
  versionsOf(offer, id).map(({ id: version, title, effectiveFrom }) => ({
    version,
    title,
    from: dayText(effectiveFrom, language),
  }))

/** The page's values for an entitlement of the offer in force. */
export const entitlementView = ({ offer, checker }: InForce, entitlement: Entitlement, words: Words) => {
  const { catalogue } = checker
  const groupsOfRoutes = groupedRoutes(catalogue, words, entitlement)
  const routes = groupsOfRoutes.flatMap((one) => one.routes)
  const phrases = routes.flatMap(({ said }) => phrasesIn(said))
  const citations = distinctCitations(entitlement)
  const lastRead = citations.map(({ readOn }) => readOn).reduce((latest, day) => (day > latest ? day : latest))
  return {
    summary: entitlement.summary,
    amounts: [...new Set(routes.flatMap(({ amount }) => (amount === undefined ? [] : [amount])))],
    owedBy: capitalize(catalogue.owedBy[entitlement.owedBy].text),
    groups: groupsOfRoutes,
    terms: legalTermsIn(catalogue, phrases).map(({ term, meaning }) => ({ term: capitalize(term), meaning })),
    ifNot: stepsForAnybody(catalogue, entitlement.ifNot ?? []),
    citations: citations.map((one) => ({ ...one, day: dayText(one.readOn, words.language) })),
    toConfirm: [...new Set(entitlement.grounds.flatMap(({ confirm }) => confirm ?? []))],
    lastRead: dayText(lastRead, words.language),
    history: historyRows(offer, entitlement, words),
  }
}
