// The Content-Security-Policy of report pages: as strict as the API's, except for the pages' one inline style.
import { createHash } from 'node:crypto'
import { style } from '../report/style.ts'

/** The policy, which allows the style by its hash. */
export const stylePolicy = (): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join(';')
