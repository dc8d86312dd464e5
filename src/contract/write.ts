// Writes the contracts and the client's types. Run by `npm run openapi`.
import { writeFileSync } from 'node:fs'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { parse } from 'yaml'
import { feedText, openApiText } from './document.ts'

const note = '// Written by `npm run openapi` from openapi.yaml: change the schemas in src/http, not this file.\n'

/** Examples of whole bodies are for readers of the contract: as comments on types they would be most of the file. */
const withoutExamples = (key: unknown, value: unknown): unknown => (key === 'example' ? undefined : value)

/** The text of src/client/schema.ts. */
export const clientTypes = async (): Promise<string> =>
  note + astToString(await openapiTS(parse(openApiText(), withoutExamples) as OpenAPI3))

writeFileSync('openapi.yaml', openApiText())
writeFileSync('openapi-oruk.json', feedText())
writeFileSync('src/client/schema.ts', await clientTypes())
