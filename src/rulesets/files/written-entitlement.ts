// The form in which authors write an entitlement: what its grounds share, sources by id, and contacts by name.
import * as z from 'zod'
import { Sentence } from '../../core/rules/catalogue.ts'
import { Citation, EntitlementWords, GroundWords, IsoDate, KebabId } from '../../core/rules/model.ts'
import { RuleStep, TimedStep } from '../../core/rules/steps.ts'

/** The forms of a step: a text, the id of a contact that is a whole step, or a step whose contact may be named. */
const stepForms = (condition: z.ZodType) => {
  const written = { at: KebabId.optional(), when: condition.optional() }
  const step = z.union([Sentence, RuleStep.extend(written)])
  const timed = z.union([Sentence, TimedStep.extend(written)])
  return { step, steps: z.array(step).min(1).optional(), timedSteps: z.array(timed).min(1).optional() }
}

/** A section of a source; with keys if it was not read on the latest day, or if only this section was not read. */
const CitedSection = z.union([
  Sentence,
  z.strictObject({ section: Sentence, readOn: IsoDate.optional(), confidence: Citation.shape.confidence.optional() }),
])

/** What a ground cites: sources by id, or citations of documents that the register does not have. */
const citing = {
  sources: z.record(KebabId, z.union([CitedSection, z.array(CitedSection).min(1)])).optional(),
  inferredFrom: z.array(KebabId).min(1).optional(),
  citations: z.array(Citation).min(1).optional(),
}

const { basis, strength } = GroundWords.shape

/** The forms of an entitlement's file, given that of a condition. */
export const entitlementForms = (condition: z.ZodType) => {
  const { step, steps, timedSteps } = stepForms(condition)
  const ofGround = { basis: basis.optional(), strength: strength.optional(), when: condition.optional(), ...citing }
  const grounds = {
    everyGround: z.strictObject({ ...ofGround, lastStep: step.optional() }).optional(),
    grounds: z.array(GroundWords.extend({ ...ofGround, nextSteps: steps })).min(1),
  }
  return {
    /** A council's file that adds grounds to an entitlement of the law. */
    addition: z.strictObject(grounds),
    /** A file with a whole entitlement. */
    whole: EntitlementWords.extend({ ifNot: steps, beforeItEnds: timedSteps, ...grounds }),
  }
}

/** A file that ends an entitlement. */
export const Ending = z.strictObject({ ends: z.literal(true) })

/** The forms that a file is checked with. `conditionProblems` checks conditions once they are read as trees. */
export const { addition: WrittenAddition, whole: WrittenEntitlement } = entitlementForms(z.looseObject({}))
