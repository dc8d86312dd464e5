// How pages for everybody say an amount.
import { poundsText } from '../../analysis/describe.ts'
import type { Amount } from '../../core/model.ts'
import type { Words } from './words.ts'

/** `up to £1,200 a year`, in the words of the website. */
export const amountSaid = ({ say }: Words, { gbp, per, upTo }: Amount): string =>
  say(`amounts.${per}`, { pounds: `£${poundsText(gbp)}`, upTo: upTo ? 'yes' : 'no' })
