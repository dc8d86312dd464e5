// The checker for an iframe, for sites that run no third-party script. No other page may be framed.
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page, contentSecurityPolicy } from '../page.ts'
import type { Site } from '../site.ts'

export const embeddedChecker = ({ website }: Pick<WebsiteDeps, 'website'>, { show, words }: Site): Resource => {
  const policy = `${contentSecurityPolicy(website.embedOrigins ?? ['*'])};require-trusted-types-for 'script'`
  return page('/embed/checker', {
    get: (_req, res) => {
      res.removeHeader('X-Frame-Options')
      res.set({ 'Content-Security-Policy': policy, 'Cross-Origin-Resource-Policy': 'cross-origin' })
      show(res, { template: 'embed/checker', heading: words().say('embed.checker.heading'), isPublic: true })
    },
  })
}
