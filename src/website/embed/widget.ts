// Serves the widget's script to council pages: at a stable path the latest version, at a hashed path this version.
import { createHash } from 'node:crypto'
import { type Representation, representation, sendPublic } from '../../http/representation.ts'
import { type Resource, resource } from '../../http/resource.ts'
import type { WebFiles } from '../web-files.ts'

/** The stable path. `v1` goes up when pages with the widget would have to change. */
export const widgetPath = '/widget/v1/local-offer-checker.js'

/** The path of exactly this version, which stays after a newer release. */
export const pinnedWidgetPath = ({ assets }: WebFiles): string =>
  `/assets/${assets.names.get('local-offer-checker.js')!}`

/** The `integrity` attribute (Subresource Integrity), with which a browser runs exactly this version or nothing. */
export const widgetIntegrity = ({ widget }: WebFiles): string =>
  `sha384-${createHash('sha384').update(widget).digest('base64')}`

const widgetFile = ({ widget }: WebFiles): Representation => representation('text/javascript; charset=utf-8', widget)

/** The script's size over the wire, in bytes. */
export const widgetBytes = (files: WebFiles): number => widgetFile(files).encode('gzip').bytes.length

export const widgetScript = (files: WebFiles): Resource => {
  const file = widgetFile(files)
  return resource(widgetPath, {
    get: (_req, res) => {
      // Other sites load the script, also those that are cross-origin isolated.
      res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
      sendPublic(res, file)
    },
  })
}
