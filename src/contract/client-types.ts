// Makes the client's types from the contract.
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { apiContract } from './document.ts'

const writtenNote =
  '// Written by `npm run openapi` from openapi.yaml: change the schemas in src/contract, not this file.\n'

/** Drops examples of whole bodies, which as comments on the types would fill most of the file. */
const withoutExamples = (key: string, value: unknown): unknown => (key === 'example' ? undefined : value)

/** The text of src/client/schema.ts. */
export const clientTypes = async (): Promise<string> => {
  const contract = JSON.parse(JSON.stringify(apiContract(), withoutExamples)) as OpenAPI3
  return writtenNote + astToString(await openapiTS(contract))
}
