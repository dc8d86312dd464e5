// The rules in force (rules/), opened once for each test file.
import { openRules } from '../../src/rulesets/open.ts'

const opened = await openRules('rules')
if (!opened.ok) throw new Error(`the rules folder is broken: ${JSON.stringify(opened.problems, null, 2)}`)

export const published = opened
export const { book, cases, texts } = opened
