// The types of the TypeScript client, made from the contract.
import openapiTS, { astToString } from 'openapi-typescript'
import { openApiText } from './document.ts'

const note = '// Written by `npm run openapi` from openapi.yaml: change the schemas in src/http, not this file.\n'

/** The text of src/client/schema.ts. */
export const clientTypes = async (): Promise<string> => note + astToString(await openapiTS(openApiText()))
