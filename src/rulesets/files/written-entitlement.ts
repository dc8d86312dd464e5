// The form in which authors write an entitlement: what its grounds share, sources by id, and contacts by name.
import * as z from 'zod'
import { NextStep, Sentence, TimedStep } from '../../core/rules/catalogue.ts'
import { Citation, EntitlementWords, GroundWords, IsoDate, KebabId } from '../../core/rules/model.ts'

/** A condition. `conditionProblems` checks it against the catalogue once it is read as a tree. */
const WrittenCondition = z.looseObject({})

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
const SharedByGrounds = z.strictObject({
  basis: basis.optional(),
  strength: strength.optional(),
  when: WrittenCondition.optional(),
  ...citing,
  lastStep: WrittenStep.optional(),
})

const WrittenGround = GroundWords.extend({
  basis: basis.optional(),
  strength: strength.optional(),
  when: WrittenCondition.optional(),
  nextSteps: steps.optional(),
  ...citing,
})

const grounds = { everyGround: SharedByGrounds.optional(), grounds: z.array(WrittenGround).min(1) }

/** A file that ends an entitlement. */
export const Ending = z.strictObject({ ends: z.literal(true) })
/** A council's file that adds grounds to an entitlement of the law. */
export const WrittenAddition = z.strictObject(grounds)
/** A file with a whole entitlement. */
export const WrittenEntitlement = EntitlementWords.extend({
  ifNot: steps.optional(),
  beforeItEnds: z
    .array(z.union([Sentence, TimedStep.extend({ at })]))
    .min(1)
    .optional(),
  ...grounds,
})
