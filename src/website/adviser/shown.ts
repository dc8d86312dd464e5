// The answer that an adviser shows to the young person: public wording, no workings.
import { answerHeading, answerHeadings } from '../../core/answers/headings.ts'
import { notice } from '../../core/answers/notice.ts'
import type { Words } from '../words.ts'
import { optionalAmountText } from './in-words.ts'
import type { Situation } from './situation.ts'

/** The values for the template; empty sections are left out. */
export const youngPersonValues = ({ say }: Words, { answered }: Situation) => ({
  notice,
  presumed: answered.presumed.map(({ text }) => text),
  sections: answerHeadings
    .map((id) => ({
      heading: say(`results.groups.${id}`),
      entitlements: answered.entitlements
        .filter((answer) => answerHeading(answer) === id)
        .map(({ title, summary, amount, nextSteps }) => ({
          title,
          summary,
          nextSteps,
          amount: optionalAmountText(amount),
        })),
    }))
    .filter(({ entitlements }) => entitlements.length > 0),
})
