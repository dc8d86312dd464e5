// Two copies behind a proxy are stopped in turn under load.
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { ask, checkOf, countByStatus, isToWait, keepAsking, newAgent } from './load.ts'
import { strangers } from './people.ts'
import type { Trial } from './row.ts'
import { type Service, startService, stop } from './service.ts'

const stops = { short: 2, usual: 10, long: 50 }
const VISITORS = 16

type Copy = Service & { isReady: boolean }

/** Starts a copy, and asks it again and again whether it is ready, as a proxy does. */
const startCopy = async (node: string): Promise<Copy> => {
  const copy: Copy = { ...(await startService({ node })), isReady: true }
  const watch = async (): Promise<void> => {
    const agent = newAgent()
    while (copy.process.exitCode === null) {
      copy.isReady = (await ask(agent, { url: `${copy.url}/healthcheck/ready` })).status === 200
      await wait(50, undefined, { ref: false })
    }
    agent.destroy()
  }
  void watch()
  return copy
}

/** A proxy that sends each request to the next copy that is ready, on kept connections, and repeats none. */
const openProxy = async (copies: readonly Copy[]) => {
  const agent = newAgent()
  let turn = 0
  const proxy = http.createServer((req, res) => {
    const ready = copies.filter(({ isReady }) => isReady)
    const { connection: _, ...headers } = req.headers
    const { url } = ready[turn++ % ready.length]!
    const onward = http.request(`${url}${req.url!}`, { method: req.method!, headers, agent })
    onward.on('response', (answer) => {
      const { connection: _, 'keep-alive': __, ...passed } = answer.headers
      res.writeHead(answer.statusCode!, passed)
      answer.pipe(res)
    })
    onward.on('error', () => res.writeHead(502).end())
    req.pipe(onward)
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const close = (): void => {
    proxy.close()
    agent.destroy()
  }
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, close }
}

export const tryStops: Trial = async ({ node, scale }) => {
  const copies = [await startCopy(node), await startCopy(node)]
  const proxy = await openProxy(copies)
  const nextBody = strangers(64)
  const endLoad = keepAsking(VISITORS, () => checkOf(proxy.url, nextBody()))
  const codes: (number | null)[] = []
  for (let i = 0; i < stops[scale]; i++) {
    codes.push(await stop(copies[i % 2]!))
    copies[i % 2] = await startCopy(node)
  }
  const replies = await endLoad()
  proxy.close()
  for (const copy of copies) await stop(copy)
  // A machine that is busy with other things makes a copy ask some to wait: that is no loss.
  const lost = replies.filter((reply) => reply.status !== 200 && !isToWait(reply))
  const clean = codes.filter((code) => code === 0).length
  return [
    {
      what: `${stops[scale]} stops of two copies, ${VISITORS} visitors`,
      measured: `${lost.length} lost (${countByStatus(replies)})`,
      mustBe: '0 lost',
      holds: lost.length === 0 && replies.length > stops[scale],
    },
    {
      what: 'exit codes of these stops',
      measured: `${clean} of ${codes.length} are 0`,
      mustBe: 'all',
      holds: clean === codes.length,
    },
  ]
}
