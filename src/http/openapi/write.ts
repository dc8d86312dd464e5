// Writes openapi.yaml. Run by `npm run openapi`.
import { writeFileSync } from 'node:fs'
import { openApiText } from './document.ts'

writeFileSync('openapi.yaml', openApiText())
