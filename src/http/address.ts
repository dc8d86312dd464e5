// Works out the service's public address, for answers that contain absolute URLs.
import type { Request } from 'express'
import type { Deps } from './deps.ts'
import { Refusal } from './problem.ts'

/** The origin in the request's own headers; a proxy's headers count if proxies are trusted. */
const requestOrigin = (req: Request): string => {
  const address = `${req.protocol}://${req.host}`
  if (!URL.canParse(address)) throw new Refusal('malformed-request')
  return new URL(address).origin
}

/** The service's address, without a trailing slash. @throws Refusal if neither the setting nor the request has one. */
export const serviceAddress = ({ publicUrl }: Pick<Deps, 'publicUrl'>, req: Request): string =>
  publicUrl ?? requestOrigin(req)
