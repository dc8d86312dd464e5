// Spells of a care history: what goes on is cut off at the day asked about, and at the 18th birthday.
import { type Spell, dayBefore, earlier, merged, within } from '../rules/days.ts'
import { reaches } from '../rules/derive.ts'
import type { IsoDate } from '../rules/model.ts'
import type { Period, Told } from './history.ts'

/** What goes on has no last day yet; whoever asks cuts it off. */
const open = '9999-12-31'

/** The days that the tests turn on: 14, 16 and the last day before 18. */
export type Bounds = { readonly turns14: IsoDate; readonly turns16: IsoDate; readonly lastAsChild: IsoDate }

/** Those days of somebody born on a day. */
export const boundsOf = (born: IsoDate): Bounds => ({
  turns14: reaches(born, 14),
  turns16: reaches(born, 16),
  lastAsChild: dayBefore(reaches(born, 18)),
})

/** The last day on which somebody is a child, up to the day asked about. */
export const lastDay = ({ on }: Told, { lastAsChild }: Bounds): IsoDate => earlier(on, lastAsChild)

/** Unbroken spells up to a day; what goes on goes on until then. */
export const upTo = (periods: readonly Period[], day: IsoDate): readonly Spell[] =>
  within(merged(periods.map(({ from, to }) => ({ from, to: to ?? open }))), { from: '0000-01-01', to: day })
