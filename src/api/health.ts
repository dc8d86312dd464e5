// Health checks for hosting platforms. The rules are read and decided before the server accepts requests.
import type { RequestHandler } from 'express'
import { Refusal } from '../http/problem.ts'
import { type Resource, resource } from '../http/resource.ts'
import { refuseQuery } from '../http/validation.ts'

const answerOk: RequestHandler = (req, res) => {
  refuseQuery(req)
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Content-Type', 'application/json')
  res.send(Buffer.from('{"status":"ok"}'))
}

/** @param stopping Once it is aborted, the service is no longer ready. */
export const healthResource =
  (stopping?: AbortSignal): Resource =>
  (app) => {
    const answerReady: RequestHandler = (...request) => {
      if (stopping?.aborted) throw new Refusal('stopping')
      void answerOk(...request)
    }
    resource('/healthcheck/live', { get: answerOk })(app)
    resource('/healthcheck/ready', { get: answerReady })(app)
  }
