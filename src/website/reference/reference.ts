// The reference of the API and of the feed: every operation of the contracts, each on a page of its own.
import { Refusal } from '../../http/problem.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { type OpenApiDocument, type PlacedOperation, placedOperations } from './open-api.ts'
import { operationView } from './operation-view.ts'

const referencePath = '/docs/reference'

const operationPath = ({ operation }: PlacedOperation): string => `${referencePath}/${operation.operationId}`

const readDocumentsOf = ({ documents }: Pick<WebsiteDeps, 'documents'>): readonly OpenApiDocument[] =>
  [documents.api.json, documents.feed].map((text) => JSON.parse(text) as OpenApiDocument)

/** The path of every page of the reference. */
export const referencePaths = (deps: Pick<WebsiteDeps, 'documents'>): readonly string[] => [
  referencePath,
  ...readDocumentsOf(deps).flatMap(placedOperations).map(operationPath),
]

const groupsIn = (document: OpenApiDocument) =>
  (document.tags ?? []).map(({ name, description }) => ({
    name,
    description,
    operations: placedOperations(document)
      .filter(({ operation }) => operation.tags.includes(name))
      .map((placed) => ({
        method: placed.method,
        address: placed.address,
        href: operationPath(placed),
        summary: placed.operation.summary,
      })),
  }))

export const referencePages = (deps: WebsiteDeps, { show, words }: Site): Resource => {
  const documents = readDocumentsOf(deps)
  const groups = documents.flatMap(groupsIn)
  const operations = new Map(
    documents.flatMap(placedOperations).map((placed) => [placed.operation.operationId, placed] as const),
  )
  const index = page(referencePath, {
    get: (_req, res) => {
      const heading = words().say('docs.reference.heading')
      show(res, { template: 'reference/index', heading, isPublic: true, values: { groups } })
    },
  })
  const one = page(`${referencePath}/:operation`, {
    get: (req, res) => {
      const placed = operations.get(String(req.params['operation']))
      if (!placed) throw new Refusal('unknown-route')
      const view = operationView(words(), placed)
      show(res, { template: 'reference/operation', heading: view.summary, isPublic: true, values: view })
    },
  })
  return (app) => {
    index(app)
    one(app)
  }
}
