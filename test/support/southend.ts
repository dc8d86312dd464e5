// The first rules (test/fixtures/first-rules), opened once for each test file.
import { openRules } from '../../src/rulesets/open.ts'

const opened = await openRules('test/fixtures/first-rules')
if (!opened.ok) throw new Error(`the first rules are broken: ${JSON.stringify(opened.problems, null, 2)}`)

export const { book, texts } = opened
