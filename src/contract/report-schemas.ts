// The schemas of reports: differences between people and between offers, each with an example person.
import * as z from 'zod'
import { attributions } from '../analysis/comparison/attribution.ts'
import { gapChangeKinds } from '../analysis/gaps/gap-changes.ts'
import { ComparedFact, EntitlementId, OfferId } from '../http/ids.ts'
import { Amount, Basis, Day, Digest, Outcome, Region, Value } from './words.ts'

const NamedOffer = z.object({ id: OfferId, digest: Digest }).meta({ id: 'NamedOffer', description: 'An offer.' })

const countFields = {
  cells: z.int().meta({ description: 'All combinations of classes.' }),
  impossible: z.int().meta({ description: 'Those in which nobody can be.' }),
  evaluated: z.int().meta({ description: 'The rest: every one of them was looked at.' }),
}

const Counted = z
  .object({ id: z.string(), classes: z.record(z.string(), z.int()), ...countFields })
  .meta({ id: 'Counted', description: 'The counts of one entitlement or need.' })

const resultDigest = Digest.meta({ description: 'Of the whole report but for this line.' })

const ComparisonCertificate = z
  .object({ entitlements: z.array(Counted), ...countFields, resultDigest })
  .meta({ id: 'ComparisonCertificate', description: 'Proof that nobody was left out of a comparison.' })

const GapsCertificate = z
  .object({ needs: z.array(Counted), ...countFields, resultDigest })
  .meta({ id: 'GapsCertificate', description: 'Proof that nobody was left out of a report on gaps.' })

const Witness = z.record(z.string(), Value).meta({
  id: 'Witness',
  description: 'Facts of a possible person, which can be posted to /v1/checks as they are.',
})

const plainText = z.string().meta({ description: 'The same in plain words.' })
const cellCount = z.int().meta({ description: 'How many cells the people are, those in which nobody can be left out.' })

const amountChange = z
  .object({ before: Amount.nullable(), after: Amount.nullable() })
  .nullable()
  .meta({ description: '`null` where it does not differ.' })

const Change = z
  .object({
    entitlement: EntitlementId,
    from: Outcome,
    to: Outcome,
    direction: z
      .enum(['gain', 'loss', 'change'])
      .meta({ description: '`change` where two amounts are paid in different ways, so that neither is the larger.' }),
    amount: amountChange,
    attribution: z.enum(attributions).meta({
      description:
        'Which layer brings it about when it alone is swapped: the law, the council’s rules, either, or only both.',
    }),
    people: Region,
    text: plainText,
    cells: cellCount,
    witness: z.object({ before: Outcome, after: Outcome, facts: Witness }),
  })
  .meta({
    id: 'Change',
    description: 'People who get something else from one entitlement. No two hold the same person.',
  })

const Rewording = z
  .object({
    entitlement: EntitlementId,
    ground: z.string().optional().meta({ description: 'Absent for the entitlement’s own words.' }),
    field: z.string(),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ id: 'Rewording', description: 'A difference that alters neither an outcome nor an amount.' })

export const Comparison = z
  .object({
    offer: NamedOffer,
    base: NamedOffer,
    changes: z.array(Change).meta({ description: 'Every differing cell lies in exactly one of them.' }),
    added: z.array(EntitlementId).meta({ description: 'Entitlements that the base lacks.' }),
    removed: z.array(EntitlementId).meta({ description: 'Entitlements that the offer lacks.' }),
    wording: z.array(Rewording),
    certificate: ComparisonCertificate,
  })
  .meta({ id: 'Comparison', description: 'Who gains and who loses from the base to the offer: everybody counted.' })

const Gap = z
  .object({
    need: z.string(),
    entitlements: z.array(EntitlementId).meta({ description: 'Those that give the better results.' }),
    people: Region.meta({ description: 'The compared fact is left out.' }),
    outcomes: z.record(z.string(), Outcome).meta({
      description: 'For each value of the compared fact; whole numbers by run, such as `18 to 20`.',
    }),
    amounts: z.record(z.string(), Amount.nullable()).nullable().meta({ description: '`null` where nothing is paid.' }),
    basis: z.array(Basis).meta({ description: 'Of the grounds that give the better results.' }),
    explained: z
      .object({ reason: z.string(), reference: z.string(), reviewed: Day })
      .nullable()
      .meta({ description: 'Why it is so, where the offer records it. Otherwise it needs review.' }),
    text: plainText,
    cells: cellCount,
    witness: z
      .object({ facts: Witness, values: z.record(z.string(), Value) })
      .meta({ description: 'Facts but the compared one, and for each key of `outcomes` a value to set that to.' }),
  })
  .meta({ id: 'Gap', description: 'People alike in all but one fact who get different things towards a need.' })

const unusedFactNote = z
  .string()
  .optional()
  .meta({ description: 'Where no rule uses the fact: an indirect effect is not measured.' })

export const Gaps = z
  .object({
    offer: NamedOffer,
    by: ComparedFact,
    gaps: z.array(Gap),
    note: unusedFactNote,
    certificate: GapsCertificate,
  })
  .meta({ id: 'Gaps', description: 'Every difference between people alike in all but one fact.' })

const CliffEdge = z
  .object({
    need: z.string(),
    fact: z.string().meta({ description: 'The fact that grows.' }),
    at: z.int().meta({ description: 'The number that it reaches.' }),
    day: z.string().meta({ description: 'The day on which it does, in words: a birthday, or a 1 September.' }),
    people: Region.meta({ description: 'Who they are the day before; the fact that grows is left out.' }),
    becomes: z.record(z.string(), Value).meta({ description: 'What the law makes of them on that day.' }),
    from: Outcome,
    to: Outcome,
    amount: amountChange,
    text: plainText,
    cells: cellCount,
    witness: z.object({ before: Witness, after: Witness }),
  })
  .meta({ id: 'CliffEdge', description: 'People who get less towards a need from a day on.' })

export const CliffEdges = z
  .object({ offer: NamedOffer, cliffEdges: z.array(CliffEdge), certificate: GapsCertificate })
  .meta({ id: 'CliffEdges', description: 'Every day of an age on which people get less.' })

const GapChange = z
  .object({ before: Gap.nullable(), after: Gap.nullable() })
  .meta({ id: 'GapChange', description: 'The people of a pair of values; `null` where the two get the same.' })

const gapChangeLists = Object.fromEntries(gapChangeKinds.map((kind) => [kind, z.array(GapChange)])) as Record<
  (typeof gapChangeKinds)[number],
  z.ZodArray<typeof GapChange>
>

export const GapChanges = z
  .object({
    offer: NamedOffer,
    base: NamedOffer,
    by: ComparedFact,
    ...gapChangeLists,
    note: unusedFactNote,
    certificate: GapsCertificate,
  })
  .meta({
    id: 'GapChanges',
    description: 'What becomes of every gap from the base to the offer, for each pair of values.',
  })
