// Spells of a care history: a period that still goes on is cut off at the day asked about or at the 18th birthday.
import { type Spell, dayBefore, earlier, mergeSpells, spellsWithin } from '../rules/days.ts'
import { birthdayAt } from '../rules/derive.ts'
import type { IsoDate } from '../rules/model.ts'
import type { Period, DatedHistory } from './history.ts'

const FIRST_DAY = '0000-01-01'

/** The days on which the tests turn: the 14th and the 16th birthday, and the last day before the 18th. */
export type AgeBoundaries = { readonly turns14: IsoDate; readonly turns16: IsoDate; readonly lastAsChild: IsoDate }

/** The age boundaries of a person born on an ISO date. */
export const ageBoundaries = (born: IsoDate): AgeBoundaries => ({
  turns14: birthdayAt(born, 14),
  turns16: birthdayAt(born, 16),
  lastAsChild: dayBefore(birthdayAt(born, 18)),
})

/** The last day of childhood, or the day asked about if that is earlier. */
export const lastDayAsChild = ({ on }: DatedHistory, { lastAsChild }: AgeBoundaries): IsoDate =>
  earlier(on, lastAsChild)

/** Cuts periods off after a day and merges them into unbroken spells. A period that still goes on ends on that day. */
export const spellsUpTo = (periods: readonly Period[], day: IsoDate): readonly Spell[] =>
  mergeSpells(
    spellsWithin(
      periods.map(({ from, to }) => ({ from, to: to ?? day })),
      { from: FIRST_DAY, to: day },
    ),
  )
