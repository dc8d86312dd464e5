// Where the service is, as its callers reach it: for answers that must name addresses in full.
import type { Request } from 'express'
import type { Deps } from './deps.ts'
import { Refusal } from './problem.ts'

/** What the request says it was sent to; a proxy's word counts where proxies are trusted. */
const askedAt = (req: Request): string => {
  const address = `${req.protocol}://${req.host}`
  if (!URL.canParse(address)) throw new Refusal('malformed-request')
  return new URL(address).origin
}

/** The address of the service, without a slash at the end. @throws Refusal if nothing says what it is. */
export const addressOf = ({ publicUrl }: Pick<Deps, 'publicUrl'>, req: Request): string => publicUrl ?? askedAt(req)
