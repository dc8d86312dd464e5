// The policy of pages: as strict as everywhere, but for the one style that every page has in it.
import { createHash } from 'node:crypto'
import { style } from '../report/style.ts'

/** The Content-Security-Policy of a page. */
export const stylePolicy = (): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join(';')
