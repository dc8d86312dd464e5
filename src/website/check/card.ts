// One entitlement's card on the results: the checker's answer and outlook, in reading order.
import { isShownPeers } from '../../analysis/other-councils.ts'
import type { Outlook } from '../../core/ahead/outlook.ts'
import { dayText } from '../../core/answers/day-text.ts'
import type { EntitlementAnswer, GroundAnswer } from '../../core/answers/explain.ts'
import type { GivenStep } from '../../core/answers/given-steps.ts'
import { type AnswerHeading, answerHeading } from '../../core/answers/headings.ts'
import { capitalize } from '../../core/answers/phrases.ts'
import type { AnsweredCheck } from '../../core/checker.ts'
import { type NextStep, factById } from '../../core/rules/catalogue.ts'
import type { PeerRegister } from '../../core/rules/councils.ts'
import { later } from '../../core/rules/days.ts'
import type { Answer, Citation, Facts } from '../../core/rules/model.ts'
import type { Worth } from '../../core/rules/worth.ts'
import { amountInWords, type Words } from '../words.ts'
import { questionAddress } from './addresses.ts'
import type { CheckContext } from './person.ts'

/** A sentence on a card, and a warning that belongs to it. */
type CardLine = { readonly text: string; readonly warning?: string | undefined }

/** A next step, and whether the page already shows its link. */
export type CardStep = GivenStep & { readonly isShown?: boolean }

export type Card = {
  readonly id: string
  readonly title: string
  readonly outcome: Answer
  readonly heading: AnswerHeading
  readonly worth: Worth
  readonly what: string
  readonly why: string
  readonly amount: string | undefined
  /** The questions that would settle the outcome. */
  readonly ask: readonly { readonly text: string; readonly href: string }[]
  readonly steps: readonly CardStep[]
  /** Steps other than the contact that the page shows for everything. */
  readonly ownSteps: readonly CardStep[]
  readonly owner: string
  readonly basis: string
  readonly gains: readonly CardLine[]
  /** Whether the person only has to wait for an age. */
  readonly comes: boolean
  readonly losses: readonly string[]
  /** Whether to show the way to what was found of other councils. */
  readonly asksElsewhere: boolean
  /** Whether the council still has to confirm something. Only advisers and auditors see the details. */
  readonly isUnsure: boolean
  /** The latest day on which somebody read one of its sources, in words. */
  readonly checked: string
  readonly law: readonly (Pick<Citation, 'title' | 'section' | 'url'> & { readonly read: string })[]
}

const uniqueBy = <Item>(items: readonly Item[], itemKey: (item: Item) => string): readonly Item[] => [
  ...new Map(items.map((item) => [itemKey(item), item])).values(),
]

/** The grounds that decide an answer: the grounds with that outcome, or every ground if none has it. */
const decidingGrounds = ({ grounds, outcome }: EntitlementAnswer): readonly GroundAnswer[] => {
  const giving = grounds.filter((ground) => ground.outcome === outcome)
  return giving.length > 0 ? giving : grounds
}

/** Whether the grounds are law or the council's choice, or a mixture. */
const basisText = ({ say }: Words, grounds: readonly GroundAnswer[]): string => {
  const bases = new Set(grounds.map(({ basis }) => basis))
  return say(`results.basis.${bases.size === 1 ? [...bases][0]! : 'several'}`)
}

const gainLines = ({ say }: Words, { wouldChange, fromAge }: Outlook, isShareable: boolean): readonly CardLine[] => [
  ...wouldChange.map(({ changes, outcome, warning }) => ({
    text: say(`results.would.${outcome}`, {
      changes: changes.map(({ text }) => text).join(`, ${say('results.and')} `),
    }),
    warning,
  })),
  ...(fromAge
    ? [{ text: fromAge.text + (fromAge.on === undefined || isShareable ? '' : ` (${dayText(fromAge.on)})`) }]
    : []),
]

/** A "no" or "maybe" card always ends with someone to contact. */
const stepsWithContact = (steps: readonly GivenStep[], fallback: GivenStep): readonly GivenStep[] =>
  steps.some(({ url, phone }) => url !== undefined || phone !== undefined) ? steps : [...steps, fallback]

type CardContext = {
  readonly checking: CheckContext
  readonly words: Words
  /** The contact for answers that name nobody. */
  readonly contact: NextStep
  /** Whether to leave out every day that reveals a date of birth. */
  readonly isShareable: boolean
  readonly facts: Facts
  /** What was found of other councils, if anything. */
  readonly peers: PeerRegister | undefined
}

/** A check's cards, in the order of the offer. */
export const entitlementCards = (
  { checking, words, contact, isShareable, facts, peers }: CardContext,
  { entitlements, outlooks }: AnsweredCheck,
): readonly Card[] =>
  entitlements.map((answer, i): Card => {
    const { checker } = checking
    const grounds = decidingGrounds(answer)
    const citations = uniqueBy(
      grounds.flatMap((ground) => ground.citations),
      ({ title, section }) => `${title}, ${section}`,
    )
    const fact = (id: string) => factById(checker.catalogue, id)
    return {
      id: answer.id,
      title: answer.title,
      outcome: answer.outcome,
      why: answer.summary,
      heading: answerHeading(answer),
      worth: answer,
      what: checker.offer.entitlements.find(({ id }) => id === answer.id)!.summary,
      amount: answer.amount && capitalize(amountInWords(words, answer.amount)),
      ask: answer.missing.map((id) => ({ text: fact(id).question, href: `${questionAddress(id)}?from=results` })),
      steps: stepsWithContact(answer.nextSteps, contact),
      ownSteps: answer.nextSteps.filter(({ text }) => text !== contact.text),
      owner: capitalize(answer.owedByText),
      basis: basisText(words, grounds),
      gains: gainLines(words, outlooks[i]!, isShareable),
      comes: outlooks[i]!.fromAge !== undefined,
      asksElsewhere: isShownPeers(peers, answer, facts),
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
