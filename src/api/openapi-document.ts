// `GET /openapi.yaml` and `GET /openapi.json`: the OpenAPI document.
import type { Deps } from '../http/deps.ts'
import { representation, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { refuseQuery } from '../http/validation.ts'

const documentResource = (path: string, type: string, text: string): Resource => {
  const document = representation(type, text)
  return resource(path, {
    get: (req, res) => {
      refuseQuery(req)
      sendPublic(res, document)
    },
  })
}

export const openApiResources =
  ({ documents: { api } }: Deps): Resource =>
  (app) => {
    documentResource('/openapi.yaml', 'application/yaml', api.yaml)(app)
    documentResource('/openapi.json', 'application/json', api.json)(app)
  }
