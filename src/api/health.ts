// Health checks for hosting platforms. The rules are read and decided before the server accepts requests.
import type { RequestHandler } from 'express'
import { type Resource, resource } from '../http/resource.ts'
import { refuseQuery } from '../http/validation.ts'

const answerOk: RequestHandler = (req, res) => {
  refuseQuery(req)
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Content-Type', 'application/json')
  res.send(Buffer.from('{"status":"ok"}'))
}

export const healthResource = (): Resource => resource(['/healthcheck/live', '/healthcheck/ready'], { get: answerOk })
