// What the contract says besides: its examples are what is answered, and its schemas name no fact.
import { expect, it } from 'vitest'
import { checkAnswer, checkRequest } from '../../src/contract/examples.ts'
import { answerOf, running } from '../support/running.ts'
import { book } from '../support/southend.ts'
import { contractIn } from './contract.ts'

const { text } = contractIn('openapi.yaml')
const client = running()

it('the example of a check gets an answer like the example', async () => {
  const response = await client.post('/v1/checks').send(checkRequest)

  const answer = answerOf(response)
  const [example] = checkAnswer.entitlements
  const real = answer.entitlements.find(({ id }) => id === example!.id)!
  expect(Object.keys(response.body as object)).toEqual(Object.keys(checkAnswer))
  expect(Object.keys(real)).toEqual(Object.keys(example!))
  expect(answer.offer.id).toBe(checkAnswer.offer.id)
  expect([real.outcome, real.summary]).toEqual([example!.outcome, example!.summary])
})

it('no fact is named in a schema of the contract', () => {
  const schemas = text.slice(text.indexOf('\ncomponents:'), text.indexOf('\n  responses:\n'))
  const names = book.domain.catalogue.facts.map(({ id }) => id).filter((id) => id !== 'age' && id !== 'home')

  expect(names.filter((name) => schemas.includes(`${name}:`))).toEqual([])
})
