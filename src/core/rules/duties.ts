// The duties and powers of the Act, each with the entitlements that answer it: evidence that nothing was left out.
import * as z from 'zod'
import { Sentence, Url } from './catalogue.ts'
import { kebabId } from './ids.ts'

/** The law makes a council act (`duty`) or lets it (`power`). */
const dutyKinds = ['duty', 'power'] as const

const StatutoryDuty = z.strictObject({
  /** The subsections, as lawyers write them: `23B(8)`. */
  section: Sentence,
  kind: z.enum(dutyKinds),
  text: Sentence,
  /** `read` if the author read these very words, otherwise `inferred`. */
  confidence: z.enum(['read', 'inferred']),
  /** The ids of the law's entitlements that give what it asks for. */
  answeredBy: z.array(z.string().regex(kebabId)).min(1).optional(),
  /** Instead of `answeredBy`: why nobody can ask for anything by it. */
  because: Sentence.optional(),
})
export type StatutoryDuty = z.infer<typeof StatutoryDuty>

/** The content of `duties.yaml`: the duties of a part of an Act, in its order. */
export const DutyRegister = z.strictObject({
  act: Sentence,
  part: Sentence,
  url: Url,
  duties: z.array(StatutoryDuty).min(1),
})
export type DutyRegister = z.infer<typeof DutyRegister>
