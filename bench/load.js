// Keep-alive load on one address, as a process of its own. Usage: node bench/load.js URL SECONDS ACCEPTS [BODIES.json]
import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

const [url, seconds, accepts, bodies] = process.argv.slice(2)
const accepting = { 'accept-encoding': accepts }
const requests = bodies
  ? JSON.parse(readFileSync(bodies, 'utf8')).map((body) => ({
      method: 'POST',
      headers: { ...accepting, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }))
  : [{ method: 'GET', headers: accepting }]
const result = await autocannon({ url, connections: 32, duration: Number(seconds), requests })
const { requests: made, latency, errors, non2xx, throughput } = result
console.log(
  JSON.stringify({
    rate: made.average,
    p99: latency.p99,
    failed: errors + non2xx,
    bytes: throughput.total / made.total,
  }),
)
