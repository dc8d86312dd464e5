// What a check found, as the page, the text and nothing else shows it: cards in groups, what comes, what was assumed.
import { dayText } from '../../core/answers/day-text.ts'
import { type Heading, headings } from '../../core/answers/headings.ts'
import { list, sentence } from '../../core/answers/say.ts'
import type { NextStep } from '../../core/rules/catalogue.ts'
import type { Facts } from '../../core/rules/model.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Site } from '../site.ts'
import type { Words } from '../words.ts'
import { questionAddress } from './addresses.ts'
import { type AheadChange, aheadOf, changesShown, changesToPassOn } from './ahead.ts'
import { type Card, type Step, cardsOf } from './card.ts'
import type { Checking } from './person.ts'
import { type Row, datelessRows } from './stated.ts'

type Group = { readonly id: Heading; readonly heading: string; readonly cards: readonly Card[] }

export type Found = {
  readonly counted: string
  readonly groups: readonly Group[]
  /** Whom to ask for nearly all of it. */
  readonly contact: NextStep
  /** Undefined where the age is not known. */
  readonly ahead: readonly AheadChange[] | undefined
  readonly assumes: string
  /** Whether there are days, so that there is a calendar. */
  readonly isDated: boolean
  readonly presumed: readonly { readonly text: string; readonly href: string }[]
  readonly rows: readonly Row[]
  readonly next: string | undefined
  readonly rules: { readonly id: string; readonly digest: string; readonly on: string }
}

/** Marks each of some steps whose address was met before. */
type Mark = <One extends Step>(steps: readonly One[]) => readonly (One & Step)[]

const markingShown = (): Mark => {
  const shown = new Set<string>()
  return (steps) =>
    steps.map((step) => {
      const isShown = step.url !== undefined && shown.has(step.url)
      if (step.url !== undefined) shown.add(step.url)
      return { ...step, isShown }
    })
}

const grouped = (words: Words, cards: readonly Card[], mark: Mark): readonly Group[] =>
  headings
    .map((id) => ({
      id,
      heading: words.say(`results.groups.${id}`),
      cards: cards.filter(({ heading }) => heading === id).map((card) => ({ ...card, ownSteps: mark(card.ownSteps) })),
    }))
    .filter((group) => group.cards.length > 0)

const marked = (changes: readonly AheadChange[], mark: Mark): readonly AheadChange[] =>
  changes.map((change) => ({
    ...change,
    turns: change.turns.map((turn) => ({ ...turn, steps: mark(turn.steps) })),
  }))

/** How many there are under each heading, in one sentence. */
const countedIn = ({ say }: Words, all: readonly Group[]): string => {
  const parts = all
    .filter(({ id }) => id !== 'not-now')
    .map(({ id, cards }, i) => {
      const things = say(`results.counts.${i === 0 ? 'things' : 'others'}`, { count: cards.length })
      return say(`results.counts.${id}`, { things })
    })
  return parts.length === 0 ? say('results.counts.none') : `${sentence(list(parts, 'and'))}.`
}

type Told = { readonly site: Site; readonly deps: WebsiteDeps; readonly checking: Checking; readonly facts: Facts }

/** What is found for a person. `isToPassOn` leaves out every day that tells when somebody was born. */
export const foundFor = (
  { site, deps, checking, facts }: Told,
  { isToPassOn }: { readonly isToPassOn: boolean },
): Found => {
  const words = site.words()
  const checked = checking.check(facts)
  const contact = site.council().contacts['responsible-council']
  const mark = markingShown()
  const all = grouped(words, cardsOf({ checking, words, contact, isToPassOn }, checked), mark)
  const ahead = aheadOf(deps, checking, facts)
  const { offer } = checking.checker
  return {
    counted: countedIn(words, all),
    groups: all,
    contact,
    ahead: ahead && marked((isToPassOn ? changesToPassOn : changesShown)(words, ahead), mark),
    assumes: ahead?.assumes ?? '',
    isDated: ahead?.changes.some(({ on }) => on !== undefined) ?? false,
    presumed: checked.presumed.map(({ fact, text }) => ({ text, href: `${questionAddress(fact)}?from=results` })),
    rows: datelessRows(checking, facts),
    next: checked.nextQuestion && questionAddress(checked.nextQuestion.fact),
    rules: { id: offer.id, digest: offer.digest.slice(0, 'sha256-'.length + 12), on: dayText(checking.on) },
  }
}
