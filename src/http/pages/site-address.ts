// Where the site is reached, for those who need whole addresses: as it was set, or else as the request has it.
import type { Request } from 'express'
import type { Deps } from '../deps.ts'

export const siteAddress = ({ website: { publicUrl } }: Deps, req: Request): string =>
  publicUrl ?? `${req.protocol}://${req.host}`
