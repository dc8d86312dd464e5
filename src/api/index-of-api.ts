// `GET /v1`: the index of the API.
import type { Deps } from '../http/deps.ts'
import { jsonRepresentation, negotiateType, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { refuseQuery } from '../http/validation.ts'
import { feedPath } from './open-referral.ts'

/** The API's path, and the path of its index. */
export const apiPath = '/v1'

const entry = (name: string, [method, href]: readonly ['GET' | 'POST', string], title: string) => ({
  name,
  method,
  href,
  title,
})

const statusesEntry = entry(
  'leavingCareStatuses',
  ['POST', `${apiPath}/leaving-care-statuses`],
  'A care history to a legal status',
)

const entries = (hasStatuses: boolean) => [
  entry('checks', ['POST', `${apiPath}/checks`], 'What one person can get'),
  entry('timelines', ['POST', `${apiPath}/timelines`], 'What changes when for one person'),
  ...(hasStatuses ? [statusesEntry] : []),
  entry('facts', ['GET', `${apiPath}/facts`], 'What may be asked about a person'),
  entry('dataDictionary', ['GET', `${apiPath}/data-dictionary`], 'What facts and the words of answers mean'),
  entry('offers', ['GET', `${apiPath}/offers`], 'Every version of the rules, and reports on them below each'),
  entry('councils', ['GET', `${apiPath}/councils`], 'The councils of England, and what was found of their help'),
  entry('draftProblems', ['POST', `${apiPath}/drafts/problems`], 'What is wrong with a draft of rules'),
  entry('draftComparisons', ['POST', `${apiPath}/drafts/comparisons`], 'Who would gain and lose by a draft'),
  entry('contract', ['GET', '/openapi.yaml'], 'The whole contract (OpenAPI 3.1)'),
  entry('contractAsJson', ['GET', '/openapi.json'], 'The same as JSON'),
  entry('documentation', ['GET', '/docs'], 'A page for developers'),
  entry('feed', ['GET', `${feedPath}/`], 'The entitlements as an Open Referral UK feed'),
]

export const indexResource = ({ statuses: known }: Deps): Resource => {
  const index = jsonRepresentation({ items: entries(known !== undefined) })
  return resource(apiPath, {
    get: (req, res) => {
      refuseQuery(req)
      negotiateType(req, ['application/json'])
      sendPublic(res, index)
    },
  })
}
