// Writes the contracts and the client's types. Run by `npm run openapi`.
import { writeFileSync } from 'node:fs'
import { clientTypes } from './client-types.ts'
import { feedText, openApiText } from './document.ts'

writeFileSync('openapi.yaml', openApiText())
writeFileSync('openapi-oruk.json', feedText())
writeFileSync('src/client/schema.ts', await clientTypes())
