// An adviser's checks between pages: the answers about each young person in a sealed cookie of their own.
import { randomBytes } from 'node:crypto'
import type { CookieOptions, Request, Response } from 'express'
import * as z from 'zod'
import { sealingWith } from '../sealing.ts'
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

export type KeptChecks = {
  readonly cookie: { readonly name: string; readonly minutes: number }
  /** What was said in a check; nothing without its cookie. What is there lasts anew from now. */
  readonly open: (req: Request, res: Response, number: string) => Promise<KeptCheck | undefined>
  readonly keep: (res: Response, number: string, check: KeptCheck) => Promise<void>
  readonly clear: (res: Response, number: string) => void
}

type Options = { readonly secrets: readonly string[]; readonly isSecure: boolean; readonly minutes?: number }

/**
 * Browsers send the cookie of a check to its own pages only, so that two young people in two tabs never mix. It goes
 * when the browser is closed, and opens for an hour after the last page that opened it.
 */
export const keptChecks = ({ secrets, isSecure, minutes = 60 }: Options): KeptChecks => {
  const name = isSecure ? '__Secure-check' : 'check'
  const { seal, unseal } = sealingWith(secrets, minutes * 60_000)
  const cookieOf = (number: string): CookieOptions => ({
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    path: checkPath(number),
  })
  const keep: KeptChecks['keep'] = async (res, number, check) => {
    const sealed = await seal(check)
    res.removeHeader('Set-Cookie')
    res.cookie(name, sealed, cookieOf(number))
  }
  const open: KeptChecks['open'] = async (req, res, number) => {
    const check = KeptCheck.safeParse(await unseal(req, name)).data
    if (check) await keep(res, number, check)
    return check
  }
  const clear: KeptChecks['clear'] = (res, number) => {
    res.clearCookie(name, cookieOf(number))
  }
  return { cookie: { name, minutes }, open, keep, clear }
}
