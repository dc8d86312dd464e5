// The guide for a council's web team: the code to paste, the policy to allow, and where data goes.
import { serviceAddress } from '../../http/address.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { widgetIntegrity, pinnedWidgetPath, widgetBytes, widgetPath } from './widget.ts'

export const embedGuide = ({ publicUrl, website }: WebsiteDeps, { show, words }: Site): Resource => {
  const { files } = website
  const kilobytes = Math.ceil(widgetBytes(files) / 1_000)
  const script = { pinned: pinnedWidgetPath(files), integrity: widgetIntegrity(files), latest: widgetPath, kilobytes }
  return page('/embed/guide', {
    get: (req, res) => {
      const service = serviceAddress({ publicUrl }, req)
      const values = { script, service, origin: new URL(service).origin }
      show(res, { template: 'embed/guide', heading: words().say('embed.guide.heading'), isPublic: true, values })
    },
  })
}
