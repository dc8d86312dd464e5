// Health checks, for whatever runs the service. The rules are read and decided before the first request is taken.
import type { RequestHandler } from 'express'
import { type Resource, resource } from '../http/resource.ts'

const ok: RequestHandler = (_req, res) => {
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Content-Type', 'application/json')
  res.send(Buffer.from('{"status":"ok"}'))
}

export const health = (): Resource => resource(['/healthcheck/live', '/healthcheck/ready'], { get: ok })
