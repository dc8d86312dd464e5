// The example requests belong to operations, and the contract's schemas name no fact.
import { expect, it } from 'vitest'
import { exampleOperations } from '../../src/contract/example-requests.ts'
import { book } from '../support/southend.ts'
import { contractIn } from './contract.ts'

const contracts = ['openapi.yaml', 'openapi-oruk.json'].map(contractIn)

it('every example request belongs to an operation of a contract', () => {
  const ids = contracts.flatMap(({ operations }) => operations.map(({ operation }) => operation.operationId))

  expect(Object.keys(exampleOperations).filter((id) => !ids.includes(id))).toEqual([])
})

it('no fact is named in a schema of the contract', () => {
  const { text } = contracts[0]!
  const schemas = text.slice(text.indexOf('\ncomponents:'), text.indexOf('\n  responses:\n'))
  const names = book.domain.catalogue.facts.map(({ id }) => id).filter((id) => id !== 'age' && id !== 'home')

  expect(names.filter((name) => schemas.includes(`${name}:`))).toEqual([])
})
