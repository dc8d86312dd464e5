// Makes the client's types of paths, bodies and answers from the contract.
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import ts from 'typescript'
import { apiContract } from './document.ts'

const writtenNote =
  '// Written by `npm run openapi` from openapi.yaml: change the schemas in src/contract, not this file.\n'

/** The schemas that are narrower in the client, where they have the facts and ids of the rules. */
const narrowed = ['AuthorityId', 'ComparedFact', 'EntitlementId', 'Facts', 'OfferId']

const narrowedType = (path: string | undefined): ts.TypeNode | undefined => {
  const name = narrowed.find((id) => path === `#/components/schemas/${id}`)
  return name === undefined ? undefined : ts.factory.createTypeReferenceNode(name)
}

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
  const types = await openapiTS(contract, {
    inject: `import type { ${narrowed.join(', ')} } from './ids.ts'\n`,
    transform: (_, { path }) => narrowedType(path),
    // A request may leave out what has a default.
    defaultNonNullable: false,
  })
  return writtenNote + astToString(types)
}
