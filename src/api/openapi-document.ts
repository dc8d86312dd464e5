// `GET /openapi.yaml`: the OpenAPI document.
import type { Deps } from '../http/deps.ts'
import { representation, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { refuseQuery } from '../http/validation.ts'

export const openApiResource = ({ documents }: Deps): Resource => {
  const text = representation('application/yaml', documents.api)
  return resource('/openapi.yaml', {
    get: (req, res) => {
      refuseQuery(req)
      sendPublic(res, text)
    },
  })
}
