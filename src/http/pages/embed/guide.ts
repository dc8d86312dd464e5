// For the web team of a council: what to paste into a page, what that page has to allow, and what goes where.
import { addressOf } from '../../address.ts'
import type { Deps } from '../../deps.ts'
import type { Resource } from '../../resource.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { integrityOf, sizeOf, widgetPath } from './widget.ts'

export const embedGuide = ({ website }: Pick<Deps, 'website'>, { show, words }: Site): Resource => {
  const { files } = website
  const script = { path: widgetPath, integrity: integrityOf(files), kilobytes: Math.ceil(sizeOf(files) / 1_000) }
  return page('/embed/guide', {
    get: (req, res) => {
      const values = { script, service: addressOf({ website }, req) }
      show(res, { template: 'embed/guide', heading: words().say('embed.guide.heading'), isPublic: true, values })
    },
  })
}
