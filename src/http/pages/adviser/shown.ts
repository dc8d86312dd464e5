// The answer to show to the young person: the public wording alone, without the workings.
import type { EntitlementAnswer } from '../../../core/explain.ts'
import { notice } from '../../api/check-answer.ts'
import type { Words } from '../words.ts'
import { sumText } from './said.ts'
import type { Situation } from './situation.ts'

/** Best first: the headings under which answers stand. */
const headings = ['can-get', 'can-ask', 'can-get-or-ask', 'might', 'not-now'] as const
type Heading = (typeof headings)[number]

const headingOf = ({ outcome, atLeast }: EntitlementAnswer): Heading => {
  switch (outcome) {
    case 'entitled':
      return 'can-get'
    case 'on-request':
    case 'discretionary':
      return 'can-ask'
    case 'not-entitled':
      return 'not-now'
    case 'cannot-tell':
      return atLeast === 'not-entitled' ? 'might' : 'can-get-or-ask'
  }
}

/** What the template needs; headings under which nothing stands are left out. */
export const shownOf = ({ say }: Words, { answered }: Situation) => ({
  notice,
  presumed: answered.presumed.map(({ text }) => text),
  sections: headings
    .map((id) => ({
      heading: say(`adviser.show.headings.${id}`),
      entitlements: answered.entitlements
        .filter((answer) => headingOf(answer) === id)
        .map(({ title, summary, amount, nextSteps }) => ({ title, summary, nextSteps, amount: sumText(amount) })),
    }))
    .filter(({ entitlements }) => entitlements.length > 0),
})
