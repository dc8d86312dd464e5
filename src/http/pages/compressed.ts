// Pages, stylesheets and pictures travel compressed where the client takes it.
import compression from 'compression'
import type { RequestHandler } from 'express'

export const compressed = (): RequestHandler => compression()
