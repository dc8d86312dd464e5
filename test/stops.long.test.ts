// Two copies of the service behind a proxy lose no request while one after the other stops and starts again.
import { once } from 'node:events'
import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { addressOf, exitCode, start } from './support/process.ts'
import { somebody } from './support/running.ts'

const stops = 8
const drain = { DRAIN_SECONDS: '0.5', RATE_LIMIT: 'off' }

type Copy = { readonly url: string; readonly process: ReturnType<typeof start>; isReady: boolean }

const startCopy = async (): Promise<Copy> => {
  const process = start(drain)
  return { url: await addressOf(process), process, isReady: true }
}

const copies = await Promise.all([startCopy(), startCopy()])

/** Asks a copy again and again whether it is ready, as a proxy does. */
const watch = async (copy: Copy): Promise<void> => {
  while (copy.process.exitCode === null) {
    copy.isReady = await fetch(`${copy.url}/healthcheck/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    await wait(50, undefined, { ref: false })
  }
}
copies.forEach((copy) => void watch(copy))

const agent = new http.Agent({ keepAlive: true })
let turn = 0

/** A proxy that sends each request to the next copy that is ready, on kept connections, and repeats none. */
const proxy = http.createServer((req, res) => {
  const ready = copies.filter(({ isReady }) => isReady)
  const { url } = ready[turn++ % ready.length]!
  const { connection: _, ...headers } = req.headers
  const onward = http.request(`${url}${req.url!}`, { method: req.method!, headers, agent })
  onward.on('response', (answer) => {
    res.writeHead(answer.statusCode!, { 'Content-Type': 'application/json' })
    answer.pipe(res)
  })
  onward.on('error', () => res.writeHead(502).end())
  req.pipe(onward)
})
await once(proxy.listen(0), 'listening')
const { port } = proxy.address() as { readonly port: number }

afterAll(() => {
  proxy.close()
  copies.forEach(({ process }) => process.kill('SIGKILL'))
})

const statuses: number[] = []
let isOver = false
const body = JSON.stringify({ facts: somebody })

const visitor = async (): Promise<void> => {
  while (!isOver) {
    const asked = fetch(`http://127.0.0.1:${port}/v1/checks`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    })
    statuses.push((await asked).status)
    await (await asked).arrayBuffer()
  }
}

it(`no check is lost over ${stops} stops under load, and every stop exits 0`, async () => {
  const visitors = Array.from({ length: 16 }, visitor)
  const codes: unknown[] = []

  for (let i = 0; i < stops; i++) {
    const { process } = copies[i % 2]!
    process.kill('SIGTERM')
    codes.push(await exitCode(process))
    copies[i % 2] = await startCopy()
    void watch(copies[i % 2]!)
  }
  isOver = true
  await Promise.all(visitors)

  expect(codes).toEqual(Array(stops).fill(0))
  expect(statuses.filter((status) => status !== 200)).toEqual([])
  expect(statuses.length).toBeGreaterThan(stops)
})
