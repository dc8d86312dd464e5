// The schemas of the API's bodies and queries; the facts about a person are validated elsewhere.
import * as z from 'zod'
import { CareHistory } from '../core/care/history.ts'
import { details } from '../core/check-details.ts'
import { listInWords } from '../core/answers/phrases.ts'
import { IsoDate } from '../core/rules/model.ts'
import { answerNames } from '../core/rules/outcome.ts'
import { AuthorityId, EntitlementId, OfferId } from '../http/ids.ts'

const authorityParameter = AuthorityId.optional().meta({
  description: 'The council asked. It may be left out where there is only one.',
})
const mustBeOneOf = (names: readonly string[]): string =>
  `must be ${listInWords(
    names.map((name) => `\`${name}\``),
    'or',
  )}`
const notAnObject = { error: 'must be a JSON object' }

const FactsInput = z.unknown().meta({
  description:
    'What is known about the person, by the ids of GET /v1/facts. A fact that is left out has not been asked; ' +
    '`null` means asked and not known.',
  id: 'Facts',
  override: { type: 'object', additionalProperties: { type: ['string', 'integer', 'boolean', 'null'] } },
})

export const CheckRequest = z.strictObject(
  {
    authority: authorityParameter,
    on: IsoDate.optional().meta({
      description:
        'The day asked about; today in London unless given. It fixes the age and, without `offer`, the rules.',
    }),
    knownOn: IsoDate.optional().meta({
      description: 'The rules as published on that day. Cannot be given together with `offer`.',
    }),
    offer: OfferId.optional().meta({
      description: 'An offer by its id, also a proposal. Any date stands for the offer in force on it.',
    }),
    entitlements: z
      .array(EntitlementId, { error: 'must be a list of entitlement ids' })
      .min(1, { error: 'must name at least one entitlement' })
      .optional()
      .meta({ description: 'Only these entitlements, and only the questions that they need.' }),
    detail: z
      .enum(details, { error: mustBeOneOf(details) })
      .default('reasons')
      .meta({
        description:
          'How much to answer: `outcomes` alone, the `reasons` that decide, or `full` for every ground with every condition.',
      }),
    only: z
      .array(z.enum(answerNames, { error: mustBeOneOf(answerNames) }), { error: 'must be a list of outcomes' })
      .min(1, { error: 'must name at least one outcome' })
      .optional()
      .meta({ description: 'List only entitlements with these outcomes. Questions stay those of all.' }),
    facts: FactsInput,
  },
  notAnObject,
)

export const TimelineRequest = z.strictObject(
  {
    authority: authorityParameter,
    on: IsoDate.optional().meta({ description: 'The day to look ahead from; today in London unless given.' }),
    offer: OfferId.optional().meta({
      description:
        'Look ahead under this offer, also a proposal, whatever may start. Otherwise rulesets count as they start.',
    }),
    facts: FactsInput,
  },
  notAnObject,
)

export const StatusRequest = z.strictObject(
  {
    authority: authorityParameter,
    on: IsoDate.optional().meta({ description: 'The day asked about; today in London unless given.' }),
    ...CareHistory.shape,
  },
  notAnObject,
)

export const FactsQuery = z.strictObject({ authority: authorityParameter })
export const OffersQuery = z.strictObject({
  authority: AuthorityId.optional().meta({ description: 'Only the offers of this authority.' }),
  on: IsoDate.optional().meta({ description: 'Only the offers in force on this day.' }),
  knownOn: IsoDate.optional().meta({
    description: 'The offers as published on this day. Must be given together with `on`.',
  }),
})

export const DraftQuery = z.strictObject({
  base: OfferId.meta({
    description: 'The offer to compare the draft with. Any date stands for the offer in force on it.',
  }),
})
