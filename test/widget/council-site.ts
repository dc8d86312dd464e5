// A council's own site: on a different origin from the service, with a strict policy and bold styles.
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

const css = `body { font-family: cursive; color: rgb(0, 0, 128); background: rgb(255, 255, 255) }
* { letter-spacing: 3px; text-transform: uppercase } h2 { color: rgb(128, 0, 0) !important; font-size: 60px } p { font-size: 40px }
button { background: rgb(128, 0, 0) !important }`

/** The code samples in the guide. */
const guideOf = async (service: string) => {
  const text = await (await fetch(`${service}/embed/guide`)).text()
  const unescaped = (code: string): string =>
    code
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
  const codes = [...text.matchAll(/<pre[^>]*><code>([\s\S]*?)<\/code>/g)].map(([, code]) => unescaped(code!))
  const [component, latest, frame, listener, ofComponent, ofFrame, look, events] = codes as [string, ...string[]]
  const own = ["default-src 'none'", "style-src 'self'", "base-uri 'none'"]
  return {
    component,
    latest: `${latest!}${component.slice(component.indexOf('<local-offer-checker'))}`,
    frame: frame!,
    listener: listener!,
    look: look!,
    events: events!,
    policy: [...own, ...ofComponent!.split('\n'), ofFrame!].join('; '),
    /** The policy of a site without third-party scripts. */
    ownScripts: [...own, "script-src 'self'", ofFrame!].join('; '),
  }
}

type Guide = Awaited<ReturnType<typeof guideOf>>

const pages = (service: string, { component, latest, frame }: Guide): Readonly<Record<string, string>> => ({
  '/component': component,
  '/changed': component.replace(/sha384-[^"]+/, `sha384-${'A'.repeat(64)}`),
  '/no-phone': component.replace(/ phone="[^"]+"/, ''),
  '/nothing-inside': component.replace(/ phone="[^"]+"/, '').replace(/<a [^]*<\/a>/, ''),
  '/api-outside-the-policy': component.replace('<local-offer-checker', '$& api="http://127.0.0.1:1"'),
  '/level-4': component.replace('<local-offer-checker', '$& heading-level="4"'),
  '/level-7': component.replace('<local-offer-checker', '$& heading-level="7"'),
  '/wrong-authority': component.replace(/authority="[^"]+"/, 'authority="southend"'),
  '/latest': latest,
  '/frame': frame,
  '/frame-follows': `${frame}<script src="/frame.js"></script>`,
  '/guide-in-a-frame': `<iframe src="${service}/embed/guide" title="Another page"></iframe>`,
  '/both': component + frame,
})

const around = (inside: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Our local offer</title><link rel="stylesheet" href="/site.css"></head>
<body><main><h1>Our local offer</h1><p>For people who <a href="/">were in care</a>.</p>${inside}<h2>More</h2></main></body></html>`

/** A site whose pages contain the guide's code, and whose policy allows what the guide says. */
export const openCouncilSite = async (service: string) => {
  const guide = await guideOf(service)
  const bodies = pages(service, guide)
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/site.css': ['text/css', css],
    '/frame.js': ['text/javascript', guide.listener],
    '/look.css': ['text/css', guide.look],
  }
  const server = http.createServer((req, res) => {
    const [url, file] = [req.url ?? '', files[req.url ?? '']]
    if (file) {
      res.writeHead(200, { 'Content-Type': file[0] }).end(file[1])
      return
    }
    const policy = url === '/frame-follows' ? guide.ownScripts : guide.policy
    const headers = { 'Content-Type': 'text/html', 'Content-Security-Policy': policy }
    const body = bodies[url]
    if (body === undefined) res.writeHead(404, headers).end()
    else res.writeHead(200, headers).end(around(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, events: guide.events, close: () => server.close() }
}
