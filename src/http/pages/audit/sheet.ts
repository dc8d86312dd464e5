// The look of reports as a stylesheet of the site: the same text as in a report that stands alone.
import { createHash } from 'node:crypto'
import { partsStyle } from '../../../report/style.ts'
import type { Resource } from '../../resource.ts'

const hash = createHash('sha256').update(partsStyle).digest('hex').slice(0, 12)

/** Where it is; the address changes with what is there. */
export const reportSheetPath = `/assets/report-${hash}.css`

export const reportSheet = (): Resource => (app) => {
  app.get(reportSheetPath, (_req, res) => {
    res.set({ 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' })
    res.send(partsStyle)
  })
}
