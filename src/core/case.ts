// Policy cases: examples that stand beside the rules.
import * as z from 'zod'
import { Sentence } from './catalogue.ts'
import { Value } from './condition.ts'
import { IsoDate, outcomes } from './model.ts'

/** An example that a lawyer can read, beside the entitlement it is about; run on the whole offer of its day. */
export const Case = z.strictObject({
  name: Sentence,
  on: IsoDate,
  facts: z.record(z.string(), Value.nullable()),
  outcomes: z.record(z.string(), z.enum([...outcomes, 'cannot-tell'])),
  /** The grounds that hold, by entitlement. */
  because: z.record(z.string(), z.array(z.string())).optional(),
})
/** `offer` is set where the case stands in a proposal's folder. */
export type Case = z.infer<typeof Case> & { readonly file: string; readonly authority: string; readonly offer?: string }
