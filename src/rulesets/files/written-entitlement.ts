// The form in which authors write an entitlement: what its grounds share, sources by id, and contacts by name.
import * as z from 'zod'
import { NextStep, Sentence, TimedStep } from '../../core/rules/catalogue.ts'
import { Citation, EntitlementWords, GroundWords, IsoDate, KebabId } from '../../core/rules/model.ts'

/** A text, the id of a contact that is a whole step, or a step whose contact may be named. */
const at = KebabId.optional()
const WrittenStep = z.union([Sentence, NextStep.extend({ at })])
const steps = z.array(WrittenStep).min(1)

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
  const ofGround = { basis: basis.optional(), strength: strength.optional(), when: condition.optional(), ...citing }
  const grounds = {
    everyGround: z.strictObject({ ...ofGround, lastStep: WrittenStep.optional() }).optional(),
    grounds: z.array(GroundWords.extend({ ...ofGround, nextSteps: steps.optional() })).min(1),
  }
  return {
    /** A council's file that adds grounds to an entitlement of the law. */
    addition: z.strictObject(grounds),
    /** A file with a whole entitlement. */
    whole: EntitlementWords.extend({
      ifNot: steps.optional(),
      beforeItEnds: z
        .array(z.union([Sentence, TimedStep.extend({ at })]))
        .min(1)
        .optional(),
      ...grounds,
    }),
  }
}

/** A file that ends an entitlement. */
export const Ending = z.strictObject({ ends: z.literal(true) })

/** The forms that a file is checked with. `conditionProblems` checks conditions once they are read as trees. */
export const { addition: WrittenAddition, whole: WrittenEntitlement } = entitlementForms(z.looseObject({}))
