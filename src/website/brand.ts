// The council's own colours: a small stylesheet on top of the shared one, as the policy forbids inline styles.
import { createHash } from 'node:crypto'
import type { Authority } from '../core/rules/model.ts'
import type { Resource } from '../http/resource.ts'

type BrandSheet = { readonly path: string; readonly css: string }

const brandStyles = ({ brand }: Authority): BrandSheet => {
  const css = `:root{--govuk-brand-colour:${brand.colour};--govuk-link-colour:${brand.colour}}\n`
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12)
  return { path: `/assets/brand-${hash}.css`, css }
}

/** The path of a council's stylesheet. */
export const brandSheet = (council: Authority): string => brandStyles(council).path

/** Serves every council's stylesheet. The hash in a path changes with the content. */
export const brandSheets =
  (councils: readonly Authority[]): Resource =>
  (app) => {
    for (const { path, css } of councils.map(brandStyles))
      app.get(path, (_req, res) => {
        res.set({ 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' })
        res.send(css)
      })
  }
