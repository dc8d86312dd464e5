// What to copy from, with the address of the service and the council of today in it.
import { addressOf } from '../../http/address.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'

export const examplesPath = '/docs/examples'

/** What stands in the examples for whoever runs them beside the service. */
const [local, council] = ['http://localhost:3000', 'southend-on-sea']

export const examples = (deps: WebsiteDeps, site: Site): Resource => {
  const { examples: texts } = deps.website.files
  return page(examplesPath, {
    get: (req, res) => {
      const filledIn = (text: string) =>
        text.replaceAll(local, addressOf(deps, req)).replaceAll(council, site.council().id)
      const heading = site.words().say('docs.examples.heading')
      const values = { plain: filledIn(texts.page), program: filledIn(texts.program) }
      site.show(res, { template: 'articles/examples', heading, isPublic: true, values })
    },
  })
}
