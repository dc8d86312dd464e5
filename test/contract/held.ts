// Tests that a contract and the app agree: the app gives every documented response, and no other.
import type { Response } from 'supertest'
import { expect, it } from 'vitest'
import type { contractIn } from './contract.ts'

/** An operation, a status of its responses, and a request that gets this status. */
export type DocumentedRequest = readonly [operation: string, status: number, ask: () => PromiseLike<Response>]

/** Tests that a contract documents the routes and the responses of the app, and no others. */
export const heldToEachOther = (
  contract: ReturnType<typeof contractIn>,
  routes: readonly string[],
  requests: readonly DocumentedRequest[],
): void => {
  const { operations, documented, examples, unexampled, faults, deviations } = contract

  it('every operation has a route, and every route an operation', () => {
    const inContract = operations.map(({ method, path }) => `${method} ${path}`)

    expect(routes.toSorted()).toEqual(inContract.toSorted())
  })

  it.each(requests)('%s answers %i as documented', async (operation, status, ask) => {
    const response = await ask()

    expect(response.status).toBe(status)
    expect(deviations(operation, response)).toEqual([])
  })

  it('the requests above get every documented answer, and no other', () => {
    const given = new Set(requests.map(([operation, status]) => `${operation} ${status}`))

    expect([...given].toSorted()).toEqual(documented.toSorted())
  })

  it.each(examples)('an example of $operation is as its schema says', ({ schema, value }) => {
    expect(faults(schema, value)).toEqual([])
  })

  it('every body that is documented has an example', () => {
    expect(unexampled).toEqual([])
  })
}
