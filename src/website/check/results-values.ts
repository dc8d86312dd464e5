// A check's results for the page and the text download: grouped cards, what happens next, assumptions.
import { dayText } from '../../core/answers/day-text.ts'
import { type AnswerHeading, answerHeadings } from '../../core/answers/headings.ts'
import { listInWords, capitalize } from '../../core/answers/phrases.ts'
import type { NextStep } from '../../core/rules/catalogue.ts'
import type { Facts } from '../../core/rules/model.ts'
import { byWorth } from '../../core/rules/worth.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import type { Words } from '../words.ts'
import { questionAddress } from './addresses.ts'
import { type AheadChange, timelineAhead, datedChanges, datelessChanges } from './ahead.ts'
import { type AnsweredRow, datelessRows } from './answered-rows.ts'
import { type Card, type CardStep, entitlementCards } from './card.ts'
import type { CheckContext } from './person.ts'

type CardGroup = { readonly id: AnswerHeading; readonly heading: string; readonly cards: readonly Card[] }

export type CheckResults = {
  readonly counted: string
  readonly groups: readonly CardGroup[]
  /** The contact for nearly every card. */
  readonly contact: NextStep
  /** What happens next; undefined if the age is unknown. */
  readonly ahead: readonly AheadChange[] | undefined
  readonly assumes: string
  /** Whether changes have days, and so a calendar exists. */
  readonly isDated: boolean
  readonly presumed: readonly { readonly text: string; readonly href: string }[]
  readonly rows: readonly AnsweredRow[]
  readonly next: string | undefined
  readonly rules: { readonly id: string; readonly digest: string; readonly on: string }
}

/** Marks each step whose link an earlier step already had. */
type MarkSteps = <One extends CardStep>(steps: readonly One[]) => readonly (One & CardStep)[]

const shownStepMarker = (): MarkSteps => {
  const shownUrls = new Set<string>()
  return (steps) =>
    steps.map((step) => {
      const isShown = step.url !== undefined && shownUrls.has(step.url)
      if (step.url !== undefined) shownUrls.add(step.url)
      return { ...step, isShown }
    })
}

/** The cards of a heading in reading order: what a person can get by its worth, the rest as the offer has it. */
const cardsUnder = (cards: readonly Card[], id: AnswerHeading): readonly Card[] => {
  const own = cards.filter(({ heading }) => heading === id)
  return id === 'get' ? own.toSorted((a, b) => byWorth(a.worth, b.worth)) : own
}

const cardGroups = (words: Words, cards: readonly Card[], mark: MarkSteps): readonly CardGroup[] =>
  answerHeadings
    .map((id) => ({
      id,
      heading: words.say(`results.groups.${id}`),
      cards: cardsUnder(cards, id).map((card) => ({ ...card, ownSteps: mark(card.ownSteps) })),
    }))
    .filter((group) => group.cards.length > 0)

const withMarkedSteps = (changes: readonly AheadChange[], mark: MarkSteps): readonly AheadChange[] =>
  changes.map((change) => ({
    ...change,
    outcomeChanges: change.outcomeChanges.map((one) => ({ ...one, steps: mark(one.steps) })),
  }))

/** One sentence that counts the cards under each heading. */
const countSentence = ({ say }: Words, all: readonly CardGroup[]): string => {
  const parts = all
    .filter(({ id }) => id !== 'not-now')
    .map(({ id, cards }, i) => {
      const things = say(`results.counts.${i === 0 ? 'things' : 'others'}`, { count: cards.length })
      return say(`results.counts.${id}`, { things })
    })
  return parts.length === 0 ? say('results.counts.none') : `${capitalize(listInWords(parts, 'and'))}.`
}

export type ResultsContext = {
  readonly site: Site
  readonly deps: WebsiteDeps
  readonly checking: CheckContext
  readonly facts: Facts
}

/** A person's results. `isShareable` leaves out every day that reveals a date of birth. */
export const checkResults = (
  { site, deps, checking, facts }: ResultsContext,
  { isShareable }: { readonly isShareable: boolean },
): CheckResults => {
  const words = site.words()
  const checked = checking.check(facts)
  const contact = site.council().contacts['responsible-council']
  const mark = shownStepMarker()
  const { peers } = deps.book.rules
  const cards = entitlementCards({ checking, words, contact, isShareable, facts, peers }, checked)
  const all = cardGroups(words, cards, mark)
  const ahead = timelineAhead(deps, checking, facts)
  const { offer } = checking.checker
  return {
    counted: countSentence(words, all),
    groups: all,
    contact,
    ahead: ahead && withMarkedSteps((isShareable ? datelessChanges : datedChanges)(words, ahead), mark),
    assumes: ahead?.assumes ?? '',
    isDated: ahead?.changes.some(({ on }) => on !== undefined) ?? false,
    presumed: checked.presumed.map(({ fact, text }) => ({ text, href: `${questionAddress(fact)}?from=results` })),
    rows: datelessRows(checking, facts),
    next: checked.nextQuestion && questionAddress(checked.nextQuestion.fact),
    rules: { id: offer.id, digest: offer.digest.slice(0, 'sha256-'.length + 12), on: dayText(checking.on) },
  }
}
