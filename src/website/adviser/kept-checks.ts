// Keeps an adviser's checks between pages: a separate cookie for each young person's answers.
import { randomBytes } from 'node:crypto'
import type { Request } from 'express'
import * as z from 'zod'
import { type KeptAnswers, type Sealing, keptAnswers } from '../kept-answers.ts'
import { CheckFields } from './fields.ts'

/** The fields of a situation, and of the second situation in a comparison. */
const KeptCheck = z.object({ fields: CheckFields, other: CheckFields.optional() })
export type KeptCheck = z.infer<typeof KeptCheck>

/** The path of a check's pages. */
export const checkPath = (number: string): string => `/adviser/check/${number}`

/** A random number that tells one check from another, and reveals nothing. */
export const newCheckNumber = (): string => randomBytes(8).toString('hex')
const isCheckNumber = (text: string): boolean => /^[0-9a-f]{16}$/.test(text)

/** The check's number in a request's path; undefined if it is not valid. */
export const checkNumber = (req: Request): string | undefined => {
  const number = String(req.params['check'])
  return isCheckNumber(number) ? number : undefined
}

/**
 * Keeps each check's answers by its number. Browsers send a check's cookie only to that check's pages, so that two
 * young people in two tabs never mix. The cookie ends with the browser session.
 */
export const keptChecks = (sealing: Sealing): ((number: string) => KeptAnswers<KeptCheck>) => {
  const name = sealing.isSecure ? '__Secure-check' : 'check'
  const at = keptAnswers(sealing, { name, schema: KeptCheck, isLasting: false })
  return (number) => at(checkPath(number))
}
