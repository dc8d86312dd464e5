// A contract and the app, held to each other: every operation and status that the one names is what the other answers.
import type { Response } from 'supertest'
import { expect, it } from 'vitest'
import type { contractIn } from './contract.ts'

/** An operation, a status that it may answer, and how to be answered so. */
export type Asked = readonly [operation: string, status: number, ask: () => PromiseLike<Response>]

/** Tests that a contract names the routes, the answers and the examples of the app, and none besides. */
export const heldToEachOther = (
  contract: ReturnType<typeof contractIn>,
  routes: readonly string[],
  asked: readonly Asked[],
): void => {
  const { operations, documented, examples, unexampled, unlike, faults, deviations } = contract

  it('every operation has a route, and every route an operation', () => {
    const inContract = operations.map(({ method, path }) => `${method} ${path}`)

    expect(routes.toSorted()).toEqual(inContract.toSorted())
  })

  it.each(asked)('%s answers %i as documented', async (operation, status, ask) => {
    const response = await ask()

    expect(response.status).toBe(status)
    expect(deviations(operation, response)).toEqual([])
  })

  it('every documented answer was given above, and none besides', () => {
    const given = new Set(asked.map(([operation, status]) => `${operation} ${status}`))

    expect([...given].toSorted()).toEqual(documented.toSorted())
  })

  it.each(examples)('an example of $operation is as its schema says', ({ schema, value }) => {
    expect(faults(schema, value)).toEqual([])
  })

  it('every body that is documented has an example', () => {
    expect(unexampled).toEqual([])
  })

  it.each(operations.map(({ operation }) => operation.operationId))(
    'the examples of %s have nothing that no real answer has',
    async (operationId) => {
      const right = asked.filter(([operation, status]) => operation === operationId && status === 200)
      const answers = await Promise.all(right.map(([, , ask]) => ask()))

      expect(unlike(operationId, answers)).toEqual([])
    },
  )
}
