// Makes the client's types from the contract.
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { apiContract } from './document.ts'

const writtenNote =
  '// Written by `npm run openapi` from openapi.yaml: change the schemas in src/contract, not this file.\n'

const problemType = 'application/problem+json'

/**
 * Drops examples of whole bodies, which as comments on the types would fill most of the file; and problems as pages,
 * which the client does not ask for.
 */
const withoutExamplesAndPages = (key: string, value: unknown): unknown => {
  if (key === 'example') return undefined
  const isRefusal = typeof value === 'object' && value !== null && problemType in value
  return isRefusal ? { [problemType]: value[problemType] } : value
}

/** The text of src/client/schema.ts. */
export const clientTypes = async (): Promise<string> => {
  const contract = JSON.parse(JSON.stringify(apiContract(), withoutExamplesAndPages)) as OpenAPI3
  return writtenNote + astToString(await openapiTS(contract))
}
