// Tests that a contract and the app agree: the app gives every documented response, and no other.
import type { Response } from 'supertest'
import { expect, it } from 'vitest'
import { answerToBytes } from '../support/raw.ts'
import { running } from '../support/running.ts'
import type { contractIn } from './contract.ts'

const overloaded = running({ isOverloaded: () => true })

/** What never becomes a request of an operation. */
const unreadable = [
  { what: 'headers that never end', status: 408, bytes: 'GET /', limits: { headersTimeout: 1, requestTimeout: 1 } },
  { what: 'headers of 20 KB', status: 431, bytes: `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, limits: {} },
]

/** An operation, a status of its responses, and a request that gets this status. */
export type DocumentedRequest = readonly [operation: string, status: number, ask: () => PromiseLike<Response>]

/** Tests that a contract documents the routes and the responses of the app, and no others. */
export const heldToEachOther = (
  contract: ReturnType<typeof contractIn>,
  routes: readonly string[],
  requests: readonly DocumentedRequest[],
): void => {
  const { operations, addressOf, documented, examples, unexampled, faults, deviations } = contract
  const refusedWhenOverloaded = operations.filter(({ path }) => !path.startsWith('/healthcheck/'))

  it('every operation has a route, and every route an operation', () => {
    const inContract = operations.map(({ method, path }) => `${method} ${path}`)

    expect(routes.toSorted()).toEqual(inContract.toSorted())
  })

  it.each(requests)('%s answers %i as documented', async (operation, status, ask) => {
    const response = await ask()

    expect(response.status).toBe(status)
    expect(deviations(operation, response)).toEqual([])
  })

  it.each(unreadable)('every operation documents the $status of $what', async ({ status, bytes, limits }) => {
    const { body, ...answer } = await answerToBytes(bytes, limits)
    const response = { ...answer, type: answer.headers['content-type']!, body: JSON.parse(body) as unknown, text: body }

    expect(answer.status).toBe(status)
    expect(operations.flatMap(({ operation }) => deviations(operation.operationId, response))).toEqual([])
  })

  it.each(refusedWhenOverloaded)('$method $path is refused as documented by an overloaded service', async (one) => {
    const ask = () => overloaded[one.method as 'get' | 'post'](addressOf(one.path))
    const answers = [await ask(), await ask().set('Accept', 'text/html')]

    expect(answers.map(({ status }) => status)).toEqual([503, 503])
    expect(answers.flatMap((answer) => deviations(one.operation.operationId, answer))).toEqual([])
  })

  it('the requests above get every documented answer, and no other', () => {
    const given = new Set([
      ...requests.map(([operation, status]) => `${operation} ${status}`),
      ...operations.flatMap(({ operation: { operationId } }) => [`${operationId} 408`, `${operationId} 431`]),
      ...refusedWhenOverloaded.map(({ operation: { operationId } }) => `${operationId} 503`),
    ])

    expect([...given].toSorted()).toEqual(documented.toSorted())
  })

  it.each(examples)('an example of $operation is as its schema says', ({ schema, value }) => {
    expect(faults(schema, value)).toEqual([])
  })

  it('every body that is documented has an example', () => {
    expect(unexampled).toEqual([])
  })
}
