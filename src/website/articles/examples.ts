// Example code to copy, filled in with the service's address and today's council.
import { serviceAddress } from '../../http/address.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'

export const examplesPath = '/docs/examples'

/** The values in the example files, which suit a service on the developer's own machine. */
const [exampleAddress, exampleCouncil] = ['http://localhost:3000', 'southend-on-sea']

export const examplesPage = (deps: WebsiteDeps, site: Site): Resource => {
  const { examples: texts } = deps.website.files
  return page(examplesPath, {
    get: (req, res) => {
      const filledIn = (text: string) =>
        text.replaceAll(exampleAddress, serviceAddress(deps, req)).replaceAll(exampleCouncil, site.council().id)
      const heading = site.words().say('docs.examples.heading')
      const [plain, program, react] = [texts.page, texts.program, texts.react].map(filledIn)
      site.show(res, { template: 'articles/examples', heading, isPublic: true, values: { plain, program, react } })
    },
  })
}
