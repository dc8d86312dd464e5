// The rules about legal status (rules/england/leaving-care-statuses), opened once for each test file.
import { openRules, statusFolder } from '../../src/rulesets/open.ts'

const opened = await openRules(`rules/${statusFolder}`)
if (!opened.ok) throw new Error(`the status rules are broken: ${JSON.stringify(opened.problems, null, 2)}`)

export const { book: statuses } = opened
