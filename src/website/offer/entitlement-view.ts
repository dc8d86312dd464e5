// What the page of one entitlement shows: who can get it in words, how to ask, the law, and since when.
import { versionsOf } from '../../analysis/comparison/history.ts'
import { type Said, conditionSaid, legalTermsIn, phrasesIn } from '../../analysis/conditions-in-words.ts'
import { dayText } from '../../core/answers/day-text.ts'
import { sentence } from '../../core/answers/say.ts'
import type { Catalogue } from '../../core/rules/catalogue.ts'
import { type Citation, type Entitlement, type Ground, type Offer, strengths } from '../../core/rules/model.ts'
import { amountSaid, type Words } from '../words.ts'
import type { InForce } from './in-force.ts'

const groups = ['law', 'national', 'choice'] as const
type Group = (typeof groups)[number]

/** Who is behind a ground, in the three ways that matter to those who read about it. */
const groupOf = ({ basis }: Ground): Group => {
  if (basis === 'local-offer') return 'choice'
  return basis === 'national-scheme' ? 'national' : 'law'
}

type Route = Pick<Ground, 'strength' | 'nextSteps'> & {
  readonly said: readonly Said[]
  readonly amount: string | undefined
}

/** One way to get it. */
const routeOf = (catalogue: Catalogue, words: Words, ground: Ground): Route => ({
  strength: ground.strength,
  said: conditionSaid(catalogue, ground.when),
  amount: ground.amount && amountSaid(words, ground.amount),
  nextSteps: ground.nextSteps,
})

const byStrength = (one: Ground, other: Ground): number =>
  strengths.indexOf(one.strength) - strengths.indexOf(other.strength)

const routesOf = (catalogue: Catalogue, words: Words, { grounds }: Entitlement) =>
  groups
    .map((group) => ({ group, grounds: grounds.filter((ground) => groupOf(ground) === group).sort(byStrength) }))
    .filter((one) => one.grounds.length > 0)
    .map((one) => ({ group: one.group, routes: one.grounds.map((ground) => routeOf(catalogue, words, ground)) }))

const keyOf = ({ title, section, url, confidence }: Citation): string => [title, section, url, confidence].join()

const citationsOf = ({ grounds }: Entitlement): readonly Citation[] => [
  ...new Map(grounds.flatMap(({ citations }) => citations).map((one) => [keyOf(one), one])).values(),
]

const historyOf = (offer: Offer, { id }: Entitlement, { language }: Words) =>
  versionsOf(offer, id).map(({ id: version, title, effectiveFrom }) => ({
    version,
    title,
    from: dayText(effectiveFrom, language),
  }))

/** An entitlement of the offer in force, as its page shows it. */
export const entitlementView = ({ offer, checker }: InForce, entitlement: Entitlement, words: Words) => {
  const { catalogue } = checker
  const groupsOfRoutes = routesOf(catalogue, words, entitlement)
  const routes = groupsOfRoutes.flatMap((one) => one.routes)
  const phrases = routes.flatMap(({ said }) => phrasesIn(said))
  const citations = citationsOf(entitlement)
  const lastRead = citations.map(({ readOn }) => readOn).reduce((latest, day) => (day > latest ? day : latest))
  return {
    summary: entitlement.summary,
    amounts: [...new Set(routes.flatMap(({ amount }) => (amount === undefined ? [] : [amount])))],
    owedBy: sentence(catalogue.owedBy[entitlement.owedBy].text),
    groups: groupsOfRoutes,
    terms: legalTermsIn(catalogue, phrases).map(({ term, meaning }) => ({ term: sentence(term), meaning })),
    ifNot: entitlement.ifNot ?? [],
    citations: citations.map((one) => ({ ...one, day: dayText(one.readOn, words.language) })),
    toConfirm: [...new Set(entitlement.grounds.flatMap(({ confirm }) => confirm ?? []))],
    lastRead: dayText(lastRead, words.language),
    history: historyOf(offer, entitlement, words),
  }
}
