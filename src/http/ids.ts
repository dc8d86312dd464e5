// The schemas of ids in requests and answers. Which ids there are is data: the client's types list those of the rules.
import * as z from 'zod'
import { factId, kebabId } from '../core/rules/ids.ts'

const IdText = z.string({ error: ({ input }) => (input === undefined ? 'must be given' : 'must be text') })

export const AuthorityId = IdText.meta({
  id: 'AuthorityId',
  description: 'An authority, which is a council or `england` for the law, by its id.',
  pattern: kebabId.source,
})

export const OfferId = IdText.meta({
  id: 'OfferId',
  description: 'An offer by its id. In a request any date stands for the offer in force on it.',
  pattern: '^[a-z0-9-]+@[a-z0-9.-]+$',
})

export const EntitlementId = IdText.meta({
  id: 'EntitlementId',
  description: 'An entitlement by its id.',
  pattern: kebabId.source,
})

export const ComparedFact = IdText.meta({
  id: 'ComparedFact',
  description: 'The one fact in which the compared people differ: any fact of GET /v1/facts except a date.',
  pattern: factId.source,
})
