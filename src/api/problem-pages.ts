// `GET /problems/{problem}`: explains a problem type, at the address in a problem's `type`.
import { remembered } from '../core/remember.ts'
import { type ProblemName, isProblem, problemTypes } from '../http/problem-types.ts'
import { Refusal } from '../http/problem.ts'
import { json, negotiated, send } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { refuseQuery } from '../http/validation.ts'

export const problemPages = (): Resource => {
  const page = remembered((name: ProblemName) => json({ type: `/problems/${name}`, ...problemTypes[name] }))
  return resource('/problems/:problem', {
    get: (req, res) => {
      const name = String(req.params['problem'])
      if (!isProblem(name)) throw new Refusal('unknown-route')
      refuseQuery(req)
      negotiated(req, ['application/json'])
      send(res, page(name))
    },
  })
}
