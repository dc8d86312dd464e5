// One entitlement as a person gets it: the answer and the outlook of the checker, in the order in which it is read.
import type { Outlook } from '../../core/ahead/outlook.ts'
import { dayText } from '../../core/answers/day-text.ts'
import type { EntitlementAnswer, GroundAnswer } from '../../core/answers/explain.ts'
import { type Heading, headingOf } from '../../core/answers/headings.ts'
import { sentence } from '../../core/answers/say.ts'
import type { Answered } from '../../core/checker.ts'
import { type NextStep, factOf } from '../../core/rules/catalogue.ts'
import { later } from '../../core/rules/days.ts'
import type { Answer, Citation } from '../../core/rules/model.ts'
import { amountSaid, type Words } from '../words.ts'
import { questionAddress } from './addresses.ts'
import type { Checking } from './person.ts'

/** A sentence with the address or the number that it needs. */
type Lead = { readonly text: string; readonly warning?: string | undefined }

/** What to do next, and whether its address stands on the page already. */
export type Step = NextStep & { readonly isShown?: boolean }

export type Card = {
  readonly id: string
  readonly title: string
  readonly outcome: Answer
  readonly heading: Heading
  readonly what: string
  readonly why: string
  readonly amount: string | undefined
  /** Questions that would settle it. */
  readonly ask: readonly { readonly text: string; readonly href: string }[]
  readonly steps: readonly Step[]
  /** Those that are not said of everything alike. */
  readonly ownSteps: readonly Step[]
  readonly owner: string
  readonly basis: string
  readonly gains: readonly Lead[]
  /** Whether it comes with time alone. */
  readonly comes: boolean
  readonly losses: readonly string[]
  /** Whether something about it is still to be confirmed: what, is for advisers and auditors. */
  readonly isUnsure: boolean
  /** The latest day on which one of its sources was read, in words. */
  readonly checked: string
  readonly law: readonly (Pick<Citation, 'title' | 'section' | 'url'> & { readonly read: string })[]
}

const unique = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]

/** The grounds that an answer stands on: those that give it, or all where none does. */
const tellingGrounds = ({ grounds, outcome }: EntitlementAnswer): readonly GroundAnswer[] => {
  const giving = grounds.filter((ground) => ground.outcome === outcome)
  return giving.length > 0 ? giving : grounds
}

/** Whether it is law or the council's choice; where its grounds differ, that they do. */
const basisOf = ({ say }: Words, grounds: readonly GroundAnswer[]): string => {
  const bases = new Set(grounds.map(({ basis }) => basis))
  return say(`results.basis.${bases.size === 1 ? [...bases][0]! : 'several'}`)
}

const gainsOf = ({ say }: Words, { wouldChange, fromAge }: Outlook, isToPassOn: boolean): readonly Lead[] => [
  ...wouldChange.map(({ changes, outcome, warning }) => ({
    text: say(`results.would.${outcome}`, {
      changes: changes.map(({ text }) => text).join(`, ${say('results.and')} `),
    }),
    warning,
  })),
  ...(fromAge
    ? [{ text: fromAge.text + (fromAge.on === undefined || isToPassOn ? '' : ` (${dayText(fromAge.on)})`) }]
    : []),
]

/** Who reads a "no" or a "maybe" is never left without somebody to ask. */
const stepsOf = (steps: readonly NextStep[], fallback: NextStep): readonly NextStep[] =>
  steps.some(({ url, phone }) => url !== undefined || phone !== undefined) ? steps : [...steps, fallback]

type Telling = {
  readonly checking: Checking
  readonly words: Words
  /** Who is asked where an answer names nobody. */
  readonly contact: NextStep
  /** Whether no day may stand in it that tells when somebody was born. */
  readonly isToPassOn: boolean
}

/** The cards of a check, in the order of the offer. */
export const cardsOf = (
  { checking, words, contact, isToPassOn }: Telling,
  { entitlements, outlooks }: Answered,
): readonly Card[] =>
  entitlements.map((answer, i): Card => {
    const { checker } = checking
    const grounds = tellingGrounds(answer)
    const citations = unique(
      grounds.flatMap((ground) => ground.citations),
      ({ title, section }) => `${title}, ${section}`,
    )
    const fact = (id: string) => factOf(checker.catalogue, id)
    return {
      id: answer.id,
      title: answer.title,
      outcome: answer.outcome,
      why: answer.summary,
      heading: headingOf(answer),
      what: checker.offer.entitlements.find(({ id }) => id === answer.id)!.summary,
      amount: answer.amount && sentence(amountSaid(words, answer.amount)),
      ask: answer.missing.map((id) => ({ text: fact(id).question, href: `${questionAddress(id)}?from=results` })),
      steps: stepsOf(answer.nextSteps, contact),
      ownSteps: answer.nextSteps.filter(({ text }) => text !== contact.text),
      owner: sentence(answer.owedByText),
      basis: basisOf(words, grounds),
      gains: gainsOf(words, outlooks[i]!, isToPassOn),
      comes: outlooks[i]!.fromAge !== undefined,
      losses: outlooks[i]!.wouldLose.map(({ text }) => text),
      isUnsure: grounds.some(({ confirm }) => confirm !== undefined),
      checked: dayText(citations.reduce((latest, { readOn }) => later(latest, readOn), '')),
      law: citations.map(({ title, section, url, readOn, confidence }) => ({
        title,
        section,
        url,
        read: words.say(`entitlement.${confidence}`, { day: dayText(readOn) }),
      })),
    }
  })
