// A council's own site: another origin than the service's, with a strict policy and bold styles of its own.
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

const css = `body { font-family: cursive; color: rgb(0, 0, 128); background: rgb(255, 255, 255) }
* { letter-spacing: 3px; text-transform: uppercase } h2 { color: rgb(128, 0, 0) !important; font-size: 60px } p { font-size: 40px }
button { background: rgb(128, 0, 0) !important }`

/** The pieces of code that the guide gives to copy. */
const guideOf = async (service: string) => {
  const text = await (await fetch(`${service}/embed/guide`)).text()
  const unescaped = (code: string): string =>
    code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const [component, frame, ofComponent, ofFrame] = [...text.matchAll(/<code>([\s\S]*?)<\/code>/g)].map(([, code]) =>
    unescaped(code!),
  )
  const own = ["default-src 'none'", "style-src 'self'", "base-uri 'none'"]
  const policy = [...own, ...ofComponent!.split('\n'), ofFrame!].join('; ')
  return { component: component!, frame: frame!, policy }
}

type Guide = Awaited<ReturnType<typeof guideOf>>

const pages = (service: string, { component, frame }: Guide): Readonly<Record<string, string>> => ({
  '/component': component,
  '/changed': component.replace(/sha384-[^"]+/, `sha384-${'A'.repeat(64)}`),
  '/no-phone': component.replace(/ phone="[^"]+"/, ''),
  '/nothing-inside': component.replace(/ phone="[^"]+"/, '').replace(/<a [^]*<\/a>/, ''),
  '/wrong-authority': component.replace(/authority="[^"]+"/, 'authority="southend"'),
  '/frame': frame,
  '/guide-in-a-frame': `<iframe src="${service}/embed/guide" title="Another page"></iframe>`,
  '/both': component + frame,
})

const around = (inside: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Our local offer</title><link rel="stylesheet" href="/site.css"></head>
<body><main><h1>Our local offer</h1><p>For people who <a href="/">were in care</a>.</p>${inside}<h2>More</h2></main></body></html>`

/** A site whose pages hold what the guide of a service says, and allow what it says. */
export const openCouncilSite = async (service: string) => {
  const guide = await guideOf(service)
  const bodies = pages(service, guide)
  const server = http.createServer((req, res) => {
    if (req.url === '/site.css') {
      res.writeHead(200, { 'Content-Type': 'text/css' }).end(css)
      return
    }
    const headers = { 'Content-Type': 'text/html', 'Content-Security-Policy': guide.policy }
    const body = bodies[req.url ?? '']
    if (body === undefined) res.writeHead(404, headers).end()
    else res.writeHead(200, headers).end(around(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
