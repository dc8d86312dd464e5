// The answer that an adviser shows to the young person: public wording, no workings.
import { headingOf, headings } from '../../core/answers/headings.ts'
import { notice } from '../../core/answers/notice.ts'
import type { Words } from '../words.ts'
import { sumText } from './said.ts'
import type { Situation } from './situation.ts'

/** The values for the template; empty sections are left out. */
export const shownOf = ({ say }: Words, { answered }: Situation) => ({
  notice,
  presumed: answered.presumed.map(({ text }) => text),
  sections: headings
    .map((id) => ({
      heading: say(`results.groups.${id}`),
      entitlements: answered.entitlements
        .filter((answer) => headingOf(answer) === id)
        .map(({ title, summary, amount, nextSteps }) => ({ title, summary, nextSteps, amount: sumText(amount) })),
    }))
    .filter(({ entitlements }) => entitlements.length > 0),
})
