// The API catalog: which APIs the service has, and where they are described (RFC 9727).
import { serviceAddress } from '../http/address.ts'
import type { Deps } from '../http/deps.ts'
import { representation, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { refuseQuery } from '../http/validation.ts'
import { apiPath } from './index-of-api.ts'
import { feedPath, profileUrl } from './open-referral.ts'

const catalogPath = '/.well-known/api-catalog'
const linksetType = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'

const linkset = (address: string) => {
  const [api, feed] = [`${address}${apiPath}`, `${address}${feedPath}/`]
  const status = [{ href: `${address}/healthcheck/ready`, type: 'application/json' }]
  return [
    { anchor: `${address}${catalogPath}`, item: [{ href: api }, { href: feed }] },
    {
      anchor: api,
      'service-desc': [
        { href: `${address}/openapi.yaml`, type: 'application/yaml' },
        { href: `${address}/openapi.json`, type: 'application/json' },
      ],
      'service-doc': [
        { href: `${address}/docs`, type: 'text/html' },
        { href: `${address}/v1/data-dictionary`, type: 'text/html' },
      ],
      status,
    },
    {
      anchor: feed,
      'service-desc': [{ href: `${feed}openapi.json`, type: 'application/json' }],
      'service-doc': [{ href: profileUrl, type: 'text/html' }],
      status,
    },
  ]
}

export const apiCatalogResource = (deps: Deps): Resource =>
  resource(catalogPath, {
    get: (req, res) => {
      refuseQuery(req)
      res.setHeader('Link', `<${catalogPath}>; rel="api-catalog"`)
      sendPublic(res, representation(linksetType, JSON.stringify({ linkset: linkset(serviceAddress(deps, req)) })))
    },
  })
