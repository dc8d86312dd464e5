// Shows a problem as a page, for clients that accept HTML.
import type { Response } from 'express'
import { remembered } from '../core/remember.ts'
import type { Authority } from '../core/rules/model.ts'
import { type ProblemName, problemTypes } from '../http/problem-types.ts'
import type { ShowProblem } from '../http/problem.ts'
import { setPageHeaders } from './page.ts'
import type { Site } from './site.ts'

const errorKinds: Partial<Record<ProblemName, string>> = {
  'cross-site-request': 'forbidden',
  'too-many-requests': 'too-many',
  overloaded: 'overloaded',
}

const errorKind = (problem: ProblemName, status: number): string => {
  if (status === 404) return 'not-found'
  return errorKinds[problem] ?? (status < 500 ? 'refused' : 'broken')
}

const errorView = ({ words }: Site, kind: string, status: number) =>
  ({ template: 'error', heading: words().say(`errors.${kind}.heading`), status, values: { kind } }) as const

export const errorPages =
  (site: Site): ShowProblem =>
  (res, { problem, status }) => {
    setPageHeaders(res)
    site.show(res, errorView(site, errorKind(problem, status), status))
  }

/** Shows that the service is overloaded. The page is rendered once, as nothing then costs more than a page. */
export const overloadedPage = (site: Site): ((res: Response) => void) => {
  const status = problemTypes.overloaded.status
  const htmlIn = remembered((_council: Authority) => site.html(errorView(site, 'overloaded', status)))
  return (res) => {
    setPageHeaders(res)
    res.status(status).type('html').send(htmlIn(site.council()))
  }
}
