// The rules about legal status (rules/england/leaving-care-statuses), with the cases beside them.
import { published } from './published.ts'

if (published.statuses === undefined) throw new Error('there are no rules about legal status')

export const statusRules = published.statuses
export const { book: statuses } = statusRules
