// Two servers to compare with: a stock Express JSON hello, and bare node:http that sends the bytes of the file ANSWER.
// Usage: node bench/peers.js express|http
import { readFileSync } from 'node:fs'
import http from 'node:http'

const hello = { message: 'hello' }
const servers = {
  express: async () => {
    const { default: express } = await import('express')
    const app = express()
    app.get('/', (_req, res) => res.json(hello))
    return http.createServer(app)
  },
  http: async () => {
    const answer = readFileSync(process.env.ANSWER)
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip', 'Content-Length': answer.length }
    return http.createServer((_req, res) => {
      res.writeHead(200, headers)
      res.end(answer)
    })
  },
}

const server = await servers[process.argv[2]]()
server.listen(0, () => console.log(`http://localhost:${server.address().port}`))
