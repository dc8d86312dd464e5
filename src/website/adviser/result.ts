// An adviser's result: outcomes, workings, missing facts, possible changes, and the rules behind them.
import { isShownPeers } from '../../analysis/other-councils.ts'
import type { Cause } from '../../core/ahead/outcome-change.ts'
import type { Outlook } from '../../core/ahead/outlook.ts'
import { dayText } from '../../core/answers/day-text.ts'
import { notice } from '../../core/answers/notice.ts'
import { capitalize } from '../../core/answers/phrases.ts'
import type { Book } from '../../core/book.ts'
import { factById } from '../../core/rules/catalogue.ts'
import { timelineOf } from '../../core/timeline.ts'
import { rulesUsed } from '../../http/offer-summary.ts'
import type { Words } from '../words.ts'
import { answeredQuestions, bestFirst, outcomeText, outcomeOrMinimumText, optionalAmountText } from './in-words.ts'
import type { Situation } from './situation.ts'
import { workingsValues } from './trace.ts'

const possibleChanges =
  (words: Words, title: string) =>
  ({ wouldChange, fromAge, wouldLose }: Outlook) => [
    ...wouldChange.map(({ changes, outcome, warning }) => ({
      title,
      warning,
      text: changes.map(({ text }) => text).join('; '),
      outcome: outcomeText(words, outcome),
    })),
    ...(fromAge ? [{ title, text: fromAge.text, outcome: outcomeText(words, fromAge.outcome) }] : []),
    ...wouldLose.map(({ text, outcome }) => ({ title, text, outcome: outcomeText(words, outcome) })),
  ]

const timelineCauseText = ({ say }: Words, { checker }: Situation, cause: Cause): string => {
  if (cause.kind === 'birthday') return say('adviser.timeline.birthday', { age: cause.age })
  if (cause.kind === 'ruleset') return say('adviser.timeline.ruleset', { id: cause.id })
  return say('adviser.timeline.derived', { about: factById(checker.catalogue, cause.fact).about })
}

type TimelineMoment = { readonly day: string | undefined; readonly because: readonly Cause[] }

/** The day, if known, and what happens on it. */
const whenText = (words: Words, situation: Situation, { day, because }: TimelineMoment): string => {
  const causes = because.map((cause) => timelineCauseText(words, situation, cause)).join('; ')
  return capitalize(day === undefined ? causes : `${dayText(day)}: ${causes}`)
}

/** The timeline; undefined if neither the age nor the date of birth is known. */
const timelineValues = (words: Words, book: Book, situation: Situation) => {
  const { on, given, offer, isNamed } = situation
  const timeline = timelineOf(book, { on, facts: given, offer, isNamed })
  if (!timeline.ok) return undefined
  return {
    assumes: timeline.assumes,
    changes: timeline.changes.map(({ on: day, because, entitlements }) => ({
      when: whenText(words, situation, { day, because }),
      outcomeChanges: entitlements.map(({ title, from, to, amount }) => ({
        title,
        from: outcomeText(words, from),
        to: outcomeText(words, to),
        amount: amount && { before: optionalAmountText(amount.before), after: optionalAmountText(amount.after) },
      })),
    })),
  }
}

/** The rules behind an answer, as every adviser's page names them. */
export const rulesValues = (words: Words, { on, offer, checker }: Situation) => ({
  on: dayText(on),
  council: checker.council,
  ...rulesUsed(offer),
  status: words.say(`adviser.result.status.${offer.status}`),
})

/** The values for the template of the result. */
export const adviserResultValues = (words: Words, book: Book, situation: Situation) => {
  const { answered, checker, given } = situation
  const { entitlements, outlooks, presumed, missing } = answered
  const questionOf = (id: string): string => factById(checker.catalogue, id).question
  return {
    notice,
    rules: rulesValues(words, situation),
    said: answeredQuestions(words, checker.catalogue, given),
    outcomes: bestFirst(entitlements).map((answer) => ({
      id: answer.id,
      title: answer.title,
      summary: answer.summary,
      owedBy: capitalize(answer.owedByText),
      outcome: outcomeOrMinimumText(words, answer),
      amount: optionalAmountText(answer.amount),
    })),
    workingsOfAll: bestFirst(entitlements).map((answer) => workingsValues(words, situation, answer)),
    asksElsewhere: entitlements.some((answer) => isShownPeers(book.rules.peers, answer, given)),
    missing: missing.map(questionOf),
    presumed: presumed.map(({ text }) => text),
    changes: entitlements.flatMap(({ title }, i) => possibleChanges(words, title)(outlooks[i]!)),
    timeline: timelineValues(words, book, situation),
  }
}
