// The widget's script, for pages of councils: an address that stays and has the latest, and one of this very script, with
// the hash of it.
import { createHash } from 'node:crypto'
import { type Representation, representation, send } from '../../http/representation.ts'
import { type Resource, resource } from '../../http/resource.ts'
import type { WebFiles } from '../web-files.ts'

/** Where the script is. The number goes up when a page that has it would have to change. */
export const widgetPath = '/widget/v1/local-offer-checker.js'

/** Where this very script is and stays, also once there is a newer one. */
export const pinnedPath = ({ assets }: WebFiles): string => `/assets/${assets.names.get('local-offer-checker.js')!}`

/** What a page states so that a browser runs this very script or none (Subresource Integrity). */
export const integrityOf = ({ widget }: WebFiles): string =>
  `sha384-${createHash('sha384').update(widget).digest('base64')}`

const fileOf = ({ widget }: WebFiles): Representation => representation('text/javascript; charset=utf-8', widget)

/** What comes over the wire, in bytes. */
export const sizeOf = (files: WebFiles): number => fileOf(files).in('gzip').body.length

export const widget = (files: WebFiles): Resource => {
  const file = fileOf(files)
  return resource(widgetPath, {
    get: (_req, res) => {
      // Pages of other sites run it, those among them that are isolated from others too.
      res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
      send(res, file)
    },
  })
}
