// What changes next, as the timeline tells it: on days where a date of birth is known, otherwise at ages.
import { type Cause, kindOf, outcomeChangeKinds } from '../../core/ahead/outcome-change.ts'
import { dayText } from '../../core/answers/day-text.ts'
import { ordinal } from '../../core/answers/say.ts'
import type { Facts } from '../../core/rules/model.ts'
import { type TimelineChange, timelineOf } from '../../core/timeline.ts'
import type { WebsiteDeps } from '../deps.ts'
import type { Words } from '../words.ts'
import type { Checking } from './person.ts'

type Ahead = { readonly changes: readonly TimelineChange[]; readonly assumes: string }

/** The timeline of a person; undefined where the age is not known. */
export const aheadOf = ({ book }: WebsiteDeps, { on, checker }: Checking, facts: Facts): Ahead | undefined => {
  const timeline = timelineOf(book, { on, facts, offer: checker.offer, isNamed: false })
  return timeline.ok ? timeline : undefined
}

const causeText = ({ say }: Words, cause: Cause): string => {
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

/** When a change comes, without the day of a birthday: what may be passed on. */
const datelessWhen = (words: Words, change: TimelineChange): string => {
  const birthday = birthdayIn(change)
  return birthday || change.on === undefined
    ? words.say('results.ahead.at-age', { age: birthday?.age ?? change.age! })
    : dayText(change.on)
}

const changeOf = (words: Words, change: TimelineChange, when: string) => ({
  when,
  because: change.because.map((cause) => causeText(words, cause)).join(', '),
  turns: outcomeChangeKinds.flatMap((kind) =>
    change.entitlements
      .filter((turn) => kindOf(turn) === kind)
      .map(({ id, title, before }) => ({
        id,
        title,
        kind,
        text: words.say(`results.ahead.turn.${kind}`, { title }),
        steps: before,
      })),
  ),
})
export type AheadChange = ReturnType<typeof changeOf>

/** Each change with its day where one is known, otherwise with its age. */
export const changesShown = (words: Words, { changes }: Ahead): readonly AheadChange[] =>
  changes.map((change) =>
    changeOf(words, change, change.on === undefined ? datelessWhen(words, change) : dayText(change.on)),
  )

/** The same without a day that tells when somebody was born. */
export const changesToPassOn = (words: Words, { changes }: Ahead): readonly AheadChange[] =>
  changes.map((change) => changeOf(words, change, datelessWhen(words, change)))
