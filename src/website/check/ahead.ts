// What happens next, from the person's timeline: by day if the date of birth is known, otherwise by age.
import { type Cause, type StepBefore, outcomeChangeKind, outcomeChangeKinds } from '../../core/ahead/outcome-change.ts'
import { dayText } from '../../core/answers/day-text.ts'
import type { GivenStep } from '../../core/answers/given-steps.ts'
import { ordinal } from '../../core/answers/phrases.ts'
import type { Facts } from '../../core/rules/model.ts'
import { type TimelineChange, timelineOf } from '../../core/timeline.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Words } from '../words.ts'
import type { CheckContext } from './person.ts'

type PersonTimeline = { readonly changes: readonly TimelineChange[]; readonly assumes: string }

/** A person's timeline; undefined if the age is unknown. */
export const timelineAhead = (
  { book }: WebsiteDeps,
  { on, checker }: CheckContext,
  facts: Facts,
): PersonTimeline | undefined => {
  const timeline = timelineOf(book, { on, facts, offer: checker.offer, isNamed: false })
  return timeline.ok ? timeline : undefined
}

const aheadCauseText = ({ say }: Words, cause: Cause): string => {
  switch (cause.kind) {
    case 'birthday':
      return say('results.ahead.birthday', { age: ordinal(cause.age) })
    case 'derived':
      return say('results.ahead.derived')
    case 'ruleset':
      return say('results.ahead.ruleset')
  }
}

const birthdayIn = ({ because }: TimelineChange) => because.find((cause) => cause.kind === 'birthday')

/** When a change comes. Prints an age in place of a birthday's date, so that the person can share the text. */
const datelessWhen = (words: Words, change: TimelineChange): string => {
  const birthday = birthdayIn(change)
  return birthday || change.on === undefined
    ? words.say('results.ahead.at-age', { age: birthday?.age ?? change.age! })
    : dayText(change.on)
}

/** Steps without the day by which to take them: it reveals a date of birth. */
const datelessSteps = (steps: readonly StepBefore[]): readonly GivenStep[] =>
  steps.map(({ askBefore: _, ...step }) => step)

const aheadChange = (words: Words, change: TimelineChange, when: string) => ({
  when,
  because: change.because.map((cause) => aheadCauseText(words, cause)).join(', '),
  outcomeChanges: outcomeChangeKinds.flatMap((kind) =>
    change.entitlements
      .filter((outcomeChange) => outcomeChangeKind(outcomeChange) === kind)
      .map(({ id, title, before }) => ({
        id,
        title,
        kind,
        text: words.say(`results.ahead.outcome-change.${kind}`, { title }),
        steps: datelessSteps(before),
      })),
  ),
})
export type AheadChange = ReturnType<typeof aheadChange>

/** Each change with its day if known, otherwise with the age. */
export const datedChanges = (words: Words, { changes }: PersonTimeline): readonly AheadChange[] =>
  changes.map((change) =>
    aheadChange(words, change, change.on === undefined ? datelessWhen(words, change) : dayText(change.on)),
  )

/** The same changes without any day that reveals a date of birth. */
export const datelessChanges = (words: Words, { changes }: PersonTimeline): readonly AheadChange[] =>
  changes.map((change) => aheadChange(words, change, datelessWhen(words, change)))
