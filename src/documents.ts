// The contracts as they are served: files that `npm run openapi` writes, read when the service starts.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const read = (file: string): string => readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8')

export const readDocuments = () => ({ api: read('openapi.yaml'), feed: read('openapi-oruk.json') })
