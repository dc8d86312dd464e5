// The contract of the API, for programs that read it.
import type { Deps } from '../deps.ts'
import { representation, send } from '../representation.ts'
import { type Resource, resource } from '../resource.ts'

export const openApiDocument = ({ documents }: Deps): Resource => {
  const text = representation('application/yaml', documents.api)
  return resource('/openapi.yaml', {
    get: (_req, res) => {
      send(res, text)
    },
  })
}
