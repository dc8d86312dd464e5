// The look of reports as a stylesheet of the site: the same text as in a report that stands alone.
import { createHash } from 'node:crypto'
import type { Resource } from '../../http/resource.ts'
import { partsStyle } from '../../report/style.ts'

/** Where it is, which changes with what is there; and what answers there. */
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
