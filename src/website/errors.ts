// Shows a problem as a page, for clients that accept HTML.
import type { ProblemName } from '../http/problem-types.ts'
import type { ShowProblem } from '../http/problem.ts'
import { setPageHeaders } from './page.ts'
import type { Site } from './site.ts'

const errorKinds: Partial<Record<ProblemName, string>> = {
  'cross-site-request': 'forbidden',
  'too-many-requests': 'too-many',
}

const errorKind = (problem: ProblemName, status: number): string => {
  if (status === 404) return 'not-found'
  return errorKinds[problem] ?? (status < 500 ? 'refused' : 'broken')
}

export const errorPages =
  ({ show, words }: Site): ShowProblem =>
  (res, { problem, status }) => {
    const kind = errorKind(problem, status)
    setPageHeaders(res)
    show(res, { template: 'error', heading: words().say(`errors.${kind}.heading`), status, values: { kind } })
  }
