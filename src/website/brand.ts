// The council's own colours: a small stylesheet on top of the shared one, as the policy forbids inline styles.
import { createHash } from 'node:crypto'
import type { Authority } from '../core/rules/model.ts'

/** A council's stylesheet, by its hashed name. */
export const brandSheet = ({ brand }: Authority): readonly [name: string, css: string] => {
  const css = `:root{--govuk-brand-colour:${brand.colour};--govuk-link-colour:${brand.colour}}\n`
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12)
  return [`brand-${hash}.css`, css]
}
