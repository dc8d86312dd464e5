// An adviser's checks, kept between pages: each young person's answers in a cookie of their own.
import { randomBytes } from 'node:crypto'
import type { Request } from 'express'
import * as z from 'zod'
import { type KeptAnswers, type Sealing, keptAnswers } from '../kept-answers.ts'
import { Fields } from './fields.ts'

/** A situation, and the second that it was compared with. */
const KeptCheck = z.object({ fields: Fields, other: Fields.optional() })
export type KeptCheck = z.infer<typeof KeptCheck>

/** Where the pages of a check are, by its number. */
export const checkPath = (number: string): string => `/adviser/check/${number}`

/** A number for a new check: it says nothing, and only keeps checks apart. */
export const newNumber = (): string => randomBytes(8).toString('hex')
const isNumber = (text: string): boolean => /^[0-9a-f]{16}$/.test(text)

/** The number of the check that an address is of, if it has one. */
export const numberIn = (req: Request): string | undefined => {
  const number = String(req.params['check'])
  return isNumber(number) ? number : undefined
}

/**
 * The kept answers of a check, by its number. Browsers send a check's cookie to its own pages only, so that two young
 * people in two tabs never mix. The cookie goes when the browser is closed.
 */
export const keptChecks = (sealing: Sealing): ((number: string) => KeptAnswers<KeptCheck>) => {
  const name = sealing.isSecure ? '__Secure-check' : 'check'
  const at = keptAnswers(sealing, { name, schema: KeptCheck, isLasting: false })
  return (number) => at(checkPath(number))
}
