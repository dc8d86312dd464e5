// Two servers to compare with: a stock Express JSON hello and bare node:http. Usage: node bench/peers.js express|http
import http from 'node:http'

const hello = { message: 'hello' }
const servers = {
  express: async () => {
    const { default: express } = await import('express')
    const app = express()
    app.get('/', (_req, res) => res.json(hello))
    return http.createServer(app)
  },
  http: async () =>
    http.createServer((_req, res) => {
      const body = JSON.stringify(hello)
      res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
      res.end(body)
    }),
}

const server = await servers[process.argv[2]]()
server.listen(0, () => console.log(`http://localhost:${server.address().port}`))
