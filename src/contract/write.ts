// Writes the contracts and the client's types (`npm run openapi`). Only this file of the folder opens the rules.
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createApp } from '../app.ts'
import { digestOfValue } from '../rulesets/digests.ts'
import { draftStarter } from '../rulesets/drafts/draft-start.ts'
import { openRules } from '../rulesets/open.ts'
import { formatProblem } from '../rulesets/yaml/problem.ts'
import { openWebFiles } from '../web-files.ts'
import { workHere } from '../work/here.ts'
import { clientTypes } from './client-types.ts'
import { exampleSettings, feedText, openApiText } from './document.ts'
import { publishedTypes } from './published-types.ts'

const opened = await openRules('rules', { withCases: false })
if (!opened.ok) throw new Error(opened.problems.map(formatProblem).join('\n'))
const { book, statuses, texts } = opened

const files = openWebFiles()
const work = workHere(book, files.locale)
const app = createApp({
  ...exampleSettings,
  book,
  statuses: statuses?.book,
  work,
  makeReport: work,
  digest: digestOfValue,
  startDraft: draftStarter(book.rules, texts),
  website: { files, cookieSecrets: [randomBytes(32).toString('hex')] },
})

writeFileSync('openapi.yaml', await openApiText(app))
writeFileSync('openapi-oruk.json', await feedText(app))
writeFileSync('src/client/schema.ts', await clientTypes())
writeFileSync('src/client/published.ts', publishedTypes(book))
