// The council's own colours: a small stylesheet over the common one, since a page may hold no style of its own.
import { createHash } from 'node:crypto'
import type { Authority } from '../core/rules/model.ts'
import type { Resource } from '../http/resource.ts'

type Sheet = { readonly path: string; readonly css: string }

const sheetOf = ({ brand }: Authority): Sheet => {
  const css = `:root{--govuk-brand-colour:${brand.colour};--govuk-link-colour:${brand.colour}}\n`
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12)
  return { path: `/assets/brand-${hash}.css`, css }
}

/** Where a council's stylesheet is. */
export const brandSheet = (council: Authority): string => sheetOf(council).path

/** The stylesheets of all councils; an address changes with what is there. */
export const brandSheets =
  (councils: readonly Authority[]): Resource =>
  (app) => {
    for (const { path, css } of councils.map(sheetOf))
      app.get(path, (_req, res) => {
        res.set({ 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' })
        res.send(css)
      })
  }
