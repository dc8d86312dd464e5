// Explains a problem type to people who open its URL in a browser; programs get the same as JSON.
import type { RequestHandler } from 'express'
import { isProblemName, problemTypes } from '../../http/problem-types.ts'
import type { Resource } from '../../http/resource.ts'
import { refuseQuery } from '../../http/validation.ts'
import { setPageHeaders } from '../page.ts'
import type { Site } from '../site.ts'

/** Must be registered before the API's resource at the same path. */
export const problemArticles = ({ show }: Site): Resource => {
  const article: RequestHandler = (req, res, next) => {
    const name = String(req.params['problem'])
    res.vary('Accept')
    if (!isProblemName(name) || req.accepts(['application/json', 'text/html']) !== 'text/html') {
      next()
      return
    }
    refuseQuery(req)
    setPageHeaders(res)
    const problem = problemTypes[name]
    show(res, { template: 'articles/problem', heading: problem.title, isPublic: true, values: { problem } })
  }
  return (app) => {
    app.get('/problems/:problem', article)
  }
}
