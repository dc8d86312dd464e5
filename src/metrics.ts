// Counts requests and measures the process for Prometheus, on a server of its own that the public does not reach.
import { createServer, type Server } from 'node:http'
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Observe } from './http/observe.ts'

/** A figure that is read whenever somebody asks for the metrics. */
type Reading = { readonly name: string; readonly help: string; readonly read: () => number }

const seconds = [0.001, 0.005, 0.02, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Metrics with no label but the method, the pattern of the address, and the status: none can carry an answer. */
export const createMetrics = (readings: readonly Reading[]): { readonly observe: Observe; readonly server: Server } => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered.',
    labelNames: ['method', 'route', 'status'] as const,
    registers,
  })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['route'] as const,
    buckets: seconds,
    registers,
  })
  for (const { name, help, read } of readings)
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  const server = createServer((req, res) => {
    if (req.url !== '/metrics') {
      res.writeHead(404).end()
      return
    }
    void registry.metrics().then((text) => res.writeHead(200, { 'Content-Type': registry.contentType }).end(text))
  })
  const observe: Observe = ({ method, route, status, milliseconds }) => {
    requests.inc({ method, route, status })
    durations.observe({ route }, milliseconds / 1_000)
  }
  return { observe, server }
}
