// The form of a cases file: a table of people and what each gets, and the days around birthdays.
import * as z from 'zod'
import { Sentence } from '../../core/rules/catalogue.ts'
import { Value } from '../../core/rules/condition.ts'
import { IsoDate } from '../../core/rules/model.ts'
import { expectedOutcomes } from '../../core/rules/versions.ts'

const GivenFacts = z
  .record(z.string(), Value.nullable())
  .meta({ description: 'The answers by fact; null is a fact that was asked and is not known' })

const Expected = Sentence.meta({
  description: 'An outcome, or an outcome and the grounds that hold, as in `entitled by under-21 and own-care-leaver`',
  pattern: `^(${expectedOutcomes.join('|')})( by .+)?$`,
})
const Gets = z
  .union([Expected, z.record(z.string(), Expected)])
  .meta({ description: 'What the person gets of the entitlement that the file is named after, or of each one named' })

const person = {
  on: IsoDate.optional().meta({ description: 'The day, if it is not the one at the top of the file' }),
  given: GivenFacts.optional().meta({
    description: 'All facts of this person, in place of those that the cases share',
  }),
  but: GivenFacts.optional().meta({ description: 'The facts that differ from those that the cases share' }),
  without: z.array(z.string()).min(1).optional().meta({ description: 'The shared facts that this person leaves out' }),
}

const CaseRow = z.strictObject({ name: Sentence, ...person, gets: Gets })

const BirthdayRow = z.strictObject({
  name: Sentence.optional().meta({ description: 'Who has the birthday, if several rows are about one age' }),
  turns: z.int().positive().meta({ description: 'The age that the person reaches on the day' }),
  ...person,
  butBefore: GivenFacts.optional().meta({ description: 'The facts that differ only on the day before' }),
  butFrom: GivenFacts.optional().meta({ description: 'The facts that differ only on the birthday and the day after' }),
  before: Gets,
  from: Gets,
})

/** A cases file as its author writes it. */
export const CasesFile = z.strictObject({
  on: IsoDate.optional().meta({ description: 'The day of all cases, if it is not the first day of the version' }),
  given: GivenFacts.optional().meta({ description: 'The facts that the cases share' }),
  cases: z.array(CaseRow).min(1),
  birthdays: z
    .array(BirthdayRow)
    .min(1)
    .optional()
    .meta({ description: 'Three cases each: the day before the birthday, the birthday and the day after' }),
})
