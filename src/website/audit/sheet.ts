// Serves the reports' styles as a stylesheet of the site; a downloaded report contains the same styles.
import { createHash } from 'node:crypto'
import type { Resource } from '../../http/resource.ts'
import { partsStyle } from '../../report/style.ts'

/** The stylesheet's path, with a hash of the content, and its resource. */
export const reportSheet = (): { readonly path: string; readonly resource: Resource } => {
  const hash = createHash('sha256').update(partsStyle).digest('hex').slice(0, 12)
  const path = `/assets/report-${hash}.css`
  const resource: Resource = (app) => {
    app.get(path, (_req, res) => {
      res.set({ 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' })
      res.send(partsStyle)
    })
  }
  return { path, resource }
}
