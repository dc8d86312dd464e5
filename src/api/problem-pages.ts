// `GET /problems/{problem}`: explains a problem type, at the address in a problem's `type`.
import { remembered } from '../core/remember.ts'
import type { Deps } from '../http/deps.ts'
import { type ProblemName, isProblemName, problemTypeUri, problemTypes } from '../http/problem-types.ts'
import { Refusal } from '../http/problem.ts'
import { jsonRepresentation, negotiateType, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { refuseQuery } from '../http/validation.ts'

export const problemPagesResource = ({ publicUrl }: Deps): Resource => {
  const page = remembered((name: ProblemName) =>
    jsonRepresentation({ type: problemTypeUri(name, publicUrl), ...problemTypes[name] }),
  )
  return resource('/problems/:problem', {
    get: (req, res) => {
      const name = String(req.params['problem'])
      if (!isProblemName(name)) throw new Refusal('unknown-route')
      refuseQuery(req)
      negotiateType(req, ['application/json'])
      sendPublic(res, page(name))
    },
  })
}
